import { useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { monthOf } from '~/lib/dates';
import type { Tone } from '~/ui/theme';

export type Day = Schemas['WorkDayRecord'];

export const monthQuery = (anyDate: string) =>
  $api.queryOptions('get', '/api/v1/work-days/mine', { params: { query: monthOf(anyDate) } });

export const useMonth = (anyDate: string): Day[] => useSuspenseQuery(monthQuery(anyDate)).data;

export const explanationQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/work-days/mine/{date}/explanation', { params: { path: { date } } });

export const codes = ['H', 'WFH', 'WFA', 'DL', 'CT', 'S', 'I', 'TB', 'TK'] as const;
export type Code = (typeof codes)[number];
export const isCode = (code: string): code is Code => codes.some((known) => known === code);

const tones: Record<Code, Tone> = {
  H: 'neutral',
  WFH: 'info',
  WFA: 'info',
  DL: 'neutral',
  CT: 'warn',
  S: 'warn',
  I: 'warn',
  TB: 'neutral',
  TK: 'bad',
};
export const toneOf = (code: string): Tone => (isCode(code) ? tones[code] : 'neutral');
