import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
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
  lateBucket: null,
  earlyMinutes: 0,
  earlyBucket: null,
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

const recap = (different: Partial<Schemas['PersonRecap']> = {}): Schemas['PersonRecap'] => ({
  employeeId: me().employee.id,
  nip: me().employee.nip,
  name: me().employee.name,
  grade: 'III/b',
  position: 'Pengolah Data',
  unitId: me().unit.id,
  unitName: me().unit.name,
  month: '2026-04-01',
  lock: null,
  days: [],
  daysOff: [],
  figures: {
    codes: [],
    buckets: [],
    lateMinutes: 0,
    earlyMinutes: 0,
    requiredMinutes: 0,
    workedMinutes: 0,
    homeMinutes: 0,
    percent: null,
    incompleteDays: 0,
    absentDays: 0,
  },
  absentInYear: 0,
  warning: null,
  amendments: [],
  ...different,
});

const show = (days: Day[], month = recap()) => {
  server.use(
    http.get('*/api/v1/work-days/mine', () => HttpResponse.json(days)),
    http.get('*/api/v1/recaps/mine', () => HttpResponse.json(month)),
  );
  return renderUi(<History month="2026-04-01" months={null} />);
};

beforeEach(async () => {
  signIn();
  await loadTexts('history', 'words');
});

test('hours against those required, lateness and days are those of the recap, with what is missing and what the law says', async () => {
  show(
    [record('2026-04-06', { code: 'H', lateMinutes: 30, workedMinutes: 420 })],
    recap({
      figures: {
        codes: [
          { code: 'H', days: 2 },
          { code: 'CT', days: 1 },
          { code: 'TK', days: 1 },
        ],
        buckets: [{ code: 'TL1', days: 1 }],
        lateMinutes: 30,
        earlyMinutes: 0,
        requiredMinutes: 900,
        workedMinutes: 420,
        homeMinutes: 0,
        percent: 46.7,
        incompleteDays: 1,
        absentDays: 1,
      },
      absentInYear: 4,
      warning: { level: 'light', fromDays: 4, toDays: 6, inARow: false, text: '4 hari tanpa keterangan tahun ini.' },
    }),
  );
  expect(await screen.findByText('7 j dari 15 j')).toBeVisible();
  expect(screen.getByText('46,7%')).toBeVisible();
  expect(screen.getByText('30 mnt')).toBeVisible();
  expect(screen.getByText('4 hari tanpa keterangan tahun ini.')).toBeVisible();
  const totals = screen.getByRole('region', { name: 'Jumlah hari' });
  expect(within(totals).getByText('H · Hadir di kantor · 2')).toBeVisible();
  expect(within(totals).getByText('TK · Tanpa keterangan · 1')).toBeVisible();
  expect(within(totals).getByText('TL1 · 1')).toBeVisible();
  expect(within(totals).queryByText(/WFH/)).toBeNull();
  expect(totals).toHaveTextContent('Semua angka dihitung dari 4 hari kerja yang sudah ditutup.');
  expect(totals).toHaveTextContent('Pada 1 hari presensi masuk atau pulang tidak ada');
});

test('a locked month says who locked it and what was set right since', async () => {
  const day: Schemas['RecapDay'] = {
    date: '2026-04-06',
    code: 'H',
    open: false,
    lateMinutes: 30,
    lateBucket: 'TL1',
    earlyMinutes: 0,
    earlyBucket: null,
    requiredMinutes: 450,
    workedMinutes: 420,
  };
  show(
    [record('2026-04-06')],
    recap({
      lock: {
        id: 'l1',
        lockedAt: '2026-05-04T09:00:00+07:00',
        lockedByName: 'Sekretaris Dinas',
        people: 12,
        unlockedAt: null,
        unlockedByName: null,
        unlockReason: null,
      },
      amendments: [
        {
          id: 'a1',
          employeeId: me().employee.id,
          employeeName: me().employee.name,
          nip: me().employee.nip,
          date: '2026-04-06',
          source: 'outage',
          reason: 'Server padam.',
          madeByName: 'Admin BKPSDM',
          madeAt: '2026-05-05T10:00:00+07:00',
          before: day,
          after: { ...day, lateMinutes: 0, lateBucket: null, workedMinutes: 450 },
        },
      ],
    }),
  );
  const locked = await screen.findByRole('region', { name: 'Rekap bulan ini sudah dikunci' });
  expect(locked).toHaveTextContent('Sekretaris Dinas');
  expect(within(locked).getByText('H · Terlambat 30 mnt → H')).toBeVisible();
  expect(locked).toHaveTextContent('Server padam. · Admin BKPSDM');
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
