import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { problemOf } from '~/api/problem';

export type Report = Schemas['DailyReportView'];
export type ReportRow = Schemas['ReportRow'];

const path = '/api/v1/daily-reports/mine/{date}';

export const reportQuery = (date: string) => $api.queryOptions('get', path, { params: { path: { date } } });

/** No report is expected on a day off; that is an answer, not a failure. */
export const isDayOff = (error: unknown): boolean => problemOf(error)?.code === 'not-a-working-day';

export const useReport = (date: string): Report => useSuspenseQuery(reportQuery(date)).data;

export const isReport = (data: unknown): data is Report =>
  typeof data === 'object' && data !== null && 'version' in data;

/** The stored report is put in place at once, so that the next save carries its version. */
export function useStoreReport(date: string) {
  const queryClient = useQueryClient();
  return (stored: Report) => queryClient.setQueryData(reportQuery(date).queryKey, stored);
}

export function useReloadReport(date: string) {
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...reportQuery(date), staleTime: 0 });
}
