import { createStore, useStore } from './store';

export interface Toast {
  id: number;
  tone: 'done' | 'failed';
  message: string;
  title: string | undefined;
}

const store = createStore<readonly Toast[]>([]);
const shownFor = { done: 5000, failed: 12_000 } as const;
let last = 0;

export const closeToast = (id: number): void => store.set(store.get().filter((toast) => toast.id !== id));

/** Nothing is said any more: another person, or another test, begins. */
export const closeToasts = (): void => store.set([]);

export function showToast(tone: Toast['tone'], message: string, title?: string): void {
  last += 1;
  const id = last;
  store.set([...store.get().slice(-2), { id, tone, message, title }]);
  setTimeout(() => closeToast(id), shownFor[tone]);
}

export const useToasts = (): readonly Toast[] => useStore(store);
