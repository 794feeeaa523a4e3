import { useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { attachmentOf } from '~/features/me/outbox/attachments';
import { useCapture, useSend, useWaiting } from '~/features/me/outbox/useOutbox';
import { useMe } from '~/features/me/queries';
import { serverNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { fromDataUrl } from '~/lib/images';
import type { Position } from '~/lib/position';

export type Kind = Schemas['CheckInKind'];
export type Receipt = Schemas['CheckInReceipt'];

export const todaysReceiptsQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/check-ins/mine', { params: { query: { from: date, to: date } } });

export const useTodaysReceipts = (date: string): Receipt[] => useSuspenseQuery(todaysReceiptsQuery(date)).data;

interface Intent {
  kind: Kind;
  position: Position | undefined;
  photo: string | undefined;
}

/** One press of the button is one intent, kept on the phone from the first moment. */
export function useCheckIn() {
  const me = useMe();
  const capture = useCapture();
  const { send, isPending, error } = useSend();
  const today = workDateAt(serverNow(), me.unit.timeZone);
  return {
    isPending,
    error,
    /** Pressed today and not answered yet: the button does not ask for it once more. */
    waiting: useWaiting(today, 'checkIn').some((entry) => !entry.refused),
    send: async ({ kind, position, photo }: Intent) => {
      const body = { kind, position: position ?? null, photoFileId: null, ...capture() };
      const attachments =
        photo === undefined ? [] : [await attachmentOf(fromDataUrl(photo), 'selfie.jpg', 'checkInPhoto')];
      await send({ kind: 'checkIn', workDate: today, body }, attachments);
    },
  };
}
