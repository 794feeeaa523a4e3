import { CatchBoundary, createFileRoute, type ErrorComponentProps, Outlet, useMatches } from '@tanstack/react-router';
import { myDayQuery } from '~/features/me/day';
import { NoticeGate } from '~/features/me/NoticeGate';
import { meQuery } from '~/features/me/queries';
import { AccountMenu } from '~/features/shell/AccountMenu';
import { Bare } from '~/features/shell/Bare';
import { RouteError } from '~/features/shell/RouteError';
import { loadRail, Shell } from '~/features/shell/Shell';
import { isFirstOfPhone, isWide } from '~/lib/screen';
import { isSignedIn, login } from '~/lib/session';
import { PageSkeleton } from '~/ui/PageSkeleton';
import { part } from '~/ui/part';

/** A call that rings comes up over the page, so the page does not wait for it. */
const CallWatch = part(() => import('~/features/calls/CallWatch'));

export const Route = createFileRoute('/_auth')({
  // With the first page itself: fetched for itself it would cost another round trip.
  codeSplitGroupings: [],
  beforeLoad: async ({ context, location }) => {
    // Whom this phone knows sees their page at once, also without network: each question to the server carries the session,
    // and one that has ended leads to the login.
    const known = context.queryClient.getQueryData(meQuery.queryKey);
    if (!known && !(await isSignedIn())) await login(location.href);
    // Beside who they are, not after it.
    if (isFirstOfPhone(location.pathname)) void context.queryClient.prefetchQuery(myDayQuery());
    const [me] = await Promise.all([
      context.queryClient.ensureQueryData({ ...meQuery, revalidateIfStale: true }),
      isWide() ? loadRail() : undefined,
    ]);
    return { me };
  },
  // The frame that waits looks like the one that comes: nothing flickers when it comes soon.
  pendingMinMs: 0,
  component: SignedIn,
  pendingComponent: Arriving,
  errorComponent: Failed,
});

function SignedIn() {
  const matches = useMatches();
  return (
    <NoticeGate frame={(notice) => <Bare account={<AccountMenu />}>{notice}</Bare>}>
      <Shell>
        {/* Where even a page's own error page did not come, the frame stays, and with it the way to other pages and what is unsent. */}
        <CatchBoundary getResetKey={() => matches} errorComponent={RouteError}>
          <Outlet />
        </CatchBoundary>
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
