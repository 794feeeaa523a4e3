import type { HubConnection } from '@microsoft/signalr';
import { useEffect, useEffectEvent } from 'react';
import { accessToken } from './session';
import { createStore, useStore } from './store';

/** What the hub at /live sends. A message says what changed, never the data: the data is asked for with our own scope. */
export interface LiveMessages {
  workDayChanged: { employeeId: string; unitId: string; date: string; at: string };
  /** I was told something: my bell asks. */
  told: undefined;
}

export type LiveEvent = keyof LiveMessages;
export type LiveState = 'offline' | 'connecting' | 'live' | 'reconnecting';

type Handler<E extends LiveEvent> = (message: LiveMessages[E]) => void;

const backOffMs = [0, 1000, 2000, 5000, 10_000, 30_000];
const lingerMs = 5000;
const gatherMs = 500;

const state = createStore<LiveState>('offline');
const handlers: { [E in LiveEvent]: Set<Handler<E>> } = { workDayChanged: new Set(), told: new Set() };
const resyncs = new Set<() => void>();
let connection: HubConnection | undefined;
let wanted = 0;
let closing: ReturnType<typeof setTimeout> | undefined;
let gathering: ReturnType<typeof setTimeout> | undefined;

/** Spread by up to a third, so that a restarted server is not met by everybody in the same second. */
const delay = (attempt: number): number => (backOffMs[attempt] ?? 30_000) * (1 + Math.random() / 3);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function resync(): void {
  for (const run of [...resyncs]) run();
}

/** So many changed at once that not all were named: what is shown is read again as a whole, not for each message. */
function resyncSoon(): void {
  if (gathering) return;
  gathering = setTimeout(() => {
    gathering = undefined;
    resync();
  }, gatherMs);
}

async function open(): Promise<void> {
  state.set('connecting');
  const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
  if (wanted === 0) return state.set('offline');
  const hub = new HubConnectionBuilder()
    .withUrl('/live', { accessTokenFactory: async () => (await accessToken()) ?? '' })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => delay(previousRetryCount) })
    .configureLogging(LogLevel.None)
    .build();
  hub.on('workDaysChanged', ({ days, more }: { days: LiveMessages['workDayChanged'][]; more: boolean }) => {
    if (more) return resyncSoon();
    for (const day of days) for (const handle of [...handlers.workDayChanged]) handle(day);
  });
  hub.on('told', () => {
    for (const handle of [...handlers.told]) handle(undefined);
  });
  hub.onreconnecting(() => state.set('reconnecting'));
  hub.onreconnected(() => {
    state.set('live');
    resync();
  });
  // The server may close for good (a deployment does): as long as a page listens, we begin anew.
  hub.onclose(() => {
    if (connection === hub) void start(hub, 1);
  });
  connection = hub;
  await start(hub, 0);
}

/** The library reconnects only what was once connected: the first attempts are ours. */
async function start(hub: HubConnection, firstAttempt: number): Promise<void> {
  for (let attempt = firstAttempt; ; attempt += 1) {
    await pause(delay(attempt));
    if (connection !== hub) return;
    const started = await hub.start().then(
      () => true,
      () => false,
    );
    if (connection !== hub) return void hub.stop();
    state.set(started ? 'live' : 'reconnecting');
    if (started && attempt > 0) resync();
    if (started) return;
  }
}

function close(): void {
  const hub = connection;
  connection = undefined;
  state.set('offline');
  void hub?.stop();
}

function acquire(): () => void {
  wanted += 1;
  clearTimeout(closing);
  if (wanted === 1 && state.get() === 'offline') void open();
  return () => {
    wanted -= 1;
    // Kept for a moment: the next page often listens too.
    if (wanted === 0) closing = setTimeout(close, lingerMs);
  };
}

/**
 * Runs `handle` for each message while the component is shown, and `onResync` after an interruption in which
 * messages may have been lost. Handlers invalidate queries; they never hold data of their own.
 */
export function useLive<E extends LiveEvent>(event: E, handle: Handler<E>, onResync?: () => void): void {
  const onMessage = useEffectEvent(handle);
  const onGap = useEffectEvent(() => onResync?.());
  useEffect(() => {
    const handler: Handler<E> = (message) => onMessage(message);
    const gap = () => onGap();
    handlers[event].add(handler);
    resyncs.add(gap);
    const release = acquire();
    return () => {
      handlers[event].delete(handler);
      resyncs.delete(gap);
      release();
    };
  }, [event]);
}

export const useLiveState = (): LiveState => useStore(state);
