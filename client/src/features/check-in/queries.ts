import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { uploadFile } from '~/api/files';
import { problemOf } from '~/api/problem';
import { refreshMyDay } from '~/features/me/day';
import { useMe } from '~/features/me/queries';
import { serverNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { fromDataUrl } from '~/lib/images';
import type { Position } from '~/lib/position';
import { randomId } from '~/lib/randomId';
import { useStore } from '~/lib/store';
import { keepPending, type PendingCheckIn, pendingStore, recallPending } from './pending';

export type Receipt = Schemas['CheckInReceipt'];
export type Kind = Schemas['CheckInKind'];

/** How often an unanswered check-in is tried again while the page is open. */
const retryMs = 15_000;

export const todaysReceiptsQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/check-ins/mine', { params: { query: { from: date, to: date } } });

export const useTodaysReceipts = (date: string): Receipt[] => useSuspenseQuery(todaysReceiptsQuery(date)).data;

async function deliver(pending: PendingCheckIn): Promise<Receipt> {
  let { body } = pending;
  if (pending.photo) {
    const photo = await uploadFile({
      content: fromDataUrl(pending.photo.content),
      name: 'selfie.jpg',
      purpose: 'checkInPhoto',
      key: pending.photo.key,
    });
    body = { ...body, photoFileId: photo.id };
    const { photo: _uploaded, ...rest } = pending;
    keepPending({ ...rest, body });
  }
  const { data } = await api.POST('/api/v1/check-ins', {
    params: { header: { 'Idempotency-Key': pending.key } },
    body,
  });
  if (!data) throw new Error('The server recorded a check-in and sent no receipt');
  return data;
}

interface Intent {
  kind: Kind;
  position: Position | undefined;
  photo: string | undefined;
}

/**
 * Checks in, and keeps trying while the network is away: the same key, so never twice. Only an answer ends it; a refusal is
 * an answer, a failing server is none.
 */
export function useCheckIn() {
  const queryClient = useQueryClient();
  const me = useMe();
  const pending = useStore(pendingStore);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: deliver,
    onSuccess: () => keepPending(null),
    onError: (failure) => {
      const refused = problemOf(failure);
      if (refused && refused.status < 500) keepPending(null);
    },
    // Also after a refusal: "already checked in" means that what we show is out of date.
    onSettled: () => refreshMyDay(queryClient),
  });

  const today = workDateAt(serverNow(), me.unit.timeZone);
  const mine = pending?.employeeId === me.employee.id ? pending : null;
  const stale = mine !== null && mine.workDate !== today;
  const retry = useEffectEvent(() => {
    if (mine && !stale && !isPending) mutate(mine);
  });
  useEffect(() => {
    recallPending();
    retry();
    const timer = setInterval(() => retry(), retryMs);
    const online = () => retry();
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, []);

  return {
    pending: mine,
    stale,
    isPending,
    error: mine ? null : error,
    send: ({ kind, position, photo }: Intent) => {
      reset();
      const next: PendingCheckIn = {
        employeeId: me.employee.id,
        workDate: today,
        key: randomId(),
        body: {
          kind,
          position: position ?? null,
          deviceAt: new Date().toISOString(),
          photoFileId: null,
          offline: !navigator.onLine,
        },
        ...(photo === undefined ? {} : { photo: { content: photo, key: randomId() } }),
      };
      keepPending(next);
      mutate(next);
    },
    retry: () => {
      if (mine) mutate(mine);
    },
    discard: () => keepPending(null),
  };
}
