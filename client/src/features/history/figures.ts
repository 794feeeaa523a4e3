import { codes, type Day } from './queries';

const atWork = new Set(['H', 'WFH', 'WFA', 'DL', 'TK']);

/**
 * All figures of a month count the same days: those that are closed. An open day has its required minutes but not yet its
 * worked ones, and the code of a day to come is only what the roster plans.
 */
export function figuresOf(days: readonly Day[]) {
  const closed = days.filter((day) => day.state === 'closed');
  const sum = (of: (day: Day) => number) => closed.reduce((total, day) => total + of(day), 0);
  return {
    closedDays: closed.length,
    workedMinutes: sum((day) => (atWork.has(day.code) ? (day.workedMinutes ?? 0) : 0)),
    requiredMinutes: sum((day) => (atWork.has(day.code) ? day.requiredMinutes : 0)),
    lateMinutes: sum((day) => day.lateMinutes),
    earlyMinutes: sum((day) => day.earlyMinutes),
    totals: codes
      .map((code) => ({ code, count: closed.filter((day) => day.code === code).length }))
      .filter(({ count }) => count > 0),
  };
}
