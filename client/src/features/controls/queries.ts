import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useOnce } from '~/api/useOnce';
import { type Outcome, refreshTeam } from '~/features/review/queries';
import { useGathering } from '~/lib/gathering';
import { useLive } from '~/lib/live';

export type ControlRow = Schemas['ControlRow'];
export type Progress = Schemas['ControlledProgress'];
export type ControlEntry = Schemas['ControlEntry'];

export const progresses = ['notStarted', 'partly', 'done'] as const satisfies readonly Progress[];

const path = '/api/v1/controls';
const everyMinute = 60_000;

/** The window opens and closes without anybody doing anything: asked for again each minute. */
export const controlsQuery = (scope: { date: string; unitId?: string }) =>
  $api.queryOptions('get', path, { params: { query: scope } }, { refetchInterval: everyMinute });

const refreshControls = (queryClient: QueryClient) => queryClient.invalidateQueries({ queryKey: ['get', path] });

function useAfterwards(then: (outcome: Outcome) => void) {
  const queryClient = useQueryClient();
  return {
    onSuccess: then,
    onSettled: () => Promise.all([refreshControls(queryClient), refreshTeam(queryClient)]),
  };
}

type Then = (outcome: Outcome) => void;

export const useRecordControls = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/controls', useAfterwards(then)));
export const useCountersignControls = (then: Then) =>
  useOnce($api.useMutation('post', '/api/v1/controls/countersign', useAfterwards(then)));

const gatherMs = 300;

/** Tasks move and controls are recorded by others; many messages at once are one refresh. */
export function useControlsLive(date: string): void {
  const queryClient = useQueryClient();
  const changed = useGathering<string>(gatherMs, () => refreshControls(queryClient));
  useLive(
    'workDayChanged',
    (message) => {
      if (message.date === date) changed(message.employeeId);
    },
    () => void refreshControls(queryClient),
  );
}
