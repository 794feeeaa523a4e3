import type { Schemas } from '~/api/contract';
import type { BoardRow } from './queries';
import type { BoardFilter, BoardSort } from './search';

type Reason = Schemas['AttentionReason'];

/** What a superior should see first: who is missing before who is late, what is doubtful before what is slow. */
const weights: Record<Reason, number> = {
  notCheckedIn: 90,
  unansweredCall: 85,
  outsidePlace: 80,
  doubtfulPosition: 60,
  noTaskOrder: 55,
  checkpointOverdue: 50,
  noTasks: 45,
  late: 40,
  leftEarly: 35,
  reportMissing: 30,
  notControlled: 25,
  reportWaiting: 20,
  lightLoad: 10,
};

export const urgentReasons = new Set<Reason>([
  'notCheckedIn',
  'unansweredCall',
  'outsidePlace',
  'doubtfulPosition',
  'checkpointOverdue',
]);

export const byWeight = (reasons: readonly Reason[]): Reason[] => [...reasons].sort((a, b) => weights[b] - weights[a]);

const urgency = (row: BoardRow): number => row.attention.reduce((sum, reason) => sum + weights[reason], 0);

const atWork = new Set<BoardRow['mode']>(['home', 'office', 'elsewhere', 'fieldDuty']);

const holds: Record<BoardFilter, (row: BoardRow) => boolean> = {
  attention: (row) => row.attention.length > 0,
  home: (row) => row.mode === 'home',
  office: (row) => row.mode === 'office',
  notCheckedIn: (row) => atWork.has(row.mode) && row.checkInAt === null,
  late: (row) => row.lateMinutes > 0,
  noTasks: (row) => row.mode === 'home' && row.taskCount === 0,
  reportWaiting: (row) => row.report === 'submitted',
};

export const count = (rows: readonly BoardRow[], filter: BoardFilter): number => rows.filter(holds[filter]).length;

export const matches = (row: BoardRow, text: string): boolean => {
  const wanted = text.trim().toLocaleLowerCase('id');
  return [row.name, row.nip, row.position, row.unitName].some((field) =>
    field.toLocaleLowerCase('id').includes(wanted),
  );
};

const reportOrder = { submitted: 0, returned: 1, draft: 2, accepted: 3 } as const;
const done = (row: BoardRow): number => (row.taskCount === 0 ? -1 : row.tasksDone / row.taskCount);
const text = new Intl.Collator('id').compare;
const instant = (at: string | null): number => (at === null ? Number.POSITIVE_INFINITY : new Date(at).getTime());
const difference = (a: number, b: number): number => (a === b ? 0 : a - b);
const placeOrder = { outside: 0, uncertain: 1, unknown: 2, inside: 3 } as const;

const orders: Record<BoardSort, (a: BoardRow, b: BoardRow) => number> = {
  attention: (a, b) => urgency(b) - urgency(a),
  name: (a, b) => text(a.name, b.name),
  unit: (a, b) => text(a.unitName, b.unitName),
  mode: (a, b) => text(a.mode, b.mode),
  checkIn: (a, b) => difference(instant(a.checkInAt), instant(b.checkInAt)),
  place: (a, b) => (a.place ? placeOrder[a.place] : 4) - (b.place ? placeOrder[b.place] : 4),
  tasks: (a, b) => done(a) - done(b),
  report: (a, b) => (a.report ? reportOrder[a.report] : 4) - (b.report ? reportOrder[b.report] : 4),
};

interface View {
  filters: readonly BoardFilter[];
  q?: string | undefined;
  sort: BoardSort;
  desc: boolean;
}

export function viewOf(rows: readonly BoardRow[], { filters, q, sort, desc }: View): BoardRow[] {
  const seen = rows.filter((row) => filters.every((filter) => holds[filter](row)) && (!q || matches(row, q)));
  const turn = desc ? -1 : 1;
  return seen.sort((a, b) => turn * orders[sort](a, b) || text(a.name, b.name));
}

export interface UnitGroup {
  unitId: string;
  unitName: string;
  rows: BoardRow[];
}

/** The rows keep their order inside each unit; the units stand by name. */
export function groupByUnit(rows: readonly BoardRow[]): UnitGroup[] {
  const groups = new Map<string, UnitGroup>();
  for (const row of rows) {
    const group = groups.get(row.unitId) ?? { unitId: row.unitId, unitName: row.unitName, rows: [] };
    group.rows.push(row);
    groups.set(row.unitId, group);
  }
  return [...groups.values()].sort((a, b) => text(a.unitName, b.unitName));
}
