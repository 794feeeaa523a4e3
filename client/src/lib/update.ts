import { createStore, useStore } from './store';

/** Set once a newer version lies ready: calling it reloads the page into that version. */
const ready = createStore<(() => void) | null>(null);

export const announceUpdate = (apply: () => void): void => ready.set(apply);
export const useUpdate = (): (() => void) | null => useStore(ready);
