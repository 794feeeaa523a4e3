import { useQuery, useQueryClient } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { attachmentOf } from '~/features/me/outbox/attachments';
import { useCapture, useOutbox, useSend } from '~/features/me/outbox/useOutbox';
import { useMe } from '~/features/me/queries';
import { fromDataUrl } from '~/lib/images';
import { useLive } from '~/lib/live';
import type { Position } from '~/lib/position';

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

interface Answer {
  text: string;
  position: Position | undefined;
  photo: string | undefined;
}

/** My answer is kept on the phone before it goes out: a call that comes in a dead spot is answered all the same. */
export function useAnswerCall(call: Call) {
  const capture = useCapture();
  const { send, isPending, error } = useSend();
  return {
    isPending,
    error,
    answer: async ({ text, position, photo }: Answer) => {
      const body = { text: text.trim() || null, position: position ?? null, photoFileId: null, ...capture() };
      const attachments = photo ? [await attachmentOf(fromDataUrl(photo), 'selfie.jpg', 'checkInPhoto')] : [];
      return send({ kind: 'answerCall', callId: call.id, body }, attachments);
    },
  };
}

/** Calls whose answer is on its way: they ring no more. */
export function useAnswered(): ReadonlySet<string> {
  const entries = useOutbox() ?? [];
  return new Set(
    entries.flatMap(({ intent, refused }) => (intent.kind === 'answerCall' && !refused ? [intent.callId] : [])),
  );
}
