import { daysBetween } from '~/lib/dates';
import { dateParam, type RawSearch, textParam } from '~/lib/searchParams';

export interface SimulationSearch {
  from?: string | undefined;
  to?: string | undefined;
  /** Another version to compare with. */
  against?: string | undefined;
}

export const readSimulationSearch = (raw: RawSearch): SimulationSearch => ({
  from: dateParam(raw.from),
  to: dateParam(raw.to),
  against: textParam(raw.against, 36),
});

const longestDays = 62;

/** The server fills in what is left out; of what is given it takes 62 days at most. */
export function fits({ from, to }: SimulationSearch): boolean {
  if (from === undefined || to === undefined) return true;
  const days = daysBetween(from, to);
  return days >= 0 && days < longestDays;
}
