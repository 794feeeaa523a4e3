import { currentLanguage } from '~/i18n';

/** A calendar day as the contract writes it, `YYYY-MM-DD`, in the unit's zone. It is never an instant. */
export type WorkDate = string;

const dayMs = 86_400_000;
const workDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const cache = new Map<string, Intl.DateTimeFormat>();
/** Building a formatter costs more than using it, and a list of people formats hundreds of times. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  cache.set(key, known);
  return known;
}

const locale = () => (currentLanguage() === 'en' ? 'en-GB' : 'id-ID');

/** Read by its parts and not as it stands; a second language would cost a phone some of its first second. */
const partsLocale = 'id-ID';

/** Days are counted in UTC because UTC has no gaps; the result is only ever read back in UTC. */
function utcDay(date: WorkDate): Date {
  const [, year, month, day] = workDatePattern.exec(date) ?? [];
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a work date: ${date}`);
  }
  return parsed;
}
const fromUtcDay = (day: Date): WorkDate => day.toISOString().slice(0, 10);

export function isWorkDate(text: string): boolean {
  try {
    utcDay(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The day it is in that zone at that instant. */
export function workDateAt(instant: number | string, timeZone: string): WorkDate {
  const parts = formatter(partsLocale, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export const addDays = (date: WorkDate, days: number): WorkDate =>
  fromUtcDay(new Date(utcDay(date).getTime() + days * dayMs));

export const daysBetween = (from: WorkDate, to: WorkDate): number =>
  Math.round((utcDay(to).getTime() - utcDay(from).getTime()) / dayMs);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: WorkDate): number => ((utcDay(date).getUTCDay() + 6) % 7) + 1;

export function weekOf(date: WorkDate): { from: WorkDate; to: WorkDate } {
  const from = addDays(date, 1 - weekday(date));
  return { from, to: addDays(from, 6) };
}

export function monthOf(date: WorkDate): { from: WorkDate; to: WorkDate } {
  const first = utcDay(date);
  return {
    from: `${date.slice(0, 8)}01`,
    to: fromUtcDay(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))),
  };
}

const dateStyles = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export const formatDate = (date: WorkDate, style: keyof typeof dateStyles = 'medium'): string =>
  formatter(locale(), { ...dateStyles[style], timeZone: 'UTC' }).format(utcDay(date));

export const formatTime = (instant: number | string, timeZone: string): string =>
  formatter(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant));

/** Seconds included: for receipts, where the server's time is the proof. */
export const formatTimeExact = (instant: number | string, timeZone: string): string =>
  formatter(locale(), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));

export const formatDateTime = (instant: number | string, timeZone: string): string =>
  `${formatDate(workDateAt(instant, timeZone))} ${formatTime(instant, timeZone)} ${zoneName(timeZone, instant)}`;

/** The instant of a wall-clock time ("07:25") on a date; Indonesia has no summer time, so the zone's distance is that of the guess. */
export function instantAt(date: WorkDate, time: string, timeZone: string): string {
  const guess = Date.parse(`${date}T${time}:00Z`);
  const parts = formatter(partsLocale, {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(guess);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const local = Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`);
  return new Date(guess - (local - guess)).toISOString();
}

/**
 * WIB, WITA or WIT. Only the Indonesian locale knows these names, so it is asked in both languages. The moment matters:
 * Pontianak was WITA until 1988.
 */
export function zoneName(timeZone: string, instant: number | string = Date.now()): string {
  const parts = formatter('id-ID', { timeZone, timeZoneName: 'short' }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** The nearest large unit: "dalam 12 menit", "2 jam yang lalu". */
export function formatRelative(instant: number | string, now: number): string {
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) return relative.format(seconds, 'second');
  if (size < 3600) return relative.format(Math.trunc(seconds / 60), 'minute');
  if (size < 86_400) return relative.format(Math.trunc(seconds / 3600), 'hour');
  return relative.format(Math.trunc(seconds / 86_400), 'day');
}
