import { addDays, isWorkDate } from '~/lib/dates';
import { flagParam, oneOf, type RawSearch, textParam } from '~/lib/searchParams';

export const views = ['rekap', 'kunci', 'perubahan'] as const;
export type View = (typeof views)[number];

/** What of the page is worth a link. */
export interface RecapSearch {
  /** `YYYY-MM`. */
  bulan?: string | undefined;
  unit?: string | undefined;
  q?: string | undefined;
  peringatan?: true | undefined;
  pegawai?: string | undefined;
  tampil?: View | undefined;
}

export const readRecapSearch = (raw: RawSearch): RecapSearch => ({
  bulan: typeof raw.bulan === 'string' && isWorkDate(`${raw.bulan}-01`) ? raw.bulan : undefined,
  unit: textParam(raw.unit, 36),
  q: textParam(raw.q, 120),
  peringatan: flagParam(raw.peringatan),
  pegawai: textParam(raw.pegawai, 36),
  tampil: oneOf(views, raw.tampil),
});

/** The first day of the month that is shown: in the first week of a month the one before, which is being closed. */
export function monthIn({ bulan }: RecapSearch, today: string): string {
  const first = `${bulan ?? today.slice(0, 7)}-01`;
  return bulan === undefined && Number(today.slice(8)) <= 7 ? `${addDays(first, -1).slice(0, 7)}-01` : first;
}
