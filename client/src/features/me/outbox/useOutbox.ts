import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { refreshMyDay } from '~/features/me/day';
import { useMe } from '~/features/me/queries';
import { serverNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { useReach } from '~/lib/reach';
import { useStore } from '~/lib/store';
import type { Attachment, Entry, EntryKind, Intent } from './entries';
import { discard, drain, type Sender, type Sent, sendAgain, sendNow } from './sender';
import { inHandStore, outboxStore, readOutbox, watchOutbox } from './store';

/** How often what waits is tried again while the app is open. */
const retryMs = 15_000;

async function refresh(queryClient: QueryClient): Promise<void> {
  const paths = ['/api/v1/assignments/{id}', '/api/v1/calls/mine'];
  // A first question that is on its way may have been asked before the answer changed: it is asked again after it.
  const first = queryClient
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined });
  await Promise.allSettled(first.map((query) => query.fetch()));
  await Promise.all([
    refreshMyDay(queryClient),
    ...paths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })),
  ]);
}

function useSender(): Sender {
  const me = useMe();
  const queryClient = useQueryClient();
  return {
    employeeId: me.employee.id,
    today: () => workDateAt(serverNow(), me.unit.timeZone),
    // Also after a refusal: "already checked in" means that what we show is out of date.
    onAnswer: () => void refresh(queryClient),
  };
}

/** What the signed-in person has on this phone, less what a form is just sending; undefined until it was read. */
export function useOutbox(): readonly Entry[] | undefined {
  const { employeeId } = useSender();
  const entries = useStore(outboxStore);
  const inHand = useStore(inHandStore);
  const empty = entries === undefined;
  useEffect(() => {
    if (empty) void readOutbox(employeeId);
  }, [empty, employeeId]);
  return entries?.filter((entry) => entry.employeeId === employeeId && !inHand.has(entry.key));
}

/** Looks after the outbox for as long as the app is open; once, in the frame around every page. */
export function useDelivery(): void {
  const sender = useSender();
  const reach = useReach();
  const send = useEffectEvent(() => void drain(sender));
  const { employeeId } = sender;
  useEffect(() => {
    void readOutbox(employeeId);
    const timer = setInterval(() => send(), retryMs);
    const stop = watchOutbox(employeeId);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [employeeId]);
  useEffect(() => {
    if (reach === 'online') send();
  }, [reach]);
}

/** How the phone marks what is captured now. */
export function useCapture(): () => { deviceAt: string; offline: boolean } {
  const reach = useReach();
  return () => ({ deviceAt: new Date().toISOString(), offline: reach !== 'online' || !navigator.onLine });
}

interface Sending {
  intent: Intent;
  attachments?: Attachment[];
}

/**
 * One press is one intent: kept on the phone first, then sent. A second press while the first is on its way is the same. A
 * refusal is thrown; a network that is away is none: then it is `kept`.
 */
export function useSend() {
  const sender = useSender();
  const underway = useRef<Promise<Sent>>(undefined);
  const { mutateAsync, ...mutation } = useMutation({
    mutationFn: ({ intent, attachments }: Sending) => sendNow(sender, intent, attachments),
  });
  const send = (intent: Intent, attachments?: Attachment[]): Promise<Sent> => {
    underway.current ??= mutateAsync({ intent, ...(attachments ? { attachments } : {}) }).finally(() => {
      underway.current = undefined;
    });
    return underway.current;
  };
  return { ...mutation, send };
}

/** What a person can do with what waits. */
export function useOutboxActs() {
  const sender = useSender();
  const again = useMutation({ mutationFn: () => drain(sender) });
  const one = useMutation({ mutationFn: (entry: Entry) => sendAgain(sender, entry) });
  return {
    sending: again.isPending || one.isPending,
    sendAll: () => again.mutate(),
    sendAgain: (entry: Entry) => one.mutate(entry),
    discard: (entry: Entry) => void discard(entry),
    today: sender.today(),
  };
}

const subjectOf = ({ intent }: Entry): string => {
  switch (intent.kind) {
    case 'checkIn':
    case 'saveReport':
    case 'submitReport':
      return intent.workDate;
    case 'answerCall':
      return intent.callId;
    case 'acknowledgeTask':
    case 'reportProgress':
    case 'completeTask':
      return intent.taskId;
  }
};

/** What waits of these kinds about one task, call or day, oldest first. */
export function useWaiting(subject: string, ...kinds: EntryKind[]): Entry[] {
  const entries = useOutbox() ?? [];
  return entries.filter((entry) => kinds.includes(entry.intent.kind) && subjectOf(entry) === subject);
}
