import type { ReactNode } from 'react';
import { PageSkeleton } from '~/ui/PageSkeleton';
import { part } from '~/ui/part';
import { useMe } from './queries';

const NoticeScreen = part(() => import('./NoticeScreen'), <PageSkeleton />);

interface Props {
  children: ReactNode;
  /** What stands around the notice, as the application's own frame waits behind it. */
  frame: (notice: ReactNode) => ReactNode;
}

/** Nobody's data is recorded before they were told; the answer is kept by the server, not by this device. */
export function NoticeGate({ children, frame }: Props) {
  return useMe().noticeAcknowledgedAt === null ? frame(<NoticeScreen />) : children;
}
