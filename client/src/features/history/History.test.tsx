import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { loadTexts } from '~/i18n';
import { day as dayStory } from '~/test/days';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { History } from './History';
import type { Day } from './queries';

const record = (date: string, different: Partial<Day> = {}): Day => ({
  employeeId: me().employee.id,
  nip: me().employee.nip,
  date,
  unitId: me().unit.id,
  mode: 'home',
  code: 'WFH',
  state: 'closed',
  policyVersionId: null,
  checkInAt: `${date}T07:20:00+07:00`,
  checkOutAt: `${date}T16:35:00+07:00`,
  lateMinutes: 0,
  earlyMinutes: 0,
  requiredMinutes: 450,
  workedMinutes: 450,
  checkpointsExpected: 5,
  checkpointsDone: 5,
  taskCount: 2,
  tasksDone: 2,
  report: 'accepted',
  updatedAt: `${date}T17:00:00+07:00`,
  ...different,
});

const show = (days: Day[]) => {
  server.use(http.get('*/api/v1/work-days/mine', () => HttpResponse.json(days)));
  return renderUi(<History month="2026-04-01" months={null} />);
};

beforeEach(async () => {
  signIn();
  await loadTexts('history', 'words');
});

test('hours, lateness and days count the closed days and say so; a day that still runs is in none of them', async () => {
  show([
    record('2026-04-06', { code: 'H', lateMinutes: 30, workedMinutes: 420 }),
    record('2026-04-07', { code: 'TK', checkInAt: null, checkOutAt: null, workedMinutes: null }),
    record('2026-04-08', { code: 'CT', mode: 'leave', workedMinutes: null }),
    record('2026-04-10', { state: 'open', checkOutAt: null, lateMinutes: 12, workedMinutes: null }),
    record('2026-04-13', { state: 'open', checkInAt: null, checkOutAt: null, workedMinutes: null }),
  ]);
  expect(await screen.findByText('7 j dari 15 j')).toBeVisible();
  expect(screen.getByText('30 mnt')).toBeVisible();
  const totals = screen.getByRole('region', { name: 'Jumlah hari' });
  expect(within(totals).getByText('H · Hadir di kantor · 1')).toBeVisible();
  expect(within(totals).getByText('TK · Tanpa keterangan · 1')).toBeVisible();
  expect(within(totals).getByText('CT · Cuti · 1')).toBeVisible();
  expect(within(totals).queryByText(/WFH/)).toBeNull();
  expect(totals).toHaveTextContent('Semua angka dihitung dari 3 hari kerja yang sudah ditutup.');
});

test('a month in which no day is closed yet says why there are no figures', async () => {
  show([record('2026-04-10', { state: 'open', workedMinutes: null })]);
  expect(await screen.findByText(/Belum ada hari kerja yang ditutup/)).toBeVisible();
});

test('a month without a record says so', async () => {
  show([]);
  expect(await screen.findByText('Belum ada hari kerja tercatat pada bulan ini')).toBeVisible();
});

test('the month is a calendar or a table, and a day opens with its story', async () => {
  server.use(
    http.get('*/api/v1/work-days/mine/day', ({ request }) => {
      const date = new URL(request.url).searchParams.get('date') ?? '';
      return HttpResponse.json(dayStory({ date, checkInAt: `${date}T07:20:00+07:00` }));
    }),
  );
  const { user } = show([record('2026-04-10')]);
  await user.click(await screen.findByRole('button', { name: 'Jumat, 10 April 2026: Kerja dari rumah' }));
  const story = await screen.findByRole('dialog', { name: 'Jumat, 10 April 2026' });
  expect(await within(story).findByText('Presensi masuk')).toBeVisible();
  expect(within(story).getByRole('link', { name: 'Buka laporan' })).toHaveAttribute('href', '/laporan?date=2026-04-10');
  await user.click(within(story).getByRole('button', { name: 'Tutup' }));
  await user.click(screen.getByText('Tabel'));
  expect(await screen.findByRole('cell', { name: '16.35' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '2/2' })).toBeVisible();
});
