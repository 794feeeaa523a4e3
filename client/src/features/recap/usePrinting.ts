import { useSyncExternalStore } from 'react';

const paper = () => window.matchMedia('print');

const listen = (changed: () => void) => {
  const media = paper();
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** On paper nothing scrolls: every row that was loaded is drawn. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => paper().matches);
