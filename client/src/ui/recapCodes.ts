import type { Tone } from './theme';

/** As the recap writes a day, in the order of the official layout; the last two are days on which nobody is expected. */
export const recapCodes = ['H', 'WFH', 'WFA', 'DL', 'CT', 'S', 'I', 'TB', 'TK', 'L', 'CBS'] as const;
export type RecapCode = (typeof recapCodes)[number];
export const isRecapCode = (code: string | null): code is RecapCode => recapCodes.some((known) => known === code);

const tones: Record<RecapCode, Tone | 'off'> = {
  H: 'neutral',
  WFH: 'info',
  WFA: 'info',
  DL: 'neutral',
  CT: 'warn',
  S: 'warn',
  I: 'warn',
  TB: 'neutral',
  TK: 'bad',
  L: 'off',
  CBS: 'off',
};

export const recapTone = (code: string | null): Tone | 'off' => (isRecapCode(code) ? tones[code] : 'neutral');
