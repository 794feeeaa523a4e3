import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { Arrival } from '~/features/shell/Arrival';
import { UpdatePrompt } from '~/features/shell/UpdatePrompt';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });

function Root() {
  return (
    <>
      <Arrival />
      <Outlet />
      <UpdatePrompt />
    </>
  );
}
