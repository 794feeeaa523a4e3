import { isWorkDate } from '~/lib/dates';
import { type RawSearch, textParam } from '~/lib/searchParams';

/** What of the page is worth a link: the month, the unit, and a run of many rosters that is still on its way. */
export interface RosterSearch {
  /** `YYYY-MM`. */
  bulan?: string | undefined;
  unit?: string | undefined;
  run?: string | undefined;
}

export const readRosterSearch = (raw: RawSearch): RosterSearch => ({
  bulan: typeof raw.bulan === 'string' && isWorkDate(`${raw.bulan}-01`) ? raw.bulan : undefined,
  unit: textParam(raw.unit, 36),
  run: textParam(raw.run, 36),
});

/** The first day of the month that is shown. */
export const monthIn = ({ bulan }: RosterSearch, today: string): string => `${bulan ?? today.slice(0, 7)}-01`;
