import { lazy, type ReactNode, Suspense } from 'react';
import { PageSkeleton } from '~/ui/PageSkeleton';
import { useMe } from './queries';

const NoticeScreen = lazy(() => import('./NoticeScreen'));

interface Props {
  children: ReactNode;
  /** What stands around the notice, as the application's own frame waits behind it. */
  frame: (notice: ReactNode) => ReactNode;
}

/** Nobody's data is recorded before they were told; the answer is kept by the server, not by this device. */
export function NoticeGate({ children, frame }: Props) {
  return useMe().noticeAcknowledgedAt === null
    ? frame(
        <Suspense fallback={<PageSkeleton />}>
          <NoticeScreen />
        </Suspense>,
      )
    : children;
}
