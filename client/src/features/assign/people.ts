import type { Person } from './queries';

/** DKI-09: what a day at home should hold. A warning, never a refusal. */
export const lightBelow = 450;

const working = new Set<Person['mode']>(['home', 'office', 'elsewhere', 'fieldDuty']);

export const isAtWork = (person: Person): boolean => working.has(person.mode);
export const canGet = (person: Person): boolean => person.led && isAtWork(person);

export const isLight = (person: Person, added: number): boolean =>
  person.mode === 'home' && person.plannedMinutes + added < lightBelow;
