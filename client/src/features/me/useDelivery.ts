import { type QueryClient, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { uploadFile } from '~/api/files';
import { isNetworkError, problemOf } from '~/api/problem';
import { serverNow, useServerNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { fromDataUrl } from '~/lib/images';
import { useReach } from '~/lib/reach';
import { useStore } from '~/lib/store';
import { refreshMyDay } from './day';
import {
  dropPending,
  keepPending,
  type PendingCheckIn,
  pendingStore,
  recallPending,
  watchPending,
} from './pendingCheckIn';
import { useMe } from './queries';

export type Receipt = Schemas['CheckInReceipt'];

/** How often an unanswered check-in is tried again while the app is open. */
const retryMs = 15_000;

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

/** Not about the check-in itself: the session ended, or too much was asked at once. The same words may be said again. */
const passing = new Set([401, 408, 425, 429]);
const isFinal = (failure: unknown): boolean => {
  const refused = problemOf(failure);
  return refused !== undefined && refused.status < 500 && !passing.has(refused.status);
};

/** The page and the frame around it both look after it: they share one attempt and its outcome under this name. */
const mutationKey = ['deliverCheckIn'] as const;

function forgetAttempts(queryClient: QueryClient): void {
  const cache = queryClient.getMutationCache();
  for (const attempt of cache.findAll({ mutationKey })) cache.remove(attempt);
}

/**
 * Brings a check-in to the server and keeps trying while the network is away: the same key, so never twice. Only an answer
 * ends it; a refusal is an answer, a failing server is none.
 */
export function useDelivery() {
  const queryClient = useQueryClient();
  const me = useMe();
  const reach = useReach();
  const now = useServerNow();
  const pending = useStore(pendingStore);
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: deliver,
    onSuccess: (_receipt, sent) => dropPending(sent),
    onError: (failure, sent) => {
      if (isFinal(failure)) dropPending(sent);
    },
    // Also after a refusal: "already checked in" means that what we show is out of date.
    onSettled: () => refreshMyDay(queryClient),
  });
  const last = useMutationState({
    filters: { mutationKey },
    select: ({ state: { status, error } }) => ({ isPending: status === 'pending', error }),
  }).at(-1);
  const isPending = last?.isPending ?? false;
  const attempt = (next: PendingCheckIn) => {
    if (queryClient.isMutating({ mutationKey }) > 0) return;
    forgetAttempts(queryClient);
    mutate(next);
  };

  const { id: employeeId } = me.employee;
  const isOfDay = (some: PendingCheckIn, instant: number) => some.workDate === workDateAt(instant, me.unit.timeZone);
  const retry = useEffectEvent(() => {
    const left = recallPending(employeeId);
    if (left && isOfDay(left, serverNow())) attempt(left);
  });
  useEffect(() => {
    recallPending(employeeId);
    const timer = setInterval(() => retry(), retryMs);
    const stop = watchPending(employeeId);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [employeeId]);
  useEffect(() => {
    if (reach === 'online') retry();
  }, [reach]);

  const mine = pending?.employeeId === employeeId ? pending : null;
  return {
    pending: mine,
    stale: mine !== null && !isOfDay(mine, now),
    isPending,
    // That the network is away is said by the notice itself.
    error: mine && isNetworkError(last?.error) ? null : (last?.error ?? null),
    reset: () => forgetAttempts(queryClient),
    start: (next: PendingCheckIn) => {
      keepPending(next);
      attempt(next);
    },
    retry: () => {
      if (mine) attempt(mine);
    },
    discard: () => {
      if (mine) dropPending(mine);
    },
  };
}
