import { dateParam, oneOf, type RawSearch, textParam } from '~/lib/searchParams';

export const queues = ['toSign', 'draft', 'signed', 'refused', 'withdrawn', 'all'] as const;

export interface OrderSearch {
  /** Which orders are listed; those that wait for the reader's signature where nothing is said. */
  status?: (typeof queues)[number] | undefined;
  date?: string | undefined;
  unit?: string | undefined;
  /** The order that is being read. */
  spt?: string | undefined;
}

export const readOrderSearch = (raw: RawSearch): OrderSearch => ({
  status: oneOf(queues, raw.status),
  date: dateParam(raw.date),
  unit: textParam(raw.unit, 36),
  spt: textParam(raw.spt, 36),
});
