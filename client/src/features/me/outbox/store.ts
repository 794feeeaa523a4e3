import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { randomId } from '~/lib/randomId';
import { createStore } from '~/lib/store';
import { storedSession } from '~/lib/storedSession';
import type { Attachment, Entry, Intent } from './entries';

interface Outbox extends DBSchema {
  entries: { key: number; value: Omit<Entry, 'seq'> & { seq?: number }; indexes: { employeeId: string } };
  /** Which tab sends, where the browser has no locks of its own. */
  lease: { key: string; value: { owner: string; until: number } };
}

const name = 'wfh.outbox';
const leaseMs = 30_000;
const tab = randomId();
let opened: Promise<IDBPDatabase<Outbox>> | undefined;

const database = () => {
  opened ??= openDB<Outbox>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true }).createIndex('employeeId', 'employeeId');
      db.createObjectStore('lease');
    },
  });
  return opened;
};

/** What the signed-in person has on this phone, oldest first; undefined until it was read. */
export const outboxStore = createStore<readonly Entry[] | undefined>(undefined);

/** Keys of what a form in this tab has in its hands: it says itself what becomes of it. */
export const inHandStore = createStore<ReadonlySet<string>>(new Set());

export function takeInHand(key: string): () => void {
  inHandStore.set(new Set([...inHandStore.get(), key]));
  return () => inHandStore.set(new Set([...inHandStore.get()].filter((other) => other !== key)));
}

/** The other tabs look again. */
const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;

const isStored = (value: Omit<Entry, 'seq'> & { seq?: number }): value is Entry => value.seq !== undefined;

export async function readOutbox(employeeId: string): Promise<readonly Entry[]> {
  const db = await database();
  const entries = (await db.getAllFromIndex('entries', 'employeeId', employeeId)).filter(isStored);
  entries.sort((a, b) => a.seq - b.seq);
  outboxStore.set(entries);
  return entries;
}

export function watchOutbox(employeeId: string): () => void {
  const listener = () => void readOutbox(employeeId);
  channel?.addEventListener('message', listener);
  return () => channel?.removeEventListener('message', listener);
}

async function changed(employeeId: string): Promise<void> {
  channel?.postMessage(null);
  await readOutbox(employeeId);
}

/** What waits already and never went out, or was refused: the later words take its place, for the server has none of it. */
const isReplacedBy = (earlier: Entry, intent: Intent): boolean =>
  intent.kind === 'saveReport' &&
  earlier.intent.kind === 'saveReport' &&
  earlier.intent.workDate === intent.workDate &&
  (!earlier.tried || earlier.refused);

/** Pressed twice: the second press of what is done once is the first. */
const isTwice = (earlier: Entry, intent: Intent): boolean => {
  if (earlier.refused || earlier.intent.kind !== intent.kind) return false;
  const { intent: first } = earlier;
  if (first.kind === 'checkIn' && intent.kind === 'checkIn')
    return first.workDate === intent.workDate && first.body.kind === intent.body.kind;
  if (first.kind === 'answerCall' && intent.kind === 'answerCall') return first.callId === intent.callId;
  if (first.kind === 'acknowledgeTask' && intent.kind === 'acknowledgeTask') return first.taskId === intent.taskId;
  return first.kind === 'submitReport' && intent.kind === 'submitReport' && first.workDate === intent.workDate;
};

/** Kept before anything is sent. */
export async function keep(
  employeeId: string,
  intent: Intent,
  attachments: Attachment[],
  key: string = randomId(),
): Promise<Entry> {
  const db = await database();
  const transaction = db.transaction('entries', 'readwrite');
  const mine = (await transaction.store.index('employeeId').getAll(employeeId)).filter(isStored);
  const twice = mine.find((earlier) => isTwice(earlier, intent));
  if (twice) {
    await transaction.done;
    return twice;
  }
  const replaced = mine.filter((earlier) => isReplacedBy(earlier, intent)).at(-1);
  const first = replaced?.intent.kind === 'saveReport' ? replaced.intent : undefined;
  const draft = {
    employeeId,
    account: storedSession()?.subject,
    key,
    deviceAt: intent.body.deviceAt ?? new Date().toISOString(),
    // Written on top of words that were kept here: these stand on what the server had before both.
    intent:
      first && intent.kind === 'saveReport' && !replaced?.refused ? { ...intent, version: first.version } : intent,
    attachments,
    tried: false,
    refused: false,
    ...(replaced ? { seq: replaced.seq } : {}),
  };
  const seq = await transaction.store.put(draft);
  await transaction.done;
  await changed(employeeId);
  return { ...draft, seq };
}

export async function change(entry: Entry): Promise<void> {
  const db = await database();
  await db.put('entries', entry);
  await changed(entry.employeeId);
}

/** Delivered or given up. What hangs on a report that is given up goes with it. */
export async function drop(...entries: Entry[]): Promise<void> {
  const db = await database();
  for (const { seq } of entries) await db.delete('entries', seq);
  for (const id of new Set(entries.map((entry) => entry.employeeId))) await changed(id);
}

let turn: Promise<void> = Promise.resolve();

/** One sender at a time in this tab: the next looks again for what the first has left. */
export function asOnlySender(work: (stillMine: () => Promise<boolean>) => Promise<void>): Promise<void> {
  const mine = turn.then(() => asOnlyTab(work));
  turn = mine.catch(() => undefined);
  return mine;
}

/** And one on this phone; who finds another at work leaves it to them. */
async function asOnlyTab(work: (stillMine: () => Promise<boolean>) => Promise<void>): Promise<void> {
  if ('locks' in navigator) return navigator.locks.request(name, () => work(async () => true));
  const db = await database();
  const take = async (until: number): Promise<boolean> => {
    const transaction = db.transaction('lease', 'readwrite');
    const held = await transaction.store.get('sender');
    const free = !held || held.owner === tab || held.until < Date.now();
    if (free) await transaction.store.put({ owner: tab, until }, 'sender');
    await transaction.done;
    return free;
  };
  if (!(await take(Date.now() + leaseMs))) return undefined;
  try {
    return await work(() => take(Date.now() + leaseMs));
  } finally {
    await take(0);
  }
}

/** For tests: what this tab was sending has been answered. */
export const outboxIdle = (): Promise<void> => turn;

/** For tests: as a reload does, the page's memory is gone and the phone's storage is not. */
export function forgetOutbox(): void {
  turn = Promise.resolve();
  inHandStore.set(new Set());
  opened = undefined;
  outboxStore.set(undefined);
}
