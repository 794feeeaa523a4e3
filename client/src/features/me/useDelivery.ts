import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { uploadFile } from '~/api/files';
import { isNetworkError, problemOf } from '~/api/problem';
import { serverNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { fromDataUrl } from '~/lib/images';
import { useReach } from '~/lib/reach';
import { useStore } from '~/lib/store';
import { refreshMyDay } from './day';
import { keepPending, type PendingCheckIn, pendingStore, recallPending, watchPending } from './pendingCheckIn';
import { useMe } from './queries';

export type Receipt = Schemas['CheckInReceipt'];

/** How often an unanswered check-in is tried again while the app is open. */
const retryMs = 15_000;

async function send(pending: PendingCheckIn): Promise<Receipt> {
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

let underway: { key: string; receipt: Promise<Receipt> } | undefined;

/** The page and the frame around it both look after it: who comes second waits for the same answer. */
function deliver(pending: PendingCheckIn): Promise<Receipt> {
  if (underway?.key === pending.key) return underway.receipt;
  const receipt = send(pending).finally(() => {
    underway = undefined;
  });
  underway = { key: pending.key, receipt };
  return receipt;
}

/** Not about the check-in itself: the session ended, or too much was asked at once. The same words may be said again. */
const passing = new Set([401, 408, 425, 429]);
const isFinal = (failure: unknown): boolean => {
  const refused = problemOf(failure);
  return refused !== undefined && refused.status < 500 && !passing.has(refused.status);
};

/**
 * Brings a check-in to the server and keeps trying while the network is away: the same key, so never twice. Only an answer
 * ends it; a refusal is an answer, a failing server is none.
 */
export function useDelivery() {
  const queryClient = useQueryClient();
  const me = useMe();
  const reach = useReach();
  const pending = useStore(pendingStore);
  const answered = ({ key }: PendingCheckIn) => {
    if (pendingStore.get()?.key === key) keepPending(null);
  };
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: deliver,
    onSuccess: (_receipt, sent) => answered(sent),
    onError: (failure, sent) => {
      if (isFinal(failure)) answered(sent);
    },
    // Also after a refusal: "already checked in" means that what we show is out of date.
    onSettled: () => refreshMyDay(queryClient),
  });

  const isMine = (some: PendingCheckIn | null) => some !== null && some.employeeId === me.employee.id;
  const isOfToday = (some: PendingCheckIn) => some.workDate === workDateAt(serverNow(), me.unit.timeZone);
  const retry = useEffectEvent(() => {
    const left = recallPending();
    if (left && isMine(left) && isOfToday(left) && !isPending) mutate(left);
  });
  useEffect(() => {
    recallPending();
    const timer = setInterval(() => retry(), retryMs);
    const stop = watchPending();
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  useEffect(() => {
    if (reach === 'online') retry();
  }, [reach]);

  const mine = isMine(pending) ? pending : null;
  return {
    pending: mine,
    stale: mine !== null && !isOfToday(mine),
    isPending,
    // That the network is away is said by the notice itself.
    error: mine && isNetworkError(error) ? null : error,
    reset,
    start: (next: PendingCheckIn) => {
      reset();
      keepPending(next);
      mutate(next);
    },
    retry: () => {
      if (mine) mutate(mine);
    },
    discard: () => keepPending(null),
  };
}
