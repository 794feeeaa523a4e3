import { useCallback, useEffect, useRef } from 'react';

/**
 * Collects what comes in for a moment and handles it together. One handling at a time, and always another after it for
 * what came meanwhile: a rush of messages neither floods the server nor puts the refresh off for as long as it lasts.
 * The moment is half as long for some and half as long again for others: all who heard the same message would else ask
 * in the same instant, and wait for each other.
 */
export function useGathering<T>(ms: number, handle: (items: readonly T[]) => Promise<void>): (item: T) => void {
  const latest = useRef(handle);
  const waiting = useRef<T[]>([]);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(
    () => () => {
      waiting.current = [];
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  const schedule = useCallback(() => {
    if (busy.current) return;
    const moment = ms * (0.5 + Math.random());
    timer.current ??= setTimeout(() => {
      const items = waiting.current;
      waiting.current = [];
      timer.current = undefined;
      busy.current = true;
      void latest.current(items).finally(() => {
        busy.current = false;
        if (waiting.current.length > 0) schedule();
      });
    }, moment);
  }, [ms]);
  return useCallback(
    (item: T) => {
      waiting.current.push(item);
      schedule();
    },
    [schedule],
  );
}
