import { createStore, useStore } from './store';

/** No answer came: nobody knows whether the server received the request. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** `offline`: the device has no network. `unreachable`: it has one, but our server does not answer. */
export type Reach = 'online' | 'offline' | 'unreachable';

const probeEveryMs = 8000;
const probeTimeoutMs = 5000;
const store = createStore<Reach>(navigator.onLine ? 'online' : 'offline');
let timer: ReturnType<typeof setTimeout> | undefined;

function stopProbing(): void {
  clearTimeout(timer);
  timer = undefined;
}

/** A gateway that answers for a server that is away is no answer. */
export const isFromServer = ({ status }: Response): boolean => status !== 502 && status !== 504;

/** Whether the server says so much as that it lives, within this time. */
export const answersWithin = (ms: number): Promise<boolean> =>
  fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(ms) }).then(
    (answer) => answer.ok,
    () => false,
  );

async function probe(): Promise<void> {
  stopProbing();
  reportReach(await answersWithin(probeTimeoutMs));
}

/** Told by whoever talks to the server. One failure is enough to say so, one answer takes it back. */
export function reportReach(answered: boolean): void {
  if (answered) {
    stopProbing();
    store.set('online');
  } else if (navigator.onLine) {
    store.set('unreachable');
    timer ??= setTimeout(() => void probe(), probeEveryMs);
  } else {
    stopProbing();
    store.set('offline');
  }
}

/** Follows the browser's own events; `onBack` runs when the server answers again after an interruption. */
export function watchReach(onBack: () => void): () => void {
  const lost = () => reportReach(false);
  const found = () => void probe();
  let before = store.get();
  const stop = store.subscribe(() => {
    if (store.get() === 'online' && before !== 'online') onBack();
    before = store.get();
  });
  window.addEventListener('offline', lost);
  window.addEventListener('online', found);
  return () => {
    stop();
    stopProbing();
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', found);
  };
}

export const useReach = (): Reach => useStore(store);
