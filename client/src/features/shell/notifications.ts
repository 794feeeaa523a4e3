import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';

export type Told = Schemas['NotificationOfMine'];

export const toldPath = '/api/v1/notifications/mine';
const pageSize = 20;

/** Only how many are unread: the smallest page carries it, on every page of the application and each minute. */
export const unreadQuery = $api.queryOptions(
  'get',
  toldPath,
  { params: { query: { limit: 1 } } },
  { refetchInterval: 60_000, refetchOnWindowFocus: 'always' },
);

export const toldQuery = infiniteQueryOptions({
  queryKey: ['get', toldPath, 'pages'] as const,
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
    return present((await api.GET(toldPath, { params: { query }, signal })).data);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? undefined,
  refetchInterval: 60_000,
  refetchOnMount: 'always',
});

export function useReadNotifications() {
  const queryClient = useQueryClient();
  return $api.useMutation('post', '/api/v1/notifications/mine/read', {
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['get', toldPath] }),
  });
}
