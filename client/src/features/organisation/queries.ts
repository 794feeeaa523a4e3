import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import type { OrganisationSearch } from './search';

export type UnitInTree = Schemas['UnitInTree'];
export type EmployeeInList = Schemas['EmployeeInList'];

export const unitsQuery = $api.queryOptions('get', '/api/v1/units', {}, { staleTime: 5 * 60_000 });

const pageSize = 50;

export const employeesQuery = ({ unit, q, level }: OrganisationSearch) => {
  const filter = { ...(unit ? { unitId: unit } : {}), ...(q ? { search: q } : {}), ...(level ? { level } : {}) };
  return infiniteQueryOptions({
    queryKey: ['get', '/api/v1/employees', filter] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET('/api/v1/employees', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
};
