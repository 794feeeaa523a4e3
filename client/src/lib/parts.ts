import { answersWithin, reportReach } from './reach';
import { lookForUpdate } from './serviceWorker';

const probeTimeoutMs = 5000;

/**
 * Code of the app that did not come is a network failure like any other: what asked for it says so and can ask again. The router,
 * left to itself, would open the app anew, and without network that puts the browser's own error page in its place. Where the
 * server answers and only lacks the file, a newer version may be the cause.
 */
export function watchParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    Object.assign(payload, { name: 'NetworkError', message: `Code of the app did not come: ${payload.message}` });
    void answersWithin(probeTimeoutMs).then((answered) => (answered ? lookForUpdate() : reportReach(false)));
  });
}
