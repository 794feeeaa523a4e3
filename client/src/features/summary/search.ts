import type { FigureCode } from '~/features/figures/queries';
import type { Me } from '~/features/me/queries';
import { dateParam, oneOf, type RawSearch, textParam } from '~/lib/searchParams';

/** Figures by which units are compared: shares of work, not of rosters. */
export const comparedFigures = [
  'completion',
  'onTime',
  'checkedIn',
  'reportsIn',
  'checksAnswered',
  'controlled',
  'home',
] as const satisfies readonly FigureCode[];
export type ComparedFigure = (typeof comparedFigures)[number];

export interface SummarySearch {
  unit?: string | undefined;
  date?: string | undefined;
  figure?: ComparedFigure | undefined;
}

export const readSummarySearch = (raw: RawSearch): SummarySearch => ({
  unit: textParam(raw.unit, 36),
  date: dateParam(raw.date),
  figure: oneOf(comparedFigures, raw.figure),
});

interface TreeUnit {
  id: string;
  parentId: string | null;
  depth: number;
}

/** The tops of what I watch. My own unit is readable too: unless I lead it, it is none of them where there is another. */
export function topsOf<T extends TreeUnit>(units: readonly T[], me: Me): T[] {
  const known = new Set(units.map(({ id }) => id));
  const tops = units.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const led = new Set(me.leads.map(({ id }) => id));
  const others = tops.filter(({ id }) => id !== me.unit.id || led.has(id));
  return (others.length > 0 ? others : tops).toSorted((a, b) => a.depth - b.depth);
}
