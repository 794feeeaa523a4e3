import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Intent } from '~/features/me/outbox/entries';
import { forgetOutbox, keep, readOutbox } from '~/features/me/outbox/store';
import Unsent from '~/features/shell/Unsent';
import { loadTexts } from '~/i18n';
import { learnServerTime } from '~/lib/clock';
import { day } from '~/test/days';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { CheckInPage } from './CheckInPage';
import type { Receipt } from './queries';

const receipt = (different: Partial<Receipt> = {}): Receipt => ({
  id: '0192f0c1-0000-7000-8000-0000000000d1',
  kind: 'in',
  workDate: '2026-04-10',
  at: '2026-04-10T07:25:16+07:00',
  deviceAt: '2026-04-10T00:25:15Z',
  offline: false,
  mode: 'home',
  minutesOff: 0,
  bucket: null,
  place: 'inside',
  distanceBand: 'atPlace',
  distanceMetres: 0,
  confidence: 'high',
  doubts: [],
  photoFileId: null,
  withoutTaskOrder: false,
  ...different,
});

type Geolocate = (found: PositionCallback, failed: PositionErrorCallback) => number;

/** jsdom has no receiver; each test brings its own. */
function device(watchPosition: Geolocate): void {
  Object.defineProperty(navigator, 'geolocation', {
    value: { watchPosition, clearWatch: vi.fn() },
    configurable: true,
  });
}

const atHome: Geolocate = (found) => {
  const coords = { latitude: -6.2, longitude: 106.8, accuracy: 12 } as GeolocationCoordinates;
  found({ coords, timestamp: 0 } as GeolocationPosition);
  return 1;
};

