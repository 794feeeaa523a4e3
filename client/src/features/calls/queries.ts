import { useQuery, useQueryClient } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useOnce } from '~/api/useOnce';
import { refreshMyDay } from '~/features/me/day';
import { useMe } from '~/features/me/queries';
import { useLive } from '~/lib/live';

export type Call = Schemas['CallView'];

const path = '/api/v1/calls/mine';

/** Today's calls to me: the live message tells at once; asking each half minute holds where it does not get through. */
export function useMyCalls(): readonly Call[] {
  const me = useMe().employee.id;
  const queryClient = useQueryClient();
  const again = () => void queryClient.invalidateQueries({ queryKey: ['get', path] });
  useLive('workDayChanged', ({ employeeId }) => (employeeId === me ? again() : undefined), again);
  return useQuery({ ...$api.queryOptions('get', path), refetchInterval: 30_000 }).data ?? [];
}

/** A call that waits for me, or the last one that I let pass and may still explain. */
export const waitingCall = (calls: readonly Call[]): Call | undefined =>
  calls.find((call) => call.status === 'waiting') ??
  calls.find((call) => call.status === 'unanswered' && !call.retried);

export function useAnswerCall() {
  const queryClient = useQueryClient();
  return useOnce(
    $api.useMutation('post', '/api/v1/calls/{id}/answer', {
      onSettled: () =>
        Promise.all([queryClient.invalidateQueries({ queryKey: ['get', path] }), refreshMyDay(queryClient)]),
    }),
  );
}
