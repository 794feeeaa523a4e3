import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { useOnce } from '~/api/useOnce';

export type Line = Schemas['RecapLine'];
export type Cell = Schemas['RecapCell'];
export type Figures = Schemas['RecapFigures'];
export type Summary = Schemas['RecapSummary'];
export type PersonMonth = Schemas['PersonRecap'];
export type Day = Schemas['RecapDay'];
export type Amendment = Schemas['AmendmentView'];
export type OfficeLock = Schemas['OfficeLock'];

/** Whose month is shown; the files hold the same people. */
export interface RecapFilter {
  month: string;
  unitId?: string;
  search?: string;
  warned?: boolean;
}

const pageSize = 100;

export const recapsQuery = (filter: RecapFilter) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/recaps', filter] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET('/api/v1/recaps', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

const unitOf = ({ month, unitId }: RecapFilter) => ({ month, ...(unitId === undefined ? {} : { unitId }) });

export const summaryQuery = (filter: RecapFilter) =>
  $api.queryOptions('get', '/api/v1/recaps/summary', { params: { query: unitOf(filter) } });

export const personQuery = (employeeId: string, month: string) =>
  $api.queryOptions('get', '/api/v1/recaps/people/{employeeId}', {
    params: { path: { employeeId }, query: { month } },
  });

export const dayQuery = (employeeId: string, date: string) =>
  $api.queryOptions('get', '/api/v1/work-days/{employeeId}/{date}/explanation', {
    params: { path: { employeeId, date } },
  });

export const locksQuery = (month: string) =>
  $api.queryOptions('get', '/api/v1/recaps/locks', { params: { query: { month } } });

export const amendmentsQuery = (filter: RecapFilter) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/recaps/amendments', unitOf(filter)] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...unitOf(filter), limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET('/api/v1/recaps/amendments', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

const paths = [
  '/api/v1/recaps',
  '/api/v1/recaps/summary',
  '/api/v1/recaps/people/{employeeId}',
  '/api/v1/recaps/locks',
  '/api/v1/recaps/amendments',
] as const;

function useAfterwards() {
  const queryClient = useQueryClient();
  return {
    onSettled: () => Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] }))),
  };
}

export const useLockOffices = () => useOnce($api.useMutation('post', '/api/v1/recaps/locks', useAfterwards()));
export const useUnlockOffice = () =>
  useOnce($api.useMutation('post', '/api/v1/recaps/locks/{id}/unlock', useAfterwards()));

export const fileKinds = ['xlsx', 'csv', 'pdf'] as const;
export type FileKind = (typeof fileKinds)[number];

const files = {
  xlsx: (query: RecapFilter) => api.GET('/api/v1/recaps/export.xlsx', { params: { query }, parseAs: 'blob' }),
  csv: (query: RecapFilter) => api.GET('/api/v1/recaps/export.csv', { params: { query }, parseAs: 'blob' }),
  pdf: (query: RecapFilter) => api.GET('/api/v1/recaps/export.pdf', { params: { query }, parseAs: 'blob' }),
};

/** What is shown, as a file; only whoever is signed in gets it, so it is fetched and not linked to. */
export async function fetchRecap(kind: FileKind, filter: RecapFilter): Promise<Blob> {
  return present((await files[kind](filter)).data);
}
