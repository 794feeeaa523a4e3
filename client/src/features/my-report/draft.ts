import { randomId } from '~/lib/randomId';
import type { Report, ReportRow } from './queries';

/** A row in the form: with a key of its own, so that moving it keeps what is being typed. */
export type DraftRow = ReportRow & { key: string };

export interface Draft {
  rows: DraftRow[];
  obstacles: string;
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

export const draftOf = (report: Report): Draft => ({
  rows: report.rows.map((row) => ({ ...row, key: randomId() })),
  obstacles: report.obstacles ?? '',
});

export const bodyOf = ({ rows, obstacles }: Draft) => ({
  rows: rows.map(({ key: _key, ...row }) => ({ ...row, quantity: Number(row.quantity) })),
  obstacles: obstacles.trim() || null,
});

export const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(bodyOf(a)) === JSON.stringify(bodyOf(b));

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows) && 'obstacles' in value
  );
}

/** What was typed and not saved, kept on this device; a drawn-out train ride loses nothing. */
export function recallDraft(employeeId: string, date: string): Draft | null {
  const text = localStorage.getItem(storageKey(employeeId, date));
  const stored: unknown = text === null ? null : JSON.parse(text);
  return isDraft(stored) ? stored : null;
}

export function keepDraft(employeeId: string, date: string, draft: Draft | null): void {
  if (draft === null) localStorage.removeItem(storageKey(employeeId, date));
  else localStorage.setItem(storageKey(employeeId, date), JSON.stringify(draft));
}