const denied: Geolocate = (_found, failed) => {
  failed({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
  return 1;
};

/** The server's side: what it holds, and every post it got. */
function api({ held = [], answer }: { held?: Receipt[]; answer: () => Response | Promise<Response> }) {
  const posts: { key: string | null; body: unknown }[] = [];
  server.use(
    http.get('*/api/v1/work-days/mine/day', () => HttpResponse.json(day())),
    http.get('*/api/v1/check-ins/mine', () => HttpResponse.json(held)),
    http.post('*/api/v1/check-ins', async ({ request }) => {
      posts.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
      const response = await answer();
      if (response.status === 201) held.push(receipt());
      return response;
    }),
  );
  return posts;
}

/** The page in the frame that looks after what waits. */
const opened = () => (
  <>
    <Unsent />
    <CheckInPage />
  </>
);

const send = () => screen.findByRole('button', { name: 'Presensi masuk sekarang' });

beforeEach(async () => {
  signIn();
  learnServerTime('2026-04-10T15:00:00+07:00', Date.now());
  await loadTexts('checkIn', 'words', 'outbox');
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'geolocation');
  learnServerTime(new Date().toISOString(), Date.now());
});

test('one press records the check-in and shows the receipt with the time of the server', async () => {
  device(atHome);
  const posts = api({ answer: () => HttpResponse.json(receipt(), { status: 201 }) });
  const { user } = renderUi(opened());
  await user.click(await send());
  expect(await screen.findByText('07.25.16')).toBeVisible();
  expect(screen.getByText('Di tempat terdaftar')).toBeVisible();
  expect(posts).toHaveLength(1);
  expect(posts[0]?.body).toMatchObject({
    kind: 'in',
    position: { latitude: -6.2, longitude: 106.8, accuracyMetres: 12 },
    photoFileId: null,
  });
});

test('an answer that was lost is asked for again under the same key, also after the page was opened anew', async () => {
  device(atHome);
  let lost = true;
  const posts = api({
    answer: () => (lost ? HttpResponse.error() : HttpResponse.json(receipt(), { status: 201 })),
  });
  const first = renderUi(opened());
  await first.user.click(await send());
  expect(await screen.findByText('Belum terkirim')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Presensi masuk sekarang' })).toBeNull();
  first.unmount();

  lost = false;
  renderUi(opened());
  expect(await screen.findByText('07.25.16')).toBeVisible();
  expect(new Set(posts.map((post) => post.key)).size).toBe(1);
  expect(new Set(posts.map((post) => JSON.stringify(post.body))).size).toBe(1);
  await waitFor(() => expect(screen.queryByText('Belum terkirim')).toBeNull());
});

test('a refusal is an answer: it is shown and nothing is tried again', async () => {
  device(atHome);
  const detail = 'Presensi masuk untuk 2026-04-10 sudah tercatat pukul 07.20.';
  const posts = api({ answer: () => problem(409, { code: 'already-checked-in', detail }) });
  const { user } = renderUi(opened());
  await user.click(await send());
  expect(await screen.findByText(detail)).toBeVisible();
  expect(screen.queryByText('Belum terkirim')).toBeNull();
  expect(posts).toHaveLength(1);
});

test('without permission for the position the check-in still works and says what is missing', async () => {
  device(denied);
  const posts = api({
    answer: () => HttpResponse.json(receipt({ place: 'unknown', confidence: 'low' }), { status: 201 }),
  });
  const { user } = renderUi(opened());
  expect(await screen.findByText('Izin lokasi ditolak')).toBeVisible();
  await user.click(await send());
  await waitFor(() => expect(posts[0]?.body).toMatchObject({ position: null }));
});

test('leaving before the end of the day is asked about first', async () => {
  device(atHome);
  const posts = api({ held: [receipt()], answer: () => HttpResponse.json(receipt({ kind: 'out' }), { status: 201 }) });
  const { user } = renderUi(opened());
  await user.click(await screen.findByRole('button', { name: 'Presensi pulang sekarang' }));
  const dialog = await screen.findByRole('dialog', { name: 'Pulang sebelum waktunya' });
  expect(dialog).toHaveTextContent('Jam kerja berakhir pukul 16.30');
  expect(posts).toHaveLength(0);
});

test('a doubtful receipt names each reason and judges nobody', async () => {
  device(atHome);
  api({
    held: [
      receipt({
        place: 'outside',
        confidence: 'medium',
        distanceMetres: 1250,
        doubts: [
          { kind: 'outsidePermittedPlaces', observed: 1250, limit: 0, text: 'Posisi 1250 m di luar tempat terdaftar.' },
        ],
      }),
    ],
    answer: () => HttpResponse.error(),
  });
  renderUi(opened());
  expect(await screen.findByText('Posisi 1250 m di luar tempat terdaftar.')).toBeVisible();
  expect(screen.getByText('Ini catatan, bukan penilaian. Atasan yang memutuskan artinya.')).toBeVisible();
});

const left = (workDate = '2026-04-10'): Intent & { kind: 'checkIn' } => ({
  kind: 'checkIn',
  workDate,
  body: { kind: 'in', position: null, deviceAt: '2026-04-10T00:25:00Z', photoFileId: null, offline: false },
});
const photo = {
  key: 'key-of-the-photo',
  name: 'selfie.jpg',
  purpose: 'checkInPhoto' as const,
  content: new TextEncoder().encode('jpeg').buffer,
  type: 'image/jpeg',
};
const mine = me().employee.id;

test('what a closed tab left is sent as soon as the app is opened, with the photo first and both under their first keys', async () => {
  device(atHome);
  const posts = api({ answer: () => HttpResponse.json(receipt(), { status: 201 }) });
  const uploads: (string | null)[] = [];
  server.use(
    http.post('*/api/v1/files', ({ request }) => {
      uploads.push(request.headers.get('Idempotency-Key'));
      return HttpResponse.json({ id: 'file-1' }, { status: 201 });
    }),
  );
  const { key } = await keep(mine, left(), [photo]);
  forgetOutbox();
  renderUi(opened());
  expect(await screen.findByText('07.25.16')).toBeVisible();
  expect(uploads).toEqual(['key-of-the-photo']);
  expect(posts).toEqual([{ key, body: { ...left().body, photoFileId: 'file-1' } }]);
  expect(await readOutbox(mine)).toEqual([]);
});

test.each([
  [429, 'too-many-requests'],
  [500, 'server-error'],
])('a %i is no answer to the check-in: it stays, and says what the server said', async (status, code) => {
  device(atHome);
  let refusing = true;
  const posts = api({
    answer: () =>
      refusing ? problem(status, { code, detail: 'Belum dapat.' }) : HttpResponse.json(receipt(), { status: 201 }),
  });
  const { user } = renderUi(opened());
  await user.click(await send());
  expect(await screen.findByText('Belum terkirim')).toBeVisible();
  expect(screen.getByText(/Belum dapat\./)).toBeVisible();
  refusing = false;
  await user.click(screen.getByRole('button', { name: 'Kirim sekarang' }));
  expect(await screen.findByText('07.25.16')).toBeVisible();
  expect(new Set(posts.map((post) => post.key)).size).toBe(1);
});

test('what another person left on this phone is neither shown nor sent', async () => {
  device(atHome);
  const posts = api({ answer: () => HttpResponse.json(receipt(), { status: 201 }) });
  await keep('somebody-else', left(), []);
  renderUi(opened());
  expect(await send()).toBeVisible();
  expect(screen.queryByText('Belum terkirim')).toBeNull();
  expect(posts).toHaveLength(0);
});

test('what was meant for a day that is over is not sent for today', async () => {
  device(atHome);
  const posts = api({ answer: () => HttpResponse.json(receipt(), { status: 201 }) });
  await keep(mine, left('2026-04-09'), []);
  const { user } = renderUi(opened());
  expect(await screen.findByText(/tidak sempat terkirim\. Sampaikan/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Hapus dari ponsel' }));
  await user.click(await screen.findByRole('button', { name: 'Hapus catatan' }));
  expect(await send()).toBeVisible();
  expect(posts).toHaveLength(0);
});

test('the receipt can be copied in words that prove it', async () => {
  device(atHome);
  api({ held: [receipt()], answer: () => HttpResponse.error() });
  const { user } = renderUi(opened());
  await user.click(await screen.findByRole('button', { name: 'Salin bukti' }));
  expect(await screen.findByRole('button', { name: 'Tersalin' })).toBeVisible();
  await expect(navigator.clipboard.readText()).resolves.toBe(
    `Presensi masuk tercatat · 10 Apr 2026 07.25.16 WIB (waktu server) · Siti Rahmawati, S.Sos. · Di tempat terdaftar · Nomor bukti ${receipt().id}`,
  );
});

test('the receipt says when no task order sends me home that day, and is silent otherwise', async () => {
  api({ held: [receipt({ withoutTaskOrder: true })], answer: () => HttpResponse.json(receipt()) });
  const first = renderUi(opened());
  expect(await screen.findByText('Tanpa SPT')).toBeVisible();
  first.unmount();
  api({ held: [receipt()], answer: () => HttpResponse.json(receipt()) });
  renderUi(opened());
  expect(await screen.findByText(/Nomor bukti/)).toBeVisible();
  expect(screen.queryByText('Tanpa SPT')).toBeNull();
});
