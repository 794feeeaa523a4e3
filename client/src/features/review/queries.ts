import { infiniteQueryOptions, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { useGathering } from '~/lib/gathering';
import { useLive } from '~/lib/live';

export type Task = Schemas['AssignmentView'];
export type Report = Schemas['DailyReportView'];
export type Outcome = Schemas['ReviewOutcome'];

const teamPaths = [
  '/api/v1/work-days/{employeeId}/{date}',
  '/api/v1/check-ins',
  '/api/v1/assignments',
  '/api/v1/assignments/{id}',
  '/api/v1/daily-reports',
  '/api/v1/daily-reports/{id}',
  '/api/v1/roster-days',
] as const;

/** What is shown of my people beside the board. */
export async function refreshPeople(queryClient: QueryClient): Promise<void> {
  await Promise.all(teamPaths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })));
}

/** A decision changes the person's day and every list in which it stands. */
export async function refreshTeam(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    refreshPeople(queryClient),
    queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/dashboards/live-board'] }),
  ]);
}

export const unitsQuery = $api.queryOptions('get', '/api/v1/units', {}, { staleTime: 5 * 60_000 });

export const taskHistoryQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/assignments/{id}', { params: { path: { id } } });

export const reportQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/daily-reports/{id}', { params: { path: { id } } });

export interface TaskFilter {
  from: string;
  to: string;
  unitId?: string;
  status?: Schemas['AssignmentStatus'];
  employeeId?: string;
  unfinished?: boolean;
}

const pageSize = 100;

/** Tasks of my people, a page at a time; the empty cursor is the first page. */
export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/assignments', filter] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const { data } = await api.GET('/api/v1/assignments', { params: { query }, signal });
      return present(data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/**
 * `onSuccess` runs before the lists are asked for again: afterwards what was decided on, and with it the component that
 * asked, may be gone.
 */
function useAfterwards<T>(onSuccess: (answer: T) => void = () => undefined) {
  const queryClient = useQueryClient();
  return { onSuccess, onSettled: () => refreshTeam(queryClient) };
}

type Then<T> = (answer: T) => void;

export const useAcceptTasks = (then?: Then<Outcome>) =>
  $api.useMutation('post', '/api/v1/assignments/accept', useAfterwards(then));
export const useReturnTask = (then?: Then<Task>) =>
  $api.useMutation('post', '/api/v1/assignments/{id}/return', useAfterwards(then));
export const useAcceptReports = (then?: Then<Outcome>) =>
  $api.useMutation('post', '/api/v1/daily-reports/accept', useAfterwards(then));
export const useReturnReport = (then?: Then<Report>) =>
  $api.useMutation('post', '/api/v1/daily-reports/{id}/return', useAfterwards(then));

const gatherMs = 300;

/** The queues follow what my people do; many messages at once are one refresh. */
export function usePeopleLive(): void {
  const queryClient = useQueryClient();
  const changed = useGathering<string>(gatherMs, () => refreshPeople(queryClient));
  useLive(
    'workDayChanged',
    ({ employeeId }) => changed(employeeId),
    () => void refreshPeople(queryClient),
  );
}
