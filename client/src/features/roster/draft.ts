import type { Grid, GridDay, GridPerson, Mode } from './queries';

/** What was chosen and not yet saved: person → date → at home. The turns of a person nobody touched stay the same object. */
export type Turns = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

export const noTurns: Turns = {};

export const modeOf = (stored: Mode | undefined, turn: boolean | undefined): Mode =>
  turn === undefined ? (stored ?? 'office') : turn ? 'home' : 'office';

/** Whether a click may turn this day of the proposal; what a person entered is changed by its form only. */
export const canTurn = (person: GridPerson, day: GridDay, at: number): boolean =>
  day.working && day.source === 'draft' && !person.entered[at] && ['office', 'home'].includes(person.modes[at] ?? '');

/** The other way round; what is as stored again is no change. */
export function turned(turns: Turns, person: GridPerson, date: string, at: number): Turns {
  const stored = person.modes[at] === 'home';
  const { [date]: turn, ...others } = turns[person.employeeId] ?? {};
  const { [person.employeeId]: _, ...rest } = turns;
  const own = turn === undefined ? { ...others, [date]: !stored } : others;
  return Object.keys(own).length === 0 ? rest : { ...rest, [person.employeeId]: own };
}

export interface Change {
  employeeId: string;
  date: string;
  home: boolean;
}

/** What differs from the grid as it is now stored. */
export function changesOf(grid: Grid, turns: Turns): Change[] {
  const at = new Map(grid.days.map(({ date }, index) => [date, index]));
  return grid.people.flatMap(({ employeeId, modes }) =>
    Object.entries(turns[employeeId] ?? {})
      .filter(([date, home]) => (modes[at.get(date) ?? -1] === 'home') !== home)
      .map(([date, home]) => ({ employeeId, date, home })),
  );
}

export interface Totals {
  home: number;
  onSite: number;
  overQuota: boolean;
  belowMinimum: boolean;
}

/** The figures of the office under the grid, with what is not yet saved. */
export function totalsOf(grid: Grid, turns: Turns): Totals[] {
  const moved = new Map<string, number>();
  for (const { date, home } of changesOf(grid, turns)) moved.set(date, (moved.get(date) ?? 0) + (home ? 1 : -1));
  return grid.days.map((day) => {
    const by = moved.get(day.date) ?? 0;
    const [home, onSite] = [day.home + by, day.onSite - by];
    return {
      home,
      onSite,
      overQuota: day.working && day.quota !== null && home > day.quota,
      belowMinimum: day.working && onSite < day.minimumOnSite,
    };
  });
}
