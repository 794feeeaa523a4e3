import { oneOf, type RawSearch } from '~/lib/searchParams';
import { type Standing, standings } from './standing';

export interface PoliciesSearch {
  status?: Standing | undefined;
}

export const readPoliciesSearch = (raw: RawSearch): PoliciesSearch => ({ status: oneOf(standings, raw.status) });
