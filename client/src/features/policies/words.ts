import type { TFunction } from 'i18next';
import type { Schemas } from '~/api/contract';
import { currentLanguage } from '~/i18n';
import type { PeopleRule, Slot } from './queries';

export type PolicyT = TFunction<readonly ['policyText', 'words']>;
type Day = Schemas['DayOfWeek'];

/** As weeks are read here: from Monday. */
export const weekDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Day[];

export const inLanguage = (text: Schemas['LocalText']): string => text[currentLanguage()];

export const joined = (words: readonly string[]): string =>
  new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(words);

/** "Senin–Kamis", "Senin dan Rabu". */
export function daysInWords(t: PolicyT, days: readonly Day[]): string {
  const at = weekDays.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const [first = 0] = at;
  const last = at.at(-1) ?? 0;
  const name = (index: number) => t(`day.${weekDays[index] ?? 'monday'}`);
  return at.length > 2 && last - first + 1 === at.length ? `${name(first)}–${name(last)}` : joined(at.map(name));
}

/** `HH:mm:ss` of the contract as people write it. */
export const clock = (time: string): string =>
  currentLanguage() === 'id' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5);

function moment(t: PolicyT, time: string, afterStart: number | null, afterEnd: number | null): string {
  const [minutes, edge] = afterStart === null ? ([afterEnd, 'end'] as const) : ([afterStart, 'start'] as const);
  if (minutes === null) return clock(time);
  if (minutes === 0) return t(`slot.at.${edge}`);
  return t(`slot.${minutes < 0 ? 'before' : 'after'}.${edge}`, { minutes: Math.abs(minutes) });
}

export const opensInWords = (t: PolicyT, slot: Slot): string =>
  moment(t, slot.opensAt, slot.opensMinutesAfterStart, slot.opensMinutesAfterEnd);

export const dueInWords = (t: PolicyT, slot: Slot): string =>
  moment(t, slot.dueAt, slot.dueMinutesAfterStart, slot.dueMinutesAfterEnd);

/** Everybody to whom all of these apply, as the server matches them. */
export function peopleInWords(t: PolicyT, rule: PeopleRule, unitName: (code: string) => string): string[] {
  const part = (key: 'kinds' | 'units' | 'levels' | 'positions' | 'states', words: readonly string[]) =>
    words.length === 0 ? [] : [t(`rule.${key}`, { list: joined(words) })];
  return [
    ...part(
      'kinds',
      rule.unitKinds.map((kind) => t(`kind.${kind}`)),
    ),
    ...part('units', rule.unitCodes.map(unitName)),
    ...part(
      'levels',
      rule.levels.map((level) => t(`level.${level}`)),
    ),
    ...part('positions', rule.positionsStartingWith),
    ...part(
      'states',
      rule.states.map((state) => t(`employment.${state}`)),
    ),
    ...(rule.nips.length === 0 ? [] : [t('rule.nips', { count: rule.nips.length })]),
  ];
}
