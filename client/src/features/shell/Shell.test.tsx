import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import type { Intent } from '~/features/me/outbox/entries';
import { forgetOutbox, keep } from '~/features/me/outbox/store';
import { learnServerTime } from '~/lib/clock';
import { reportReach } from '~/lib/reach';
import { setWide } from '~/test/browser';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { homeOf, type NavEntry, nav, visibleTo } from './nav';
import { Shell } from './Shell';

const own: NavEntry = {
  to: '/privasi',
  label: () => 'Hari ini',
  section: 'mine',
  roles: ['employee'],
  bar: true,
};
const team: NavEntry = { to: '/', label: () => 'Pantau', section: 'team', roles: ['superior'] };
const entries = [own, team];
const superior = me({ roles: ['employee', 'superior'] });
const labels = (region: HTMLElement) =>
  within(region)
    .getAllByRole('link')
    .map((link) => link.textContent);
const navigation = () => screen.findByRole('navigation', { name: 'Navigasi utama' });

afterEach(() => {
  learnServerTime(new Date().toISOString(), Date.now());
});

test('an employee sees their own section only', async () => {
  renderUi(<Shell entries={entries}>Isi</Shell>);
  expect(labels(await navigation())).toEqual(['Hari ini']);
  expect(screen.queryByRole('heading', { name: 'Bawahan' })).toBeNull();
});

test('a superior at a desk sees their people too, and the page they are on is marked', async () => {
  renderUi(<Shell entries={entries}>Isi</Shell>, { as: superior, path: '/privasi' });
  const region = await navigation();
  expect(labels(region)).toEqual(['Hari ini', 'Pantau']);
  expect(screen.getByRole('heading', { name: 'Bawahan' })).toBeVisible();
});

test.each([
  ['/spt', 'SPT'],
  ['/spt?spt=o1', 'SPT'],
  ['/spt/masuk?status=draft', 'SPT masuk'],
  ['/jadwal/tukar', 'Jadwal'],
])('of two entries on one path only the one that leads to %s is marked', async (path, label) => {
  renderUi(<Shell entries={nav}>Isi</Shell>, { as: superior, path });
  const marked = within(await navigation())
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page');
  expect(marked.map((link) => link.textContent)).toEqual([label]);
});

test('on the phone only one entry of the bar is marked', async () => {
  setWide(false);
  const below: NavEntry = { ...own, to: '/spt/masuk', label: () => 'Masuk' };
  renderUi(<Shell entries={[{ ...own, to: '/spt' }, below]}>Isi</Shell>, { path: '/spt/masuk' });
  expect(within(await navigation()).getByRole('link', { current: 'page' })).toHaveTextContent('Masuk');
});

test('on a phone the bar holds the own day and the menu the rest', async () => {
  setWide(false);
  const { user } = renderUi(<Shell entries={entries}>Isi</Shell>, { as: superior });
  expect(labels(await navigation())).toEqual(['Hari ini']);
  await user.click(screen.getByRole('button', { name: 'Menu' }));
  const drawer = await screen.findByRole('dialog');
  expect(labels(drawer)).toEqual(['Hari ini', 'Pantau']);
});

test('an employee on a phone needs no menu', async () => {
  setWide(false);
  renderUi(<Shell entries={entries}>Isi</Shell>);
  await navigation();
  expect(screen.queryByRole('button', { name: 'Menu' })).toBeNull();
});

test('the first page follows from the roles and the screen', () => {
  expect(homeOf(['employee', 'superior'], true, entries)).toBe('/');
  expect(homeOf(['employee', 'superior'], false, entries)).toBe('/privasi');
  expect(homeOf(['employee'], true, entries)).toBe('/privasi');
  expect(visibleTo(['auditor'], entries)).toEqual([]);
});

test('a lost server is said for as long as it is lost', async () => {
  renderUi(<Shell entries={entries}>Isi</Shell>);
  act(() => reportReach(false));
  expect(await screen.findByText(/Server belum dapat dihubungi/)).toBeVisible();
  act(() => reportReach(true));
  expect(screen.queryByText(/Server belum dapat dihubungi/)).toBeNull();
});

test('a device without network is told apart from a lost server', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValueOnce(false);
  renderUi(<Shell entries={entries}>Isi</Shell>);
  act(() => reportReach(false));
  expect(await screen.findByText(/Tidak ada jaringan/)).toBeVisible();
});

test('the account menu names the person and speaks the other language at once', async () => {
  const { user } = renderUi(<Shell entries={entries}>Isi</Shell>);
  await user.click(await screen.findByRole('button', { name: /^Akun Siti/ }));
  const menu = await screen.findByRole('dialog');
  expect(within(menu).getByText('NIP 19870514 201001 2 003')).toBeVisible();
  expect(within(menu).getByRole('link', { name: 'Ubah kata sandi' })).toHaveAttribute('href', '/account/password');
  await user.click(within(menu).getByRole('radio', { name: 'English' }));
  expect(await within(menu).findByRole('button', { name: 'Log out' })).toBeVisible();
});

const checkIn: Intent = {
  kind: 'checkIn',
  workDate: '2026-04-10',
  body: { kind: 'in', position: null, deviceAt: '2026-04-10T00:24:00Z', photoFileId: null, offline: true },
};

test('what has no answer is told on every page and sent from it; a refusal stays with its sentence until it is deleted', async () => {
  signIn();
  learnServerTime('2026-04-10T07:25:00+07:00', Date.now());
  const { key } = await keep(me().employee.id, checkIn, []);
  forgetOutbox();
  const keys: (string | null)[] = [];
  let answer = () => problem(503, { code: 'unavailable', detail: 'Layanan belum siap.' });
  server.use(
    http.post('*/api/v1/check-ins', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return answer();
    }),
  );
  const { user } = renderUi(<Shell entries={entries}>Isi</Shell>, { path: '/privasi' });
  expect(await screen.findByText('1 catatan belum terkirim')).toBeVisible();
  await waitFor(() => expect(keys).toEqual([key]));
  await user.click(screen.getByRole('button', { name: 'Lihat' }));
  expect(await screen.findByText('Jawaban server: Layanan belum siap.')).toBeVisible();

  answer = () => problem(409, { code: 'already-checked-in', detail: 'Presensi masuk sudah tercatat pukul 07.20.' });
  await user.click(screen.getByRole('button', { name: 'Kirim sekarang' }));
  expect(await screen.findByText(/Presensi masuk sudah tercatat pukul 07\.20\./)).toBeVisible();
  expect(screen.getByText('1 catatan tidak dapat dikirim')).toBeInTheDocument();
  expect(new Set(keys)).toEqual(new Set([key]));
  const remove = screen.getByRole('button', { name: 'Hapus dari ponsel' });
  await waitFor(() => expect(remove).toBeEnabled());
  await user.click(remove);
  await user.click(await screen.findByRole('button', { name: 'Hapus catatan' }));
  await waitFor(() => expect(screen.queryByText(/sudah tercatat/)).toBeNull());
  expect(await screen.findByText('Semua catatan sudah terkirim.')).toBeVisible();
});
