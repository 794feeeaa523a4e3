import type { PeopleRule, PolicyContent, PolicyRules, Slot } from '~/features/policies/queries';

/** The first message of each field, by its path inside the content: `rules.quota.changes.0.percent`. */
export type Errors = Readonly<Record<string, string>>;

const contentPath = 'content.';

/** The server names fields of the request; the form knows those of the content in it. */
export const ofContent = (errors: Errors): Errors =>
  Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [
      path.startsWith(contentPath) ? path.slice(contentPath.length) : path,
      message,
    ]),
  );

const isAt = (path: string, at: string): boolean => path === at || path.startsWith(`${at}.`);

export const under = (errors: Errors, at: string): string[] => Object.keys(errors).filter((path) => isAt(path, at));

/** The path of a row, or of its list where the list itself changed. */
export const rowPath = (list: string, index?: number): string => (index === undefined ? list : `${list}.${index}`);

/** What was said about words that changed meanwhile, or about the list they stand in, is no longer true. */
export function without(errors: Errors, at: string): Errors {
  const kept = Object.entries(errors).filter(([path]) => !isAt(path, at) && !isAt(at, path));
  return kept.length === Object.keys(errors).length ? errors : Object.fromEntries(kept);
}

const moments = new Set([
  'issuedOn',
  'effectiveFrom',
  'effectiveTo',
  'scopeUnitId',
  'from',
  'to',
  'start',
  'end',
  'opensAt',
  'dueAt',
]);

/** What JSON cannot carry to the server: an empty date, time or number. Everything else is the server's to judge. */
export function missingIn(value: unknown, message: string, path = ''): Errors {
  if (typeof value === 'object' && value !== null) {
    return Object.assign(
      {},
      ...Object.entries(value).map(([key, inner]) => missingIn(inner, message, path === '' ? key : `${path}.${key}`)),
    );
  }
  const empty = Number.isNaN(value) || (value === '' && moments.has(path.slice(path.lastIndexOf('.') + 1)));
  return empty ? { [path]: message } : {};
}

/** Spaces that came with pasted numbers are taken out; one number a line, or parted by commas or semicolons. */
export const nipsOf = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.replaceAll(/\s/g, ''))
    .filter((line) => line !== '');

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The first name of its kind that is still free. */
function freeCode(stem: string, taken: readonly { code: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ code }) => code === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export const newRule = (rules: readonly PeopleRule[], stem: string): PeopleRule => ({
  code: freeCode(stem, rules),
  reason: { id: '', en: '' },
  source: '',
  unitKinds: [],
  unitCodes: [],
  levels: [],
  positionsStartingWith: [],
  states: [],
  nips: [],
});

export const newSlot = (slots: readonly Slot[]): Slot => ({
  code: freeCode('slot', slots),
  kind: 'followUp',
  title: { id: '', en: '' },
  opensAt: '12:00:00',
  dueAt: '13:00:00',
  modes: ['home'],
  evidence: [],
  weekdays: [],
  remindMinutesBefore: 15,
  listedAfterMinutes: 30,
  opensMinutesAfterStart: null,
  opensMinutesAfterEnd: null,
  dueMinutesAfterStart: null,
  dueMinutesAfterEnd: null,
});

/** PermenPANRB 4/2025: more days a week away from the office were instructed, and the instruction is recorded (FWA-01). */
const flexibleDaysPerWeek = 2;

export function exceedsFlexibleDays({
  maxDaysPerWeek,
  rotation,
  hours,
}: Pick<PolicyRules, 'maxDaysPerWeek' | 'rotation' | 'hours'>): boolean {
  const workDays = hours.flatMap(({ weekdays }) => weekdays);
  const atHome = workDays.filter((day) => rotation.pattern !== 'fixedWeekdays' || rotation.weekdays.includes(day));
  return Math.min(maxDaysPerWeek ?? 7, atHome.length) > flexibleDaysPerWeek;
}

export const sameContent = (a: PolicyContent, b: PolicyContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A part of the form sees the rules that it is about, and nothing else. */
export interface PartProps<K extends keyof PolicyRules> {
  rules: Pick<PolicyRules, K>;
  errors: Errors;
  /** `at`: what was said about this path is taken back. */
  onRules: (patch: Partial<PolicyRules>, at: string) => void;
}
