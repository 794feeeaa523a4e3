import { useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useMe } from '~/features/me/queries';
import { type Receipt, useDelivery } from '~/features/me/useDelivery';
import { serverNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import type { Position } from '~/lib/position';
import { randomId } from '~/lib/randomId';

export type Kind = Schemas['CheckInKind'];

export const todaysReceiptsQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/check-ins/mine', { params: { query: { from: date, to: date } } });

export const useTodaysReceipts = (date: string): Receipt[] => useSuspenseQuery(todaysReceiptsQuery(date)).data;

interface Intent {
  kind: Kind;
  position: Position | undefined;
  photo: string | undefined;
}

/** One press of the button is one intent, with a key of its own from the first moment. */
export function useCheckIn() {
  const me = useMe();
  const { start, ...delivery } = useDelivery();
  return {
    ...delivery,
    send: ({ kind, position, photo }: Intent) =>
      start({
        employeeId: me.employee.id,
        workDate: workDateAt(serverNow(), me.unit.timeZone),
        key: randomId(),
        body: {
          kind,
          position: position ?? null,
          deviceAt: new Date().toISOString(),
          photoFileId: null,
          offline: !navigator.onLine,
        },
        ...(photo === undefined ? {} : { photo: { content: photo, key: randomId() } }),
      }),
  };
}
