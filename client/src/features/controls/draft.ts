import type { ControlEntry, ControlRow, Progress } from './queries';

/** What I changed of one person and have not recorded; the rest follows what the employee tells. */
export interface Draft {
  tasks: Readonly<Record<string, Progress>>;
  note?: string;
}

export const noDraft: Draft = { tasks: {} };

export const noteIn = (row: ControlRow, draft: Draft): string => draft.note ?? row.note ?? '';

/**
 * Only what was seen otherwise is sent, so that a task that moved meanwhile is recorded as it stands. A control that was
 * recorded before is written anew as a whole: a task left out would lose what was recorded of it.
 */
export function entryOf(row: ControlRow, draft: Draft): ControlEntry {
  const tasks = row.tasks
    .filter(({ assignmentId }) => row.controlId !== null || draft.tasks[assignmentId] !== undefined)
    .map(({ assignmentId, progress }) => ({ assignmentId, progress: draft.tasks[assignmentId] ?? progress }));
  return { employeeId: row.employeeId, tasks, note: noteIn(row, draft).trim() || null };
}
