import { addDays, daysBetween, type WorkDate } from '~/lib/dates';
import { dateParam, oneOf, type RawSearch, textParam } from '~/lib/searchParams';

export const queueTabs = ['reports', 'tasks'] as const;
export type QueueTab = (typeof queueTabs)[number];
export const queueStatuses = ['submitted', 'returned', 'accepted', 'all'] as const;

export interface QueueSearch {
  tab?: QueueTab | undefined;
  status?: (typeof queueStatuses)[number] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  unit?: string | undefined;
  /** The report that is being read. */
  report?: string | undefined;
}

export const readQueueSearch = (raw: RawSearch): QueueSearch => ({
  tab: oneOf(queueTabs, raw.tab),
  status: oneOf(queueStatuses, raw.status),
  from: dateParam(raw.from),
  to: dateParam(raw.to),
  unit: textParam(raw.unit, 36),
  report: textParam(raw.report, 36),
});

/** Two weeks, where nothing else is asked for. */
const usualDays = 13;
const longestDays = 62;

export function rangeOf({ from, to }: QueueSearch, today: WorkDate): { from: WorkDate; to: WorkDate; fits: boolean } {
  const last = to ?? today;
  const first = from ?? addDays(last, -usualDays);
  const days = daysBetween(first, last);
  return { from: first, to: last, fits: days >= 0 && days < longestDays };
}
