import type { Tone } from './theme';

/** As the recap writes a day, in the order of the official layout; the last two are days on which nobody is expected. */
export const recapCodes = [
  'H',
  'WFH',
  'WFA',
  'DL',
  'CT',
  'CS',
  'CM',
  'CAP',
  'CB',
  'CLTN',
  'S',
  'I',
  'TB',
  'TK',
  'L',
  'CBS',
] as const;
export type RecapCode = (typeof recapCodes)[number];
/** Rarer than the width of a column: they have one where somebody has such a day. */
export const seldomCodes: ReadonlySet<string> = new Set<RecapCode>(['CS', 'CM', 'CAP', 'CB', 'CLTN']);
export const isRecapCode = (code: string | null): code is RecapCode => recapCodes.some((known) => known === code);

const tones: Record<RecapCode, Tone | 'off'> = {
  H: 'neutral',
  WFH: 'info',
  WFA: 'info',
  DL: 'neutral',
  CT: 'warn',
  CS: 'warn',
  CM: 'warn',
  CAP: 'warn',
  CB: 'warn',
  CLTN: 'warn',
  S: 'warn',
  I: 'warn',
  TB: 'neutral',
  TK: 'bad',
  L: 'off',
  CBS: 'off',
};

export const recapTone = (code: string | null): Tone | 'off' => (isRecapCode(code) ? tones[code] : 'neutral');
