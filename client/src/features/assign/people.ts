import type { Person } from '~/features/review/roster';

const working = new Set<Person['mode']>(['home', 'office', 'elsewhere', 'fieldDuty']);

export const isAtWork = (person: Person): boolean => working.has(person.mode);
export const canGet = (person: Person): boolean => person.led && isAtWork(person);

/** DKI-09: less than the circular wants a day at home to hold. A warning, never a refusal. */
export const isLight = (person: Person, added: number): boolean =>
  person.plannedMinutes + added < person.minimumPlannedMinutes;
