import { createFileRoute, type ErrorComponentProps, Outlet } from '@tanstack/react-router';
import { CallWatch } from '~/features/calls/CallWatch';
import { NoticeGate } from '~/features/me/NoticeGate';
import { meQuery } from '~/features/me/queries';
import { AccountMenu } from '~/features/shell/AccountMenu';
import { Bare } from '~/features/shell/Bare';
import { RouteError } from '~/features/shell/RouteError';
import { Shell } from '~/features/shell/Shell';
import { isSignedIn, login } from '~/lib/session';
import { PageSkeleton } from '~/ui/PageSkeleton';

export const Route = createFileRoute('/_auth')({
  beforeLoad: async ({ context, location }) => {
    if (!(await isSignedIn())) await login(location.href);
    return { me: await context.queryClient.ensureQueryData({ ...meQuery, revalidateIfStale: true }) };
  },
  component: SignedIn,
  pendingComponent: Arriving,
  errorComponent: Failed,
});

function SignedIn() {
  return (
    <NoticeGate frame={(notice) => <Bare account={<AccountMenu />}>{notice}</Bare>}>
      <Shell>
        <Outlet />
      </Shell>
      <CallWatch />
    </NoticeGate>
  );
}

function Arriving() {
  return (
    <Bare>
      <PageSkeleton />
    </Bare>
  );
}

function Failed(props: ErrorComponentProps) {
  return (
    <Bare>
      <RouteError {...props} />
    </Bare>
  );
}
