import './ui/mantine.css';
import './ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { answeredEarly } from './api/early';
import { createAppQueryClient } from './api/queryClient';
import { keepMyDay, recallFirstScreen, recallMyDay } from './features/me/kept';
import { learnServerTimeFrom } from './features/me/queries';
import { onLanguageChange, startI18n } from './i18n';
import { readKept } from './lib/kept';
import { watchParts } from './lib/parts';
import { answersWithin, reportReach, watchReach } from './lib/reach';
import { isFirstOfPhone } from './lib/screen';
import { registerServiceWorker } from './lib/serviceWorker';
import { watchOtherTabs } from './lib/session';
import { createAppRouter } from './router';
import { printInLight } from './ui/print';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

/** On a bad network the day of a moment ago is better than a blank page; on a good one the server is asked first. */
const patienceMs = 1500;
const isKept = readKept().length > 0;
const answered = isKept ? (answeredEarly(patienceMs) ?? answersWithin(patienceMs)) : Promise.resolve(true);
await startI18n();
const queryClient = createAppQueryClient();
const router = createAppRouter(queryClient);

learnServerTimeFrom(queryClient);
/** The first screen of a phone waits for nobody: what was last heard stands there until the server has answered. */
const paintsKept = isKept && isFirstOfPhone(window.location.pathname);
if (paintsKept) recallFirstScreen(queryClient);
const asked = answered.then((heard) => {
  if (heard) return;
  reportReach(false);
  recallMyDay(queryClient);
});
if (!paintsKept) await asked;
keepMyDay(queryClient);
watchOtherTabs();
printInLight();
watchParts();
// Back in reach: what failed meanwhile is tried again, and what is shown is made fresh.
watchReach(() => {
  void queryClient.invalidateQueries();
  void router.invalidate();
});
onLanguageChange(() => void queryClient.invalidateQueries());
// The first page comes first, and only then the whole app for the next time. A page that never comes must not stop a newer one.
const shown = new Promise<void>((resolve) => {
  router.subscribe('onRendered', () => resolve());
  setTimeout(resolve, 15_000);
});
void shown.then(registerServiceWorker);

createRoot(place).render(
  <StrictMode>
    <App queryClient={queryClient} router={router} />
  </StrictMode>,
);
