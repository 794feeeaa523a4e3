import { hashKey, type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
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

/** The answer carries the server's time; each new answer corrects ours. */
export function learnTimeFromMe(queryClient: QueryClient): () => void {
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryHash !== hashKey(meQuery.queryKey)) return;
    const me = queryClient.getQueryData<Me>(meQuery.queryKey);
    if (me) learnServerTime(me.now, query.state.dataUpdatedAt);
  });
}

export function useAcknowledgeNotice() {
  const queryClient = useQueryClient();
  return $api.useMutation('post', '/api/v1/me/notice-acknowledgements', {
    onSettled: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
