import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { setWide } from '~/test/browser';
import { day } from '~/test/days';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { answerSuperior, board, row, task, today } from '~/test/team';
import { boardCsv } from './exportBoard';

type Row = Schemas['TeamMemberToday'];

const ani = row('ani', 'Ani Lestari');
const budi = row('budi', 'Budi Santoso', {
  checkInAt: null,
  place: null,
  confidence: null,
  attention: ['notCheckedIn'],
});
const citra = row('citra', 'Citra Dewi', { mode: 'office', taskCount: 0, lateMinutes: 12, attention: ['late'] });

function answer(rows: Row[], different: Partial<Schemas['LiveBoard']> = {}) {
  const asked = { board: 0, rows: [] as string[] };
  server.use(
    http.get('*/api/v1/dashboards/live-board', () => {
      asked.board += 1;
      return HttpResponse.json(board(rows, different));
    }),
    http.get('*/api/v1/dashboards/live-board/:id', ({ params }) => {
      asked.rows.push(String(params.id));
      const found = rows.find((one) => one.employeeId === params.id);
      return found ? HttpResponse.json(found) : problem(404, { code: 'employee-not-found' });
    }),
    http.get('*/api/v1/work-days/:id/:date', ({ params }) =>
      HttpResponse.json(day({ employeeId: String(params.id), name: 'Ani Lestari', date: today })),
    ),
    http.get('*/api/v1/check-ins', () => HttpResponse.json([])),
    http.get('*/api/v1/assignments', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/v1/daily-reports', () => HttpResponse.json({ items: [], nextCursor: null })),
  );
  return asked;
}

const names = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('button').textContent);
const changed = (employeeId: string) =>
  sayDayChanged({ employeeId, unitId: ani.unitId, date: today, at: `${today}T07:26:00+07:00` });

beforeEach(() => {
  signIn();
  answerSuperior();
});

test('whoever needs attention stands first, and each number of the day is a filter in the address', async () => {
  answer([ani, budi, citra]);
  const { user, router } = renderApp('/pantau');
  expect(await screen.findByRole('table', { name: 'Pantau' })).toBeVisible();
  expect(names()).toEqual(['Budi Santoso', 'Citra Dewi', 'Ani Lestari']);
  await user.click(screen.getByRole('button', { name: 'Belum presensi 1' }));
  await waitFor(() => expect(names()).toEqual(['Budi Santoso']));
  expect(router.state.location.search).toMatchObject({ show: 'notCheckedIn' });
  await user.click(screen.getByRole('button', { name: 'Terlambat 1' }));
  expect(await screen.findByText('Tidak ada yang cocok dengan saringan')).toBeVisible();
});

