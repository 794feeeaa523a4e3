import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { useOnce } from '~/api/useOnce';
import type { OrganisationSearch } from './search';

export type UnitInTree = Schemas['UnitInTree'];
export type EmployeeInList = Schemas['EmployeeInList'];
export type EmployeeFile = Schemas['EmployeeFile'];
export type Transfer = Schemas['TransferOfPerson'];
export type Delegation = Schemas['DelegationOfUnit'];

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

export const employeeQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/employees/{id}', { params: { path: { id } } });

export const transfersQuery = (employeeId: string) =>
  $api.queryOptions('get', '/api/v1/employees/{employeeId}/transfers', { params: { path: { employeeId } } });

const fewPeople = 20;

/** People to choose from, as a name or NIP is being typed. */
export const findPeopleQuery = (search: string) =>
  $api.queryOptions('get', '/api/v1/employees', { params: { query: { search, limit: fewPeople } } });

export const delegationsQuery = $api.queryOptions('get', '/api/v1/delegations');

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

/** Who sits where, and who heads what, shows in many places: all of them are asked for again. */
function useRefresh() {
  const queryClient = useQueryClient();
  const paths = [
    '/api/v1/units',
    '/api/v1/employees',
    '/api/v1/employees/{id}',
    '/api/v1/employees/{employeeId}/transfers',
    '/api/v1/delegations',
  ] as const;
  return {
    onSettled: () => Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] }))),
  };
}

export const useCreateUnit = () => useOnce($api.useMutation('post', '/api/v1/units', useRefresh()));
export const useChangeUnit = () => useOnce($api.useMutation('put', '/api/v1/units/{id}', useRefresh()));
export const useCreateEmployee = () => useOnce($api.useMutation('post', '/api/v1/employees', useRefresh()));
export const useChangeEmployee = () => useOnce($api.useMutation('put', '/api/v1/employees/{id}', useRefresh()));
export const useTransfer = () =>
  useOnce($api.useMutation('post', '/api/v1/employees/{employeeId}/transfers', useRefresh()));
export const useCancelTransfer = () =>
  useOnce($api.useMutation('post', '/api/v1/employees/{employeeId}/transfers/{id}/cancel', useRefresh()));
export const useDelegate = () => useOnce($api.useMutation('post', '/api/v1/delegations', useRefresh()));
export const useEndDelegation = () => useOnce($api.useMutation('post', '/api/v1/delegations/{id}/end', useRefresh()));
