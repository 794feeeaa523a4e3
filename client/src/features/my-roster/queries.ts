import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useOnce } from '~/api/useOnce';
import { addDays, monthOf, type WorkDate, weekday } from '~/lib/dates';

export type RosterDay = Schemas['RosterDayView'];
export type Holiday = Schemas['HolidayOfAgency'];
export type Swap = Schemas['SwapView'];
export type Candidate = Schemas['SwapCandidate'];

/** The contract takes 62 days, both ends counted. */
const daysAhead = 61;

const daysQuery = (range: { from: WorkDate; to: WorkDate }) =>
  $api.queryOptions('get', '/api/v1/roster-days/mine', { params: { query: range } });

export const monthQuery = (month: WorkDate) => daysQuery(monthOf(month));
/** What comes, whichever month is shown: for the next day at home, and for swaps. */
export const comingQuery = (today: WorkDate) => daysQuery({ from: today, to: addDays(today, daysAhead) });

export const holidaysQuery = (month: WorkDate) =>
  $api.queryOptions('get', '/api/v1/holidays', { params: { query: monthOf(month) } }, { staleTime: 3_600_000 });

export const closuresQuery = (today: WorkDate) =>
  $api.queryOptions('get', '/api/v1/closures', { params: { query: { from: today, to: addDays(today, daysAhead) } } });

export const eligibilityQuery = (date: WorkDate) =>
  $api.queryOptions('get', '/api/v1/me/eligibility', { params: { query: { date } } });

export const swapsQuery = $api.queryOptions('get', '/api/v1/roster-swaps');

export const candidatesQuery = (date: WorkDate) =>
  $api.queryOptions('get', '/api/v1/roster-swaps/candidates', { params: { query: { date } } }, { staleTime: 0 });

async function refreshSwaps(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: swapsQuery.queryKey }),
    queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/roster-days/mine'] }),
  ]);
}

function useAfterwards(onSuccess: (swap: Swap) => void) {
  const queryClient = useQueryClient();
  return { onSuccess, onSettled: () => refreshSwaps(queryClient) };
}

type Then = (swap: Swap) => void;

export const useAskSwap = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/roster-swaps', useAfterwards(then)));
export const useAnswerSwap = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/roster-swaps/{id}/answer', useAfterwards(then)));
export const useWithdrawSwap = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/roster-swaps/{id}/withdraw', useAfterwards(then)));

export interface MonthDay {
  date: WorkDate;
  holiday: string | undefined;
  /** The row, where there is one: a working day without is a day in the office. */
  row: RosterDay | undefined;
  working: boolean;
}

/** The month as the person lives it. A row on a Saturday says that the unit works on it. */
export function daysOf(month: WorkDate, rows: readonly RosterDay[], holidays: readonly Holiday[]): MonthDay[] {
  const { from, to } = monthOf(month);
  const byDate = new Map(rows.map((row) => [row.date, row]));
  const off = new Map(holidays.map(({ date, name }) => [date, name]));
  const days: MonthDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const [row, holiday] = [byDate.get(date), off.get(date)];
    days.push({ date, row, holiday, working: holiday === undefined && (weekday(date) <= 5 || row !== undefined) });
  }
  return days;
}
