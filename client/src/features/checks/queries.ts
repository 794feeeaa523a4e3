import { infiniteQueryOptions, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { useOnce } from '~/api/useOnce';
import { refreshTeam } from '~/features/review/queries';
import { useGathering } from '~/lib/gathering';
import { useLive } from '~/lib/live';

export type Call = Schemas['CallView'];
export type Round = Schemas['CheckRound'];
export type PersonToCheck = Schemas['PersonToCheck'];
export type Medium = Schemas['CallMedium'];

export const media = ['inApp', 'videoLink', 'phone', 'whatsApp'] as const satisfies readonly Medium[];
export const statedPlaces = [
  'notSaid',
  'registeredHome',
  'elsewhere',
] as const satisfies readonly Schemas['StatedPlace'][];

const everyMinute = 60_000;
/** While a call rings: its silence is noticed by the server, and no message tells of it. */
const whileRinging = 5000;

export const roundsQuery = (date: string) =>
  $api.queryOptions(
    'get',
    '/api/v1/calls/rounds',
    { params: { query: { date } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.rounds.some(({ people }) => people.some((person) => person.lastCallStatus === 'waiting'))
          ? whileRinging
          : everyMinute,
    },
  );

const pageSize = 100;

/** The calls of a day, the newest first. */
export const callsQuery = (date: string) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/calls', { date }] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { date, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET('/api/v1/calls', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((call) => call.status === 'waiting'))
        ? whileRinging
        : everyMinute,
  });

export const drawQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/calls/draws/{date}', { params: { path: { date } } });

const paths = ['/api/v1/calls', '/api/v1/calls/rounds'] as const;

const refreshCalls = (queryClient: QueryClient) =>
  Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })));

function useAfterwards(then: (call: Call) => void) {
  const queryClient = useQueryClient();
  return {
    onSuccess: then,
    onSettled: () =>
      Promise.all([
        refreshCalls(queryClient),
        refreshTeam(queryClient),
        queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/findings'] }),
      ]),
  };
}

type Then = (call: Call) => void;

export const useStartCall = (then: Then) => useOnce($api.useMutation('post', '/api/v1/calls', useAfterwards(then)));
export const useRetryCall = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/calls/{id}/retry', useAfterwards(then)));
export const useRecordCall = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/calls/{id}/record', useAfterwards(then)));
export const useEscalateCall = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/calls/{id}/escalate', useAfterwards(then)));

const gatherMs = 300;

/** An answer stands here the moment it is given; many messages at once are one refresh. */
export function useCallsLive(date: string): void {
  const queryClient = useQueryClient();
  const changed = useGathering<string>(gatherMs, async () => {
    await refreshCalls(queryClient);
  });
  useLive(
    'workDayChanged',
    (message) => {
      if (message.date === date) changed(message.employeeId);
    },
    () => void refreshCalls(queryClient),
  );
}
