import { infiniteQueryOptions, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { useOnce } from '~/api/useOnce';

export type TaskOrder = Schemas['TaskOrderView'];
export type TaskOrderInList = Schemas['TaskOrderInList'];
export type TaskOrderStatus = Schemas['TaskOrderStatus'];

export const statuses = ['draft', 'signed', 'refused', 'withdrawn'] as const satisfies readonly TaskOrderStatus[];

const pageSize = 30;

/** What sends me or was drafted by me, the newest first. */
export const myOrdersQuery = infiniteQueryOptions({
  queryKey: ['get', '/api/v1/task-orders/mine'] as const,
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
    return present((await api.GET('/api/v1/task-orders/mine', { params: { query }, signal })).data);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export interface OrderFilter {
  status?: TaskOrderStatus;
  date?: string;
  unitId?: string;
  toSign?: boolean;
}

export const ordersQuery = (filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/task-orders', filter] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET('/api/v1/task-orders', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const orderQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/task-orders/{id}', { params: { path: { id } } });

export const homesQuery = (employeeId: string) =>
  $api.queryOptions('get', '/api/v1/employees/{employeeId}/home-places', { params: { path: { employeeId } } });

export const myRosterQuery = (from: string, to: string) =>
  $api.queryOptions('get', '/api/v1/roster-days/mine', { params: { query: { from, to } } });

const paths = [
  '/api/v1/task-orders',
  '/api/v1/task-orders/mine',
  '/api/v1/task-orders/{id}',
  '/api/v1/work-days/mine/day',
] as const;

const refresh = (queryClient: QueryClient) =>
  Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })));

function useAfterwards() {
  const queryClient = useQueryClient();
  return { onSettled: () => refresh(queryClient) };
}

export const useDraftOrder = () => useOnce($api.useMutation('post', '/api/v1/task-orders', useAfterwards()));
export const useWithdrawOrder = () =>
  useOnce($api.useMutation('post', '/api/v1/task-orders/{id}/withdraw', useAfterwards()));
export const useSignOrder = () => useOnce($api.useMutation('post', '/api/v1/task-orders/{id}/sign', useAfterwards()));
export const useSignOrders = () => useOnce($api.useMutation('post', '/api/v1/task-orders/sign', useAfterwards()));
export const useRefuseOrder = () =>
  useOnce($api.useMutation('post', '/api/v1/task-orders/{id}/refuse', useAfterwards()));

/** The letter itself; only whoever is signed in gets it, so it is fetched and not linked to. */
export async function fetchLetter(id: string): Promise<Blob> {
  const { data } = await api.GET('/api/v1/task-orders/{id}/letter', { params: { path: { id } }, parseAs: 'blob' });
  return present(data);
}
