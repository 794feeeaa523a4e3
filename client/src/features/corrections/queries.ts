import { infiniteQueryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { useOnce } from '~/api/useOnce';
import { refreshMyDay } from '~/features/me/day';
import type { Tone } from '~/ui/theme';

export type Correction = Schemas['CorrectionView'];
export type Outage = Schemas['OutageView'];

export const myCorrectionsQuery = $api.queryOptions('get', '/api/v1/corrections/mine');
export const useMyCorrections = (): Correction[] => useSuspenseQuery(myCorrectionsQuery).data;

export const outagesQuery = $api.queryOptions('get', '/api/v1/outages');
export const useOutages = (): Outage[] => useSuspenseQuery(outagesQuery).data;

const queuePath = '/api/v1/corrections';

/** Requests that wait, page after page. */
export const queueQuery = infiniteQueryOptions({
  queryKey: ['get', queuePath, 'asked'] as const,
  queryFn: async ({ pageParam, signal }) => {
    const query = { status: 'asked' as const, ...(pageParam === '' ? {} : { cursor: pageParam }) };
    return present((await api.GET(queuePath, { params: { query }, signal })).data);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

function useAfterwards() {
  const queryClient = useQueryClient();
  return {
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['get', queuePath] }),
        queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/corrections/mine'] }),
        queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/outages'] }),
        refreshMyDay(queryClient),
      ]),
  };
}

export const useAsk = () => useOnce($api.useMutation('post', '/api/v1/corrections', useAfterwards()));
export const useWithdraw = () =>
  useOnce($api.useMutation('post', '/api/v1/corrections/{id}/withdraw', useAfterwards()));
export const useDecide = () => useOnce($api.useMutation('post', '/api/v1/corrections/{id}/decide', useAfterwards()));
export const useEnterPresence = () => useOnce($api.useMutation('post', '/api/v1/presence', useAfterwards()));
export const useDeclareOutage = () => useOnce($api.useMutation('post', '/api/v1/outages', useAfterwards()));
export const useWithdrawOutage = () =>
  useOnce($api.useMutation('post', '/api/v1/outages/{id}/withdraw', useAfterwards()));

export const statusTones = {
  asked: 'warn',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
} as const satisfies Record<Correction['status'], Tone>;
