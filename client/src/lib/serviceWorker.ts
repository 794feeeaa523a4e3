import { registerSW } from 'virtual:pwa-register';
import { reportReach } from './reach';
import { announceUpdate } from './update';

const hourMs = 3_600_000;
let registered: ServiceWorkerRegistration | undefined;

/** Whether the server has a newer version than this one; where it has, the person is told once it lies on the device. */
export async function lookForUpdate(): Promise<void> {
  await registered?.update().catch(() => reportReach(false));
}

/** A phone keeps the app open for days: ask for a newer version now and then, and never take it unasked. */
export function registerServiceWorker(): void {
  const apply = registerSW({
    immediate: true,
    onNeedRefresh: () => announceUpdate(() => void apply(true)),
    onRegisteredSW: (_url, registration) => {
      registered = registration;
      setInterval(() => void lookForUpdate(), hourMs);
    },
  });
}
