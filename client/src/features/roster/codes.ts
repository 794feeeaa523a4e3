import type { Tone } from '~/ui/theme';
import type { Mode } from './queries';

/** As the recap writes them. */
export const codeOf: Record<Mode, string> = {
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

export const toneOf: Record<Mode, Tone | 'none'> = {
  office: 'none',
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

export const modes = [
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
] as const;
