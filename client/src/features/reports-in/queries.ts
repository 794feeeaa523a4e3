import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';

export type ReportInList = Schemas['ReportInList'];

export interface ReportFilter {
  from: string;
  to: string;
  status?: Schemas['ReportStatus'];
  unitId?: string;
}

const pageSize = 50;

export const reportsQuery = (filter: ReportFilter) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/daily-reports', filter] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET('/api/v1/daily-reports', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
