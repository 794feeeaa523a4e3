import type { Schemas } from '~/api/contract';
import type { Tone } from '~/ui/theme';

type Mode = Schemas['WorkMode'];

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

export const toneOf: Record<Mode, Tone> = {
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
