import { randomId } from '~/lib/randomId';
import type { Report, ReportRow } from './queries';

/** A row in the form: with a key of its own, so that moving it keeps what is being typed. */
export type DraftRow = ReportRow & { key: string };

export interface Draft {
  rows: DraftRow[];
  obstacles: string;
}

/** Words and the version of the report on which they were written: a save that names another is refused, not mixed in. */
export interface KeptDraft {
  version: number;
  draft: Draft;
}

const storageKey = (employeeId: string, date: string) => `wfh.report.${employeeId}.${date}`;

export const emptyRow = (): DraftRow => ({
  key: randomId(),
  activity: '',
  output: '',
  quantity: 1,
  outputUnit: '',
  from: null,
  to: null,
  assignmentId: null,
  fileIds: [],
  remark: null,
});

/** `like`: the draft that was saved; a row that stays in its place stays the same field under the finger. */
export const draftOf = (report: Pick<Report, 'rows' | 'obstacles'>, like?: Draft): Draft => ({
  rows: report.rows.map((row, i) => ({ ...row, key: like?.rows[i]?.key ?? randomId() })),
  obstacles: report.obstacles ?? '',
});

export const bodyOf = ({ rows, obstacles }: Draft) => ({
  rows: rows.map(({ key: _key, ...row }) => ({ ...row, quantity: Number(row.quantity) })),
  obstacles: obstacles.trim() || null,
});

export const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(bodyOf(a)) === JSON.stringify(bodyOf(b));

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('draft' in value)) return false;
  const { version, draft } = value;
  return typeof version === 'number' && typeof draft === 'object' && draft !== null && 'rows' in draft;
}

/** What was typed and not saved, kept on this device; a drawn-out train ride loses nothing. */
export function recallDraft(employeeId: string, date: string): KeptDraft | null {
  const text = localStorage.getItem(storageKey(employeeId, date));
  const stored: unknown = text === null ? null : JSON.parse(text);
  return isKept(stored) ? stored : null;
}

export function keepDraft(employeeId: string, date: string, kept: KeptDraft | null): void {
  if (kept === null) localStorage.removeItem(storageKey(employeeId, date));
  else localStorage.setItem(storageKey(employeeId, date), JSON.stringify(kept));
}
