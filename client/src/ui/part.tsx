import { CatchBoundary } from '@tanstack/react-router';
import { type ComponentType, createElement, type FunctionComponent, lazy, type ReactNode, Suspense } from 'react';
import { isNetworkError } from '~/api/problem';
import { useReach } from '~/lib/reach';
import { useNotify } from './useNotify';

/** Of a part that opens over the page. */
interface Opening {
  opened?: boolean;
  onClose?: () => void;
}

/**
 * A part of a page whose code comes when it is first shown. Where the code does not come the page stays: `pending` holds the place
 * until the server is in reach again; what opens over the page is closed, the person is told, and it comes when opened once more.
 */
export function part<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  pending: ReactNode = null,
): FunctionComponent<P & Opening> {
  // One lost request is asked again at once. What fails then, `lazy` would remember for good.
  const ask = () => lazy(() => load().catch(load).catch(forget));
  const forget = (missing: unknown): never => {
    code = ask();
    throw missing;
  };
  let code = ask();
  return (props) => (
    <Place opened={props.opened} onClose={props.onClose} pending={pending}>
      {() => createElement(code, props)}
    </Place>
  );
}

interface PlaceProps {
  opened: boolean | undefined;
  onClose: (() => void) | undefined;
  pending: ReactNode;
  children: () => ReactNode;
}

function Place({ opened = true, onClose, pending, children }: PlaceProps) {
  const reach = useReach();
  const notify = useNotify();
  const tell = (error: unknown) => {
    if (!(opened && onClose && isNetworkError(error))) return;
    onClose();
    notify.failed(error);
  };
  const missing = ({ error }: { error: unknown }) => {
    if (!isNetworkError(error)) throw error;
    return pending;
  };
  return (
    <CatchBoundary getResetKey={() => `${reach} ${opened}`} errorComponent={missing} onCatch={tell}>
      <Suspense fallback={pending}>{children()}</Suspense>
    </CatchBoundary>
  );
}

/** The code of a part that will probably be wanted. Whether it comes matters, and is told, only where the part is opened. */
export const fetchEarly = (load: () => Promise<unknown>): void => void load().catch(() => undefined);
