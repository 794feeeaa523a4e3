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

/** Each person's own: whoever signs in next on this phone neither sends nor overwrites it. */
const storageKey = (employeeId: string) => `wfh.pendingCheckIn.${employeeId}`;

function isPending(value: unknown): value is PendingCheckIn {
  return typeof value === 'object' && value !== null && 'key' in value && 'body' in value && 'employeeId' in value;
}

function read(employeeId: string): PendingCheckIn | null {
  const text = localStorage.getItem(storageKey(employeeId));
  const stored: unknown = text === null ? null : JSON.parse(text);
  return isPending(stored) ? stored : null;
}

export const pendingStore = createStore<PendingCheckIn | null>(null);

/** Reads what an earlier visit, or another tab, left. */
export function recallPending(employeeId: string): PendingCheckIn | null {
  const stored = read(employeeId);
  if (stored?.key !== pendingStore.get()?.key) pendingStore.set(stored);
  return stored;
}

/** Another tab pressed the button, or was answered. */
export function watchPending(employeeId: string): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === storageKey(employeeId)) recallPending(employeeId);
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

export function keepPending(pending: PendingCheckIn): void {
  localStorage.setItem(storageKey(pending.employeeId), JSON.stringify(pending));
  pendingStore.set(pending);
}

/** Answered or given up. A newer one that took its place stays. */
export function dropPending({ employeeId, key }: PendingCheckIn): void {
  if (read(employeeId)?.key === key) localStorage.removeItem(storageKey(employeeId));
  if (pendingStore.get()?.key === key) pendingStore.set(null);
}