test('an address brings filters, order and search back', async () => {
  answer([ani, budi, citra]);
  renderApp('/pantau?show=home&sort=name&desc=true&q=lestari');
  await screen.findByRole('table', { name: 'Pantau' });
  expect(names()).toEqual(['Ani Lestari']);
  expect(screen.getByRole('button', { name: 'WFH 2' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('columnheader', { name: 'Nama dan jabatan' })).toHaveAttribute('aria-sort', 'descending');
});

test('a check-in appears without a reload: only that row is asked for again', async () => {
  const rows = [ani, budi];
  const asked = answer(rows);
  renderApp('/pantau');
  expect(await screen.findByText('Langsung')).toBeVisible();
  const before = asked.board;
  rows[1] = { ...budi, checkInAt: `${today}T07:26:00+07:00`, attention: [], updatedAt: `${today}T07:26:00+07:00` };
  changed('budi');
  changed('budi');
  expect(await screen.findByText('07.26')).toBeVisible();
  expect(asked).toEqual({ board: before, rows: ['budi'] });
  expect(screen.getByText('Budi Santoso: data diperbarui')).toBeInTheDocument();
});

test('on a board that is loaded in part, somebody who is not on it asks for nothing', async () => {
  const totals = { ...board([]).totals, people: 900 };
  const pages = Array.from({ length: 300 }, (_, at) => row(`p${at}`, `Pegawai ${at}`));
  const part = answer(pages, { nextCursor: 'next', totals });
  renderApp('/pantau?q=Pegawai%207');
  expect(await screen.findByText('Langsung')).toBeVisible();
  await screen.findByText('Baru 300 dari 900 orang yang dimuat.');
  const before = part.board;
  changed('somebody-else');
  changed('p7');
  await waitFor(() => expect(part.rows).toEqual(['p7']));
  expect(part.board).toBe(before);
});

test('the keyboard walks the list, opens a person beside it and comes back', async () => {
  answer([ani, budi]);
  const { user, router } = renderApp('/pantau?sort=name');
  await screen.findByRole('table', { name: 'Pantau' });
  await user.keyboard('j');
  expect(screen.getByRole('button', { name: 'Ani Lestari' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('complementary', { name: 'Hari Ani Lestari' });
  expect(within(panel).getByText('Laporan belum diisi.')).toBeVisible();
  await user.keyboard('j');
  await waitFor(() => expect(router.state.location.search).toMatchObject({ person: 'budi' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(screen.getByRole('button', { name: 'Budi Santoso' })).toHaveFocus();
});

test('who only watches sees everything and decides nothing', async () => {
  answer([{ ...ani, led: false, report: 'submitted' }]);
  server.use(
    http.get('*/api/v1/assignments', () =>
      HttpResponse.json({ items: [task('t1', { led: false })], nextCursor: null }),
    ),
  );
  renderApp('/pantau?person=ani');
  const panel = await screen.findByRole('complementary', { name: 'Hari Ani Lestari' });
  expect(within(panel).getByText(/keputusan ada pada atasan langsung/)).toBeVisible();
  expect(within(panel).queryByRole('link', { name: 'Beri tugas' })).toBeNull();
  expect(await within(panel).findByText('Verifikasi berkas pindah datang')).toBeVisible();
  expect(within(panel).queryByRole('button', { name: /^(Setujui|Kembalikan)/ })).toBeNull();
});

test('a task for a person of a past day is given for today', async () => {
  answer([ani], { date: '2026-04-09' });
  renderApp('/pantau?date=2026-04-09&person=ani');
  const link = await screen.findByRole('link', { name: 'Beri tugas' });
  expect(link).toHaveAttribute('href', '/tugaskan?people=ani');
});

test('a holiday says which', async () => {
  answer([], { workingDay: false, holiday: 'Wafat Isa Almasih' });
  renderApp('/pantau?date=2026-04-03');
  expect(await screen.findByText('Wafat Isa Almasih')).toBeVisible();
});

test('a failed board can be asked for again', async () => {
  let failing = true;
  answer([ani]);
  server.use(
    http.get('*/api/v1/dashboards/live-board', () =>
      failing ? problem(500, { code: 'server-error', detail: 'Terjadi kesalahan.' }) : HttpResponse.json(board([ani])),
    ),
  );
  const { user } = renderApp('/pantau');
  expect(await screen.findByText('req-1')).toBeVisible();
  failing = false;
  await user.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(await screen.findByRole('button', { name: 'Ani Lestari' })).toBeVisible();
});

test('on a phone each person is a card', async () => {
  setWide(false);
  answer([ani, budi]);
  renderApp('/pantau');
  const cards = await screen.findByRole('list', { name: 'Pantau' });
  expect(within(cards).getAllByRole('button')).toHaveLength(2);
  expect(screen.queryByRole('table')).toBeNull();
});

test('the export holds what is shown, in words', () => {
  const csv = boardCsv([citra], ((key: string) => key) as never);
  expect(csv.split('\r\n')[1]?.split(';').slice(0, 6)).toEqual([
    '199003152015042002',
    'Citra Dewi',
    'Pengolah Data',
    citra.unitName,
    'mode.office',
    '07:20',
  ]);
});
