import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { learnServerTime } from '~/lib/clock';

export type Me = Schemas['Me'];
export type Role = Schemas['CallerRole'];

export const meQuery = $api.queryOptions('get', '/api/v1/me', {}, { staleTime: 5 * 60_000 });

/** The person who is signed in; inside the `_auth` layout it is always there. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Times on screen are those of the unit's place, wherever the phone believes it is. */
export const useUnitZone = (): string => useMe().unit.timeZone;

const saysNow = (data: unknown): data is { now: string } =>
  typeof data === 'object' && data !== null && 'now' in data && typeof data.now === 'string';

/** Some answers (who I am, my day, the board) carry the server's time; each new one corrects ours. */
export function learnServerTimeFrom(queryClient: QueryClient): () => void {
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    const data: unknown = query.state.data;
    if (type === 'updated' && query.state.status === 'success' && saysNow(data)) {
      learnServerTime(data.now, query.state.dataUpdatedAt);
    }
  });
}

export function useAcknowledgeNotice() {
  const queryClient = useQueryClient();
  return $api.useMutation('post', '/api/v1/me/notice-acknowledgements', {
    onSettled: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
