import type { Schemas } from '~/api/contract';
import { addDays, daysBetween, type WorkDate, weekOf } from '~/lib/dates';

export type Content = Schemas['TaskOrderContent'];

/** As far ahead as rosters are usually published. */
export const daysAhead = 27;

/** The first week ahead, this one included, with days at home that no order covers yet. */
export function suggested(homeDays: readonly WorkDate[], covered: ReadonlySet<WorkDate>): WorkDate[] {
  const open = homeDays.filter((date) => !covered.has(date)).sort();
  const first = open[0];
  if (first === undefined) return [];
  const { to } = weekOf(first);
  return open.filter((date) => date <= to);
}

interface Dated {
  status: string;
  from: WorkDate;
  to: WorkDate;
  dates: readonly WorkDate[] | null;
}

/** The days for which an order is signed or waits. */
export const coveredBy = (orders: readonly Dated[]): Set<WorkDate> =>
  new Set(
    orders
      .filter(({ status }) => status === 'draft' || status === 'signed')
      .flatMap(
        ({ from, to, dates }) =>
          dates ?? Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day)),
      ),
  );

/** Consecutive or not, the days are said one by one: the letter itself joins those that follow each other. */
export function rangeOf(dates: readonly WorkDate[]): Pick<Content, 'from' | 'to' | 'dates'> | undefined {
  const sorted = [...dates].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to, dates: sorted };
}
