import type { Schemas } from '~/api/contract';
import type { Tone } from './theme';

type Mode = Schemas['WorkMode'];

/** In the order of the lists from which one is chosen. */
export const workModes = [
  'office',
  'home',
  'elsewhere',
  'fieldDuty',
  'leave',
  'sick',
  'sickLeave',
  'maternity',
  'urgentLeave',
  'longLeave',
  'unpaidLeave',
  'permit',
  'study',
] as const satisfies readonly Mode[];

const places: readonly Mode[] = ['office', 'home', 'elsewhere', 'fieldDuty'];

/** Of the others each is a reason not to work. */
export const isAtWork = (mode: Mode): boolean => places.includes(mode);

/** As the recap writes them. */
export const modeCode: Record<Mode, string> = {
  office: 'WFO',
  home: 'WFH',
  elsewhere: 'WFA',
  fieldDuty: 'DL',
  leave: 'CT',
  sick: 'S',
  permit: 'I',
  study: 'TB',
  sickLeave: 'CS',
  maternity: 'CM',
  urgentLeave: 'CAP',
  longLeave: 'CB',
  unpaidLeave: 'CLTN',
};

export const modeTone: Record<Mode, Tone> = {
  office: 'neutral',
  home: 'info',
  elsewhere: 'info',
  fieldDuty: 'neutral',
  leave: 'warn',
  sick: 'bad',
  permit: 'warn',
  study: 'good',
  sickLeave: 'warn',
  maternity: 'warn',
  urgentLeave: 'warn',
  longLeave: 'warn',
  unpaidLeave: 'warn',
};
