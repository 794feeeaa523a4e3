import { infiniteQueryOptions, keepPreviousData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { useOnce } from '~/api/useOnce';
import { type Outcome, refreshTeam } from '~/features/review/queries';
import { useGathering } from '~/lib/gathering';
import { useLive } from '~/lib/live';

export type Finding = Schemas['FindingView'];
export type FindingDecision = Schemas['FindingDecision'];

export interface FindingFilter {
  toDecide?: boolean;
  waiting: boolean;
  kind?: Schemas['FindingKind'];
  employeeId?: string;
  unitId?: string;
  from?: string;
  to?: string;
}

const pageSize = 50;
const everyMinute = 60_000;

/** Those first whose time runs out. Findings arise without anybody doing anything, so the inbox is asked for again. */
export const findingsQuery = (filter: FindingFilter) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/findings', filter] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET('/api/v1/findings', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: everyMinute,
  });

export const findingQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/findings/{id}', { params: { path: { id } } });

const paths = ['/api/v1/findings', '/api/v1/findings/{id}'] as const;

const refreshFindings = (queryClient: QueryClient) =>
  Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })));

/** `then` runs before the inbox is asked for again: afterwards the row that asked may be gone. */
export function useDecideOnFindings(then: (outcome: Outcome, decision: FindingDecision) => void = () => undefined) {
  const queryClient = useQueryClient();
  return useOnce(
    $api.useMutation('post', '/api/v1/findings/decide', {
      onSuccess: (outcome, { body }) => then(outcome, body.decision),
      onSettled: () => Promise.all([refreshFindings(queryClient), refreshTeam(queryClient)]),
    }),
  );
}

const gatherMs = 300;

/** What people do settles findings and raises others; many messages at once are one refresh. */
export function useFindingsLive(): void {
  const queryClient = useQueryClient();
  const changed = useGathering<string>(gatherMs, async () => {
    await refreshFindings(queryClient);
  });
  useLive(
    'workDayChanged',
    ({ employeeId }) => changed(employeeId),
    () => void refreshFindings(queryClient),
  );
}
