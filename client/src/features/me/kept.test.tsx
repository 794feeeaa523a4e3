import { screen, waitFor, within } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { createAppQueryClient } from '~/api/queryClient';
import { learnServerTime, serverNow } from '~/lib/clock';
import { forgetKept, readKept, reloadKept, writeKept } from '~/lib/kept';
import { reportReach } from '~/lib/reach';
import { logout } from '~/lib/session';
import { sessionKey } from '~/lib/storedSession';
import { setWide } from '~/test/browser';
import { day } from '~/test/days';
import { watchLeaving } from '~/test/leaving';
import { me } from '~/test/people';
import { renderApp } from '~/test/render';
import { issuer, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { myDayQuery, type PersonDay } from './day';
import { keepMyDay, recallFirstScreen, recallMyDay } from './kept';
import { forgetOutbox } from './outbox/store';
import { learnServerTimeFrom, meQuery } from './queries';

const morning = '2026-04-10T07:25:00+07:00';
const kept = () => localStorage.getItem('wfh.kept');

/** The phone's app: what it heard takes its place first, and what it hears is kept. */
const open = (path = '/hari-ini') =>
  renderApp(path, (queryClient) => {
    recallMyDay(queryClient);
    keepMyDay(queryClient);
  });

function online() {
  server.use(
    // A question that was still on its way when the network went says so late: then the probe finds the way back.
    http.get('*/health/live', () => HttpResponse.text('ok')),
    http.get('*/api/v1/me', () => HttpResponse.json(me({ now: morning, today: '2026-04-10' }))),
    http.get('*/api/v1/work-days/mine/day', () => HttpResponse.json(day())),
    http.get('*/api/v1/calls/mine', () => HttpResponse.json([])),
    http.get('*/api/v1/check-ins/mine', () => HttpResponse.json([])),
  );
}

/** Nothing answers, the login neither, and the token that the phone still has is over. */
function withoutNetwork() {
  server.use(http.all('*', () => HttpResponse.error()));
  signIn({ lives: -10 });
  reportReach(false);
}

/** So long ago it was heard. */
function age(ms: number): void {
  const answers: unknown = JSON.parse(kept() ?? '');
  localStorage.setItem(
    'wfh.kept',
    JSON.stringify(answers).replaceAll(/"at":(\d+)/g, (_, at) => `"at":${Number(at) - ms}`),
  );
}

/** The day was opened once with network; then the app was closed. */
async function openedAndClosed() {
  online();
  const { unmount } = open();
  expect(await screen.findByText('Titik kontrol hari ini')).toBeVisible();
  expect(screen.queryByText(/Data terakhir/)).toBeNull();
  unmount();
  reloadKept();
  forgetOutbox();
}

beforeEach(() => {
  signIn();
  setWide(false);
  watchLeaving();
  learnServerTime(morning, Date.now());
});
afterEach(() => learnServerTime(new Date().toISOString(), Date.now()));

test('opened again without network it shows the day as it was last heard, says when that was, and becomes live again', async () => {
  await openedAndClosed();
  age(10 * 60_000);
  withoutNetwork();
  open();
  expect(await screen.findByText('Tanpa jaringan. Data terakhir pukul 07.25 WIB.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Presensi masuk' })).toBeVisible();

  server.resetHandlers();
  online();
  signIn();
  reportReach(true);
  await waitFor(() => expect(screen.queryByText(/Data terakhir/)).toBeNull());
});

/** The phone's app as its start opens the first screen; what is asked is answered when the test says so. */
async function openedBeforeTheAnswer() {
  await openedAndClosed();
  age(10 * 60_000);
  let answer: (response: Response) => void = () => undefined;
  const answered = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  server.use(http.get('*/api/v1/work-days/mine/day', () => answered));
  const view = renderApp('/hari-ini', (queryClient) => {
    learnServerTimeFrom(queryClient);
    recallFirstScreen(queryClient);
    keepMyDay(queryClient);
  });
  return { answer, ...view };
}

