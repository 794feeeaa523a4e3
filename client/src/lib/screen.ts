import { useSyncExternalStore } from 'react';

/** From here on there is a rail at the side; below, a bar under the thumb. The style sheets say 48em as well. */
const wide = window.matchMedia('(min-width: 48em)');

export const isWide = (): boolean => wide.matches;

/** Who opens the app there on a phone sees their day. */
export const isFirstOfPhone = (path: string): boolean => path === '/hari-ini' || (path === '/' && !isWide());

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

export const useIsWide = (): boolean => useSyncExternalStore(subscribe, isWide);
