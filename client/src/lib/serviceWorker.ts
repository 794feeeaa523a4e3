import { registerSW } from 'virtual:pwa-register';
import { reportReach } from './reach';
import { announceUpdate } from './update';

const hourMs = 3_600_000;

/** A phone keeps the app open for days: ask for a newer version now and then, and never take it unasked. */
export function registerServiceWorker(): void {
  const apply = registerSW({
    immediate: true,
    onNeedRefresh: () => announceUpdate(() => void apply(true)),
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => reportReach(false)), hourMs);
    },
  });
}
