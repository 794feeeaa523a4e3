import { dateParam, flagParam, oneOf, type RawSearch, textParam } from '~/lib/searchParams';

export const boardFilters = [
  'attention',
  'home',
  'office',
  'notCheckedIn',
  'late',
  'noTasks',
  'reportWaiting',
] as const;
export type BoardFilter = (typeof boardFilters)[number];

export const boardSorts = ['attention', 'name', 'unit', 'mode', 'checkIn', 'place', 'tasks', 'report'] as const;
export type BoardSort = (typeof boardSorts)[number];

/** Everything of the view that is worth a link or the back button. */
export interface BoardSearch {
  date?: string | undefined;
  unit?: string | undefined;
  q?: string | undefined;
  /** Filters that must all hold, joined by dots: `home.late`. */
  show?: string | undefined;
  sort?: BoardSort | undefined;
  desc?: true | undefined;
  group?: true | undefined;
  person?: string | undefined;
}

export const filtersOf = (show: string | undefined): BoardFilter[] => {
  const asked = show?.split('.') ?? [];
  return boardFilters.filter((filter) => asked.includes(filter));
};

export const showOf = (filters: readonly BoardFilter[]): string | undefined =>
  filters.length === 0 ? undefined : filters.join('.');

export const readBoardSearch = (raw: RawSearch): BoardSearch => ({
  date: dateParam(raw.date),
  unit: textParam(raw.unit, 36),
  q: textParam(raw.q),
  show: showOf(filtersOf(textParam(raw.show))),
  sort: oneOf(boardSorts, raw.sort),
  desc: flagParam(raw.desc),
  group: flagParam(raw.group),
  person: textParam(raw.person, 36),
});

/** What the server is asked for; the rest of the view is made of its answer. */
export const scopeOf = ({ date, unit }: BoardSearch) => ({
  ...(date ? { date } : {}),
  ...(unit ? { unitId: unit } : {}),
});
