import type { WorkDate } from '~/lib/dates';
import type { RawSearch } from '~/lib/searchParams';

export interface CalendarSearch {
  year?: number | undefined;
}

const [first, last] = [2000, 2100];

export const readCalendarSearch = ({ year }: RawSearch): CalendarSearch => ({
  year: typeof year === 'number' && Number.isInteger(year) && year >= first && year <= last ? year : undefined,
});

export const yearOf = ({ year }: CalendarSearch, today: WorkDate): number => year ?? Number(today.slice(0, 4));
