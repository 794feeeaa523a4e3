import { createFileRoute, Outlet } from '@tanstack/react-router';
import { NoticeGate } from '~/features/me/NoticeGate';
import { meQuery } from '~/features/me/queries';
import { Shell } from '~/features/shell/Shell';
import { isSignedIn, login } from '~/lib/session';

export const Route = createFileRoute('/_auth')({
  beforeLoad: async ({ context, location }) => {
    if (!(await isSignedIn())) await login(location.href);
    return { me: await context.queryClient.ensureQueryData({ ...meQuery, revalidateIfStale: true }) };
  },
  component: SignedIn,
});

function SignedIn() {
  return (
    <NoticeGate>
      <Shell>
        <Outlet />
      </Shell>
    </NoticeGate>
  );
}
