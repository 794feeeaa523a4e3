import { useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { monthOf } from '~/lib/dates';

export type Day = Schemas['WorkDayRecord'];
export type Recap = Schemas['PersonRecap'];

export const monthQuery = (anyDate: string) =>
  $api.queryOptions('get', '/api/v1/work-days/mine', { params: { query: monthOf(anyDate) } });

export const useMonth = (anyDate: string): Day[] => useSuspenseQuery(monthQuery(anyDate)).data;

/** The totals of the month by the same rules as everywhere; of a locked month as it was locked. */
export const recapQuery = (anyDate: string) =>
  $api.queryOptions('get', '/api/v1/recaps/mine', { params: { query: { month: monthOf(anyDate).from } } });

export const useRecap = (anyDate: string) => useSuspenseQuery(recapQuery(anyDate)).data;

export const explanationQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/work-days/mine/{date}/explanation', { params: { path: { date } } });
