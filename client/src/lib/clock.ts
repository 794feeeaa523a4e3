import { useCallback, useSyncExternalStore } from 'react';

let offset = 0;

/**
 * The server decides what time it is: a phone's clock may be wrong, and a demonstration may run on a moved clock.
 * `receivedAt` is the device's time at which the answer that carries `serverNow` arrived.
 */
export function learnServerTime(serverNow: string, receivedAt: number): void {
  offset = new Date(serverNow).getTime() - receivedAt;
}

export const serverNow = (): number => Date.now() + offset;

/** The server's time in steps of `ms`; the component renders again at each step. */
export function useServerNow(ms = 30_000): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = setInterval(listener, ms);
      return () => clearInterval(timer);
    },
    [ms],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(serverNow() / ms) * ms);
}
