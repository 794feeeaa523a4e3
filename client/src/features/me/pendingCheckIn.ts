import type { Schemas } from '~/api/contract';
import { createStore } from '~/lib/store';

/**
 * A check-in that the person meant and the server has not answered for yet. It stands in the browser's storage from the
 * press of the button until the answer, so that neither a closed tab nor a lost answer loses it; its key makes every
 * repeat the same one.
 */
export interface PendingCheckIn {
  employeeId: string;
  /** The work date on which the button was pressed. */
  workDate: string;
  key: string;
  body: Schemas['CheckInNow'];
  /** As a data address, until it is uploaded and `body.photoFileId` names it. */
  photo?: { content: string; key: string };
}

const storageKey = 'wfh.pendingCheckIn';

function isPending(value: unknown): value is PendingCheckIn {
  return typeof value === 'object' && value !== null && 'key' in value && 'body' in value && 'employeeId' in value;
}

function read(): PendingCheckIn | null {
  const text = localStorage.getItem(storageKey);
  const stored: unknown = text === null ? null : JSON.parse(text);
  return isPending(stored) ? stored : null;
}

export const pendingStore = createStore<PendingCheckIn | null>(null);

/** Reads what an earlier visit, or another tab, left. */
export function recallPending(): PendingCheckIn | null {
  const stored = read();
  if (stored?.key !== pendingStore.get()?.key) pendingStore.set(stored);
  return stored;
}

/** Another tab pressed the button, or was answered. */
export function watchPending(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === storageKey) recallPending();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

export function keepPending(pending: PendingCheckIn | null): void {
  if (pending === null) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, JSON.stringify(pending));
  pendingStore.set(pending);
}
