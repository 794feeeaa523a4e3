import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useLive } from '~/lib/live';
import { useMe } from './queries';

export type PersonDay = Schemas['PersonDay'];
export type Checkpoint = Schemas['CheckpointView'];

/** My day as the server sees it; today where no date is given. Several screens show a part of it. */
export const myDayQuery = (date?: string) =>
  $api.queryOptions('get', '/api/v1/work-days/mine/day', { params: { query: date === undefined ? {} : { date } } });

/** A window opens and a deadline passes by time alone: whoever watches the day asks for it again each minute. */
export const useMyDayByTheMinute = (): PersonDay => useSuspenseQuery({ ...myDayQuery(), refetchInterval: 60_000 }).data;

const openedAt = Date.now();

/** What stands on the screen was heard before the app was opened, and the answer to its own question is not here yet. */
export const useHeardBefore = (): boolean => useSuspenseQuery(myDayQuery()).dataUpdatedAt < openedAt;

export const useMyDay = (date?: string): PersonDay => useSuspenseQuery(myDayQuery(date)).data;

/** Where my day is read. */
export const dayPaths = [
  '/api/v1/work-days/mine/day',
  '/api/v1/work-days/mine',
  '/api/v1/check-ins/mine',
  '/api/v1/assignments/mine',
  '/api/v1/daily-reports/mine/{date}',
] as const;

/** Whatever I did changes what the day expects of me: all that is shown of it is asked for again. */
export async function refreshMyDay(queryClient: QueryClient): Promise<void> {
  await Promise.all(dayPaths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })));
}

/** My superior gave a task or returned a report: the screen follows without a reload. */
export function useMyDayLive(): void {
  const queryClient = useQueryClient();
  const me = useMe().employee.id;
  useLive(
    'workDayChanged',
    ({ employeeId }) => {
      if (employeeId === me) void refreshMyDay(queryClient);
    },
    () => void refreshMyDay(queryClient),
  );
}
