import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { App } from '~/App';
import { createAppQueryClient } from '~/api/queryClient';
import { type Me, meQuery } from '~/features/me/queries';
import { unreadQuery } from '~/features/shell/notifications';
import { createAppRouter } from '~/router';
import { Toaster } from '~/ui/Toaster';
import { cssVariables, theme } from '~/ui/theme';
import { me } from './people';

function testQueryClient() {
  const queryClient = createAppQueryClient();
  queryClient.setDefaultOptions({
    ...queryClient.getDefaultOptions(),
    queries: { ...queryClient.getDefaultOptions().queries, retry: false },
  });
  return queryClient;
}

/** A component of a feature, with what the application puts around every page and a person who is signed in. */
export function renderUi(ui: ReactNode, { as = me(), path = '/' }: { as?: Me; path?: string } = {}) {
  const queryClient = testQueryClient();
  queryClient.setQueryData(meQuery.queryKey, as);
  queryClient.setQueryData(unreadQuery.queryKey, { unread: 0, items: [], nextCursor: null });
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <QueryClientProvider client={queryClient}>
        <RouterContextProvider router={router}>
          <Suspense>{ui}</Suspense>
          <Toaster />
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), queryClient, ...view };
}

/** The whole application, opened at an address; `prepare` does what its start does before the first page. */
export function renderApp(path: string, prepare?: (queryClient: QueryClient) => void) {
  const queryClient = testQueryClient();
  prepare?.(queryClient);
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  const view = render(<App queryClient={queryClient} router={router} env="test" />);
  return { user: userEvent.setup(), queryClient, router, ...view };
}
