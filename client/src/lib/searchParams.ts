import { isWorkDate } from './dates';

/** Whatever stands in the address bar; only what a page understands is kept. */
export type RawSearch = Record<string, unknown>;

/** The router reads `?q=12` as a number. */
export function textParam(raw: unknown, maxLength = 200): string | undefined {
  const text = typeof raw === 'number' ? String(raw) : raw;
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, maxLength) : undefined;
}

export const dateParam = (raw: unknown): string | undefined =>
  typeof raw === 'string' && isWorkDate(raw) ? raw : undefined;

export const oneOf = <T extends string>(values: readonly T[], raw: unknown): T | undefined =>
  values.find((value) => value === raw);

export const flagParam = (raw: unknown): true | undefined => (raw === true ? true : undefined);
