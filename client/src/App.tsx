import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { createAppRouter } from './router';
import { Toaster } from './ui/Toaster';
import { cssVariables, theme } from './ui/theme';

interface Props {
  queryClient: QueryClient;
  router: ReturnType<typeof createAppRouter>;
  env?: 'default' | 'test';
}

const schemeManager = localStorageColorSchemeManager({ key: 'wfh.scheme' });

export function App({ queryClient, router, env = 'default' }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      env={env}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster />
      </QueryClientProvider>
    </MantineProvider>
  );
}