test('opened again it shows at once what was last heard, of when that is, and then what the server says', async () => {
  const { answer } = await openedBeforeTheAnswer();
  expect(await screen.findByText('Data pukul 07.25 WIB')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Presensi masuk' })).toBeVisible();
  answer(HttpResponse.json(day({ now: '2026-04-10T07:35:00+07:00', checkInAt: '2026-04-10T07:31:00+07:00' })));
  expect(await screen.findByText(/07\.31/)).toBeVisible();
  expect(screen.queryByText(/^Data pukul/)).toBeNull();
});

test('of other screens nothing stands in before it is known that no answer comes; nothing older replaces what came', async () => {
  await openedAndClosed();
  const tasks = ['get', '/api/v1/assignments/mine', {}];
  writeKept([...readKept(), { question: tasks, data: [], at: Date.now(), date: '2026-04-10' }]);
  const queryClient = createAppQueryClient();
  recallFirstScreen(queryClient);
  expect(queryClient.getQueryData(myDayQuery().queryKey)).toBeDefined();
  expect(queryClient.getQueryData(tasks)).toBeUndefined();
  queryClient.setQueryData(myDayQuery().queryKey, day({ taskCount: 7 }));
  recallMyDay(queryClient);
  expect(queryClient.getQueryData(tasks)).toEqual([]);
  expect(queryClient.getQueryData<PersonDay>(myDayQuery().queryKey)?.taskCount).toBe(7);
});

test('a session that has ended leads to the login, also from the day that stands there already', async () => {
  await openedAndClosed();
  server.use(
    issuer.discovery,
    http.post('*/connect/token', () => HttpResponse.json({ error: 'invalid_grant' }, { status: 400 })),
  );
  signIn({ lives: -10 });
  const leave = watchLeaving();
  renderApp('/hari-ini', recallFirstScreen);
  await waitFor(() => expect(leave).toHaveBeenCalled());
  expect(kept()).toBeNull();
});

test('what was heard some time ago does not set the clock back', async () => {
  await openedAndClosed();
  age(10 * 60_000);
  const queryClient = createAppQueryClient();
  learnServerTimeFrom(queryClient);
  recallMyDay(queryClient);
  expect(serverNow() - Date.parse(morning)).toBeGreaterThanOrEqual(10 * 60_000);
});

test('a check-in from there waits on the phone and goes out once, with its mark, when the network is back', async () => {
  await openedAndClosed();
  withoutNetwork();
  const { user } = open();
  await user.click(await screen.findByRole('link', { name: 'Presensi masuk' }));
  expect(await screen.findByText('Server belum dapat ditanya')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Presensi masuk sekarang' }));
  expect(await screen.findByText('Belum terkirim')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Presensi masuk sekarang' })).toBeNull();

  const sent: unknown[] = [];
  server.resetHandlers();
  online();
  server.use(
    http.post('*/api/v1/check-ins', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'c1' }, { status: 201 });
    }),
  );
  signIn();
  reportReach(true);
  await waitFor(() => expect(sent).toEqual([expect.objectContaining({ kind: 'in', offline: true })]));
  await waitFor(() => expect(screen.queryByText('Belum terkirim')).toBeNull());
  expect(sent).toHaveLength(1);
});

test('a day that was heard before it was known whose it is is kept as well', async () => {
  online();
  server.use(
    http.get('*/api/v1/me', async () => {
      await delay(200);
      return HttpResponse.json(me({ now: morning, today: '2026-04-10' }));
    }),
  );
  const queryClient = createAppQueryClient();
  const stop = keepMyDay(queryClient);
  const whose = queryClient.ensureQueryData(meQuery);
  await queryClient.ensureQueryData(myDayQuery());
  expect(readKept()).toEqual([]);
  await whose;
  expect(readKept().map(({ question }) => question[1])).toEqual(
    expect.arrayContaining(['/api/v1/me', '/api/v1/work-days/mine/day']),
  );
  stop();
});

test('a day that is over is not shown as today; who it is remains known, and a check-in is possible', async () => {
  await openedAndClosed();
  learnServerTime('2026-04-13T07:20:00+07:00', Date.now());
  // The phone learns the time from what it heard last, so three days are taken from that.
  age(3 * 86_400_000);
  withoutNetwork();
  const { user } = open();
  expect(await screen.findByText('Data hari ini belum ada di ponsel ini')).toBeVisible();
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Presensi' }));
  expect(await screen.findByRole('button', { name: 'Presensi masuk sekarang' })).toBeVisible();
});

test('another person on the same phone reads nothing of it, and it is gone', async () => {
  await openedAndClosed();
  expect(kept()).toContain('Siti Rahmawati');
  const session: unknown = JSON.parse(localStorage.getItem(sessionKey) ?? '');
  localStorage.setItem(sessionKey, JSON.stringify({ ...Object(session), profile: { sub: 'account-2' } }));
  server.use(http.all('*', () => HttpResponse.error()));
  const { queryClient } = open();
  recallFirstScreen(queryClient);
  expect(queryClient.getQueryData(myDayQuery().queryKey)).toBeUndefined();
  expect(await screen.findByText('Server tidak dapat dihubungi')).toBeVisible();
  expect(kept()).toBeNull();
});

test('who logs out leaves nothing behind, nor does an answer that comes after it', async () => {
  await openedAndClosed();
  server.use(issuer.discovery);
  const { queryClient } = open();
  expect(await screen.findByText('Titik kontrol hari ini')).toBeVisible();
  expect(kept()).not.toBeNull();
  forgetKept();
  await queryClient.refetchQueries({ queryKey: meQuery.queryKey });
  expect(kept()).toBeNull();
  reloadKept();
  await queryClient.refetchQueries({ queryKey: meQuery.queryKey });
  expect(kept()).not.toBeNull();
  void logout();
  await waitFor(() => expect(kept()).toBeNull());
});

test('what was cut off while it was written is not believed, and is gone', () => {
  localStorage.setItem('wfh.kept', '{"account":"account-1","answers":[{"question"');
  expect(readKept()).toEqual([]);
  expect(kept()).toBeNull();
});
