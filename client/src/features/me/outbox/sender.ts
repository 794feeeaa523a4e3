import { api } from '~/api/client';
import { uploadFile } from '~/api/files';
import { isNetworkError, problemOf } from '~/api/problem';
import { randomId } from '~/lib/randomId';
import { storedSession } from '~/lib/storedSession';
import { type Attachment, type Entry, type Intent, isHeldBy, nextOf, withFile } from './entries';
import { asOnlySender, change, drop, keep, readOutbox, takeInHand } from './store';

/** Not about the words themselves: the session ended, or too much was asked at once. The same words may be said again. */
const passing = new Set([401, 408, 425, 429]);
const isFinal = (failure: unknown): boolean => {
  const refused = problemOf(failure);
  return refused !== undefined && refused.status < 500 && !passing.has(refused.status);
};

/** What came of an entry in this tab, for the form that waits for it. */
type Outcome = { state: 'sent'; data: unknown } | { state: 'refused'; error: unknown };
const outcomes = new Map<string, Outcome>();

/** Each command under its key; what it answers. */
async function post({ key, intent }: Entry): Promise<unknown> {
  const header = { 'Idempotency-Key': key };
  switch (intent.kind) {
    case 'checkIn':
      return (await api.POST('/api/v1/check-ins', { params: { header }, body: intent.body })).data;
    case 'answerCall': {
      const params = { header, path: { id: intent.callId } };
      return (await api.POST('/api/v1/calls/{id}/answer', { params, body: intent.body })).data;
    }
    case 'acknowledgeTask': {
      const params = { header, path: { id: intent.taskId } };
      return (await api.POST('/api/v1/assignments/{id}/acknowledge', { params, body: intent.body })).data;
    }
    case 'reportProgress': {
      const params = { header, path: { id: intent.taskId } };
      return (await api.POST('/api/v1/assignments/{id}/progress', { params, body: intent.body })).data;
    }
    case 'completeTask': {
      const params = { header, path: { id: intent.taskId } };
      return (await api.POST('/api/v1/assignments/{id}/complete', { params, body: intent.body })).data;
    }
    case 'saveReport': {
      const params = { header: { ...header, 'If-Match': `"${intent.version}"` }, path: { date: intent.workDate } };
      return (await api.PUT('/api/v1/daily-reports/mine/{date}', { params, body: intent.body })).data;
    }
    case 'submitReport': {
      const params = { header, path: { date: intent.workDate } };
      return (await api.POST('/api/v1/daily-reports/mine/{date}/submit', { params, body: intent.body })).data;
    }
  }
}

async function deliver(entry: Entry): Promise<unknown> {
  let current = entry;
  for (const attachment of entry.attachments) {
    const { content, type, name, purpose, key } = attachment;
    const file = await uploadFile({ content: new Blob([content], { type }), name, purpose, key });
    const attachments = current.attachments.filter((other) => other.key !== key);
    current = { ...current, intent: withFile(current.intent, attachment, file.id), attachments };
    await change(current);
  }
  if (!current.tried) await change({ ...current, tried: true });
  return post(current);
}

const hasVersion = (data: unknown): data is { version: number } =>
  typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number';

/** What I wrote after it was written on top of it: it stands on the version that the server made of it. */
async function rebase(employeeId: string, saved: Intent, data: unknown): Promise<void> {
  if (saved.kind !== 'saveReport' || !hasVersion(data)) return;
  for (const later of await readOutbox(employeeId)) {
    const { intent } = later;
    if (later.tried || intent.kind !== 'saveReport' || intent.workDate !== saved.workDate) continue;
    await change({ ...later, intent: { ...intent, version: data.version } });
  }
}

async function settle(employeeId: string, entry: Entry, failure: unknown): Promise<'go on' | 'stop'> {
  // Read again: uploads have changed it meanwhile.
  const left = (await readOutbox(employeeId)).find((other) => other.key === entry.key);
  const problem = problemOf(failure);
  const said = problem ? { said: { code: problem.code, detail: problem.detail ?? problem.message } } : {};
  if (!isFinal(failure)) {
    if (!problem && !isNetworkError(failure)) throw failure;
    if (left) await change({ ...left, ...said });
    return 'stop';
  }
  outcomes.set(entry.key, { state: 'refused', error: failure });
  if (left) await change({ ...left, ...said, refused: true });
  return 'go on';
}

export interface Sender {
  employeeId: string;
  today: () => string;
  /** Something was answered: what is shown of the day is out of date. */
  onAnswer: () => void;
}

/** Sends what waits, oldest first and one at a time; stops where the network does, and lets nothing refused stand in the way. */
export const drain = ({ employeeId, today, onAnswer }: Sender): Promise<void> =>
  asOnlySender(async (stillMine) => {
    for (;;) {
      const entry = nextOf(await readOutbox(employeeId), today());
      if (!entry || storedSession()?.subject !== entry.account || !(await stillMine())) return;
      try {
        const data = await deliver(entry);
        outcomes.set(entry.key, { state: 'sent', data });
        await drop(entry);
        await rebase(employeeId, entry.intent, data);
        onAnswer();
      } catch (failure) {
        if ((await settle(employeeId, entry, failure)) === 'stop') return;
        onAnswer();
      }
    }
  });

export type Sent = { state: 'sent'; data: unknown } | { state: 'kept' };

/**
 * Keeps what the person meant, then sends it with all that waits. Refused while they look at it, it is theirs again: the
 * error is thrown to the form that still holds their words, and nothing of it stays behind.
 */
export async function sendNow(sender: Sender, intent: Intent, attachments: Attachment[] = []): Promise<Sent> {
  const own = randomId();
  const letGo = takeInHand(own);
  try {
    const { key } = await keep(sender.employeeId, intent, attachments, own);
    await drain(sender);
    const outcome = outcomes.get(key);
    outcomes.delete(key);
    const left = (await readOutbox(sender.employeeId)).find((entry) => entry.key === key);
    if (outcome?.state === 'refused') {
      if (left) await drop(left);
      throw outcome.error;
    }
    return outcome ?? (left ? { state: 'kept' } : { state: 'sent', data: undefined });
  } finally {
    letGo();
  }
}

/** The person wants it sent once more as it is. */
export async function sendAgain(sender: Sender, entry: Entry): Promise<void> {
  const { said: _said, ...rest } = entry;
  await change({ ...rest, refused: false });
  await drain(sender);
}

/** Given up by the person; what would have followed it makes no sense alone. */
export async function discard(entry: Entry): Promise<void> {
  const later = (await readOutbox(entry.employeeId)).filter((other) => isHeldBy(other, { ...entry, refused: true }));
  await drop(entry, ...later);
}
