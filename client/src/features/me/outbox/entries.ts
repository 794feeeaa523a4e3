import type { Schemas } from '~/api/contract';

/** A file that was chosen without network: kept with what it belongs to until both can go. */
export interface Attachment {
  key: string;
  name: string;
  purpose: Schemas['FilePurpose'];
  /** Bytes, as not every browser stores a `Blob` for good. */
  content: ArrayBuffer;
  type: string;
  /** The row of a report to which it belongs. */
  row?: number;
}

/** What a person meant, in the words of the contract; the body names no file that is not stored yet. */
export type Intent =
  | { kind: 'checkIn'; workDate: string; body: Schemas['CheckInNow'] }
  | { kind: 'answerCall'; callId: string; body: Schemas['AnswerCall'] }
  | { kind: 'acknowledgeTask'; taskId: string; title: string; body: Schemas['AcknowledgeTask'] }
  | { kind: 'reportProgress'; taskId: string; title: string; body: Schemas['ReportProgress'] }
  | { kind: 'completeTask'; taskId: string; title: string; body: Schemas['CompleteTask'] }
  | { kind: 'saveReport'; workDate: string; version: number; body: Schemas['SaveDailyReport'] }
  | { kind: 'submitReport'; workDate: string; body: Schemas['SubmitDailyReport'] };

/** What the server said of an entry. */
export interface Said {
  code: string;
  detail: string;
}

/**
 * An intent on its way. It stands in the phone's storage from the press of the button until the answer, so that neither a
 * closed tab nor a lost answer loses it; its key makes every repeat the same one.
 */
export interface Entry {
  /** In the order of the presses; given by the storage. */
  seq: number;
  employeeId: string;
  /** The account that pressed the button: another person who signs in on this phone neither sees nor sends it. */
  account: string | undefined;
  key: string;
  /** The phone's own clock at the press. */
  deviceAt: string;
  intent: Intent;
  attachments: Attachment[];
  /** It went out at least once: nobody knows whether it arrived, so its words stay as they are. */
  tried: boolean;
  /** The server's last word while it is not delivered. */
  said?: Said;
  /** The server refused it for good: the person decides what becomes of it. */
  refused: boolean;
}

export type EntryKind = Intent['kind'];

/** Of one day's report: what is behind a refused save would submit other words than the person's. */
const ofReport = (entry: Entry): string | undefined =>
  entry.intent.kind === 'saveReport' || entry.intent.kind === 'submitReport' ? entry.intent.workDate : undefined;

export const isHeldBy = (later: Entry, earlier: Entry): boolean =>
  earlier.seq < later.seq &&
  earlier.refused &&
  earlier.intent.kind === 'saveReport' &&
  ofReport(later) === ofReport(earlier);

/** A check-in is recorded on the day on which it arrives: one that was meant for an earlier day must not. */
export const isOver = ({ intent }: Entry, today: string): boolean =>
  intent.kind === 'checkIn' && intent.workDate !== today;

/** The oldest that can go: what was refused, what hangs on it and what is over let the others past. */
export const nextOf = (entries: readonly Entry[], today: string): Entry | undefined =>
  entries.find(
    (entry) => !entry.refused && !isOver(entry, today) && !entries.some((earlier) => isHeldBy(entry, earlier)),
  );

/** A stored file takes its place in the words. */
export function withFile(intent: Intent, { row }: Attachment, fileId: string): Intent {
  switch (intent.kind) {
    case 'checkIn':
      return { ...intent, body: { ...intent.body, photoFileId: fileId } };
    case 'answerCall':
      return { ...intent, body: { ...intent.body, photoFileId: fileId } };
    case 'reportProgress':
      return { ...intent, body: { ...intent.body, fileIds: [...(intent.body.fileIds ?? []), fileId] } };
    case 'completeTask':
      return { ...intent, body: { ...intent.body, fileIds: [...(intent.body.fileIds ?? []), fileId] } };
    case 'saveReport': {
      const rows = intent.body.rows.map((line, i) =>
        i === row ? { ...line, fileIds: [...line.fileIds, fileId] } : line,
      );
      return { ...intent, body: { ...intent.body, rows } };
    }
    case 'acknowledgeTask':
    case 'submitReport':
      return intent;
  }
}
