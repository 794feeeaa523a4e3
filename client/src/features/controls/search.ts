import { dateParam, type RawSearch, textParam } from '~/lib/searchParams';

export interface ControlSearch {
  /** The working day; today when left out. */
  date?: string | undefined;
  unit?: string | undefined;
}

export const readControlSearch = (raw: RawSearch): ControlSearch => ({
  date: dateParam(raw.date),
  unit: textParam(raw.unit, 36),
});
