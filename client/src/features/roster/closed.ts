import type { Schemas } from '~/api/contract';
import { addDays } from '~/lib/dates';
import type { Closure } from './queries';

type Unit = Schemas['UnitInTree'];

export const lastDayOf = ({ to, liftedFrom }: Closure): string => (liftedFrom === null ? to : addDays(liftedFrom, -1));

export const isClosedOn = (closure: Closure, date: string): boolean =>
  closure.from <= date && date <= lastDayOf(closure);

function aboveOf(id: string, units: readonly Unit[]): string[] {
  const unit = units.find((one) => one.id === id);
  return unit ? [id, ...(unit.parentId === null ? [] : aboveOf(unit.parentId, units))] : [id];
}

/** Whether the closed unit is this one, above it or in it. */
export const concerns = (closure: Closure, unitId: string, units: readonly Unit[]): boolean =>
  aboveOf(unitId, units).includes(closure.unitId) || aboveOf(closure.unitId, units).includes(unitId);
