import { dateParam, type RawSearch } from '~/lib/searchParams';

export interface CheckSearch {
  /** The working day; today when left out. */
  date?: string | undefined;
}

export const readCheckSearch = (raw: RawSearch): CheckSearch => ({ date: dateParam(raw.date) });
