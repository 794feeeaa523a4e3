import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { answerSuperior, task, today } from '~/test/team';

type InList = Schemas['ReportInList'];

const listed = (id: string, employeeName: string, different: Partial<InList> = {}): InList => ({
  id,
  employeeId: `${id}-person`,
  employeeName,
  position: 'Pengolah Data',
  unitName: 'Bidang Mutasi dan Promosi',
  led: true,
  workDate: today,
  status: 'submitted',
  rowCount: 2,
  fileCount: 1,
  obstacles: null,
  taskCount: 2,
  tasksDone: 2,
  submittedAt: `${today}T16:05:00+07:00`,
  reviewNote: null,
  ...different,
});

const read = (report: InList): Schemas['DailyReportView'] => ({
  id: report.id,
  employeeId: report.employeeId,
  employeeName: report.employeeName,
  nip: '199003152015042002',
  position: report.position,
  unitName: report.unitName,
  led: report.led,
  workDate: report.workDate,
  mode: 'home',
  status: report.status,
  rows: [
    {
      activity: `Berkas dari ${report.employeeName}`,
      output: 'Berkas terverifikasi',
      quantity: 20,
      outputUnit: 'berkas',
      from: '08:00:00',
      to: '11:30:00',
      assignmentId: null,
      fileIds: [],
      remark: null,
    },
  ],
  obstacles: 'Jaringan terputus dua kali',
  dueAt: `${today}T16:30:00+07:00`,
  submittedAt: report.submittedAt,
  submittedOffline: false,
  submittedDeviceAt: null,
  savedOffline: false,
  savedDeviceAt: null,
  reviewedAt: null,
  reviewedByName: null,
  reviewNote: null,
  version: 3,
});

interface World {
  reports: InList[];
  outcome: (ids: string[]) => Schemas['ReviewOutcome'];
}

function answer({ reports, outcome }: World) {
  const known = [...reports];
  const asked = { lists: [] as URLSearchParams[], accepted: [] as string[][], returned: [] as unknown[] };
  server.use(
    http.get('*/api/v1/daily-reports', ({ request }) => {
      asked.lists.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: reports, nextCursor: null });
    }),
    http.get('*/api/v1/daily-reports/:id', ({ params }) => {
      const waiting = reports.find((one) => one.id === params.id);
      const found = waiting ?? known.find((one) => one.id === params.id);
      if (!found) return problem(404, { code: 'not-found' });
      return HttpResponse.json({ ...read(found), status: waiting ? found.status : 'accepted' });
    }),
    http.post('*/api/v1/daily-reports/accept', async ({ request }) => {
      const { ids } = (await request.json()) as Schemas['AcceptReports'];
      asked.accepted.push(ids);
      const result = outcome(ids);
      reports.splice(0, reports.length, ...reports.filter((one) => !result.done.includes(one.id)));
      return HttpResponse.json(result);
    }),
    http.post('*/api/v1/daily-reports/:id/return', async ({ request, params }) => {
      asked.returned.push(await request.json());
      const [found] = reports.splice(
        reports.findIndex((one) => one.id === params.id),
        1,
      );
      return HttpResponse.json(found ? { ...read(found), status: 'returned' } : {});
    }),
    http.get('*/api/v1/assignments', ({ request }) => {
      const waiting = new URL(request.url).searchParams.get('status') === 'completed';
      return HttpResponse.json({
        items: waiting ? [task('t1'), task('t2', { title: 'Rekap kehadiran' })] : [task('t1', { status: 'accepted' })],
        nextCursor: null,
      });
    }),
  );
  return asked;
}

const everything = (ids: string[]) => ({ done: ids, refused: [] });
const three = () => [listed('r1', 'Ani Lestari'), listed('r2', 'Budi Santoso'), listed('r3', 'Citra Dewi')];
const queue = () => screen.findByRole('list', { name: 'Antrean laporan' });
const box = (name: RegExp) => screen.getByRole('checkbox', { name });

beforeEach(() => {
  signIn();
  answerSuperior();
});

test('many are accepted at once, and each that could not be is named with its reason', async () => {
  const asked = answer({
    reports: three(),
    outcome: () => ({
      done: ['r1', 'r3'],
      refused: [{ id: 'r2', code: 'report-not-in-state', message: 'Laporan ini sudah dikembalikan.' }],
    }),
  });
  const { user } = renderApp('/laporan-masuk');
  await queue();
  await user.click(box(/^Pilih semua/));
  await user.click(screen.getByRole('button', { name: 'Setujui 3 terpilih' }));
  expect(await screen.findByText('2 disetujui · 1 tidak dapat disetujui')).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'Alasan per baris' })).getByRole('listitem')).toHaveTextContent(
    /Budi Santoso.*: Laporan ini sudah dikembalikan\./,
  );
  expect(asked.accepted).toEqual([['r1', 'r2', 'r3']]);
  await waitFor(() => expect(screen.queryByText('Ani Lestari')).toBeNull());
});

test('with Shift everything between two boxes is chosen', async () => {
  const asked = answer({ reports: three(), outcome: everything });
  const { user } = renderApp('/laporan-masuk');
  await queue();
  await user.click(box(/^Pilih Ani/));
  await user.keyboard('{Shift>}');
  await user.click(box(/^Pilih Citra/));
  await user.keyboard('{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Setujui 3 terpilih' }));
  await waitFor(() => expect(asked.accepted).toEqual([['r1', 'r2', 'r3']]));
});

test('j reads, a accepts, and the next report is already there', async () => {
  const asked = answer({ reports: three(), outcome: everything });
  const { user, router } = renderApp('/laporan-masuk');
  await queue();
  await user.keyboard('j');
  expect(await screen.findByText('Berkas dari Ani Lestari')).toBeVisible();
  expect(screen.getByText('Jaringan terputus dua kali')).toBeVisible();
  await screen.findByRole('button', { name: 'Setujui: Ani Lestari' });
  await user.keyboard('a');
  expect(await screen.findByText('Berkas dari Budi Santoso')).toBeVisible();
  expect(screen.getByText('Disetujui: Ani Lestari')).toBeVisible();
  expect(asked.accepted).toEqual([['r1']]);
  expect(router.state.location.search).toMatchObject({ report: 'r2' });
});

test('a report goes back only with a note', async () => {
  const asked = answer({ reports: three(), outcome: everything });
  const { user } = renderApp('/laporan-masuk?report=r1');
  await screen.findByRole('button', { name: 'Kembalikan: Ani Lestari' });
  await user.keyboard('r');
  await user.click(await screen.findByRole('button', { name: 'Kirim pengembalian' }));
  expect(await screen.findByText('Catatan wajib diisi.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Catatan untuk pegawai' }), 'Lampirkan bukti');
  await user.click(screen.getByRole('button', { name: 'Kirim pengembalian' }));
  expect(await screen.findByText('Dikembalikan: Ani Lestari')).toBeVisible();
  expect(asked.returned).toEqual([{ note: 'Lampirkan bukti' }]);
  expect(await screen.findByText('Berkas dari Budi Santoso')).toBeVisible();
});

test('the reading pane shows the tasks of that day', async () => {
  answer({ reports: three(), outcome: everything });
  renderApp('/laporan-masuk?report=r1');
  const tasks = await screen.findByRole('region', { name: 'Tugas hari itu' });
  expect(await within(tasks).findByText(/Verifikasi berkas pindah datang/)).toBeVisible();
});

test('the filters stand in the address and are what the server is asked', async () => {
  const asked = answer({ reports: three(), outcome: everything });
  const { user, router } = renderApp('/laporan-masuk?from=2026-04-01&to=2026-04-10');
  await queue();
  expect(Object.fromEntries(asked.lists.at(-1) ?? [])).toMatchObject({
    from: '2026-04-01',
    to: '2026-04-10',
    status: 'submitted',
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'returned');
  await waitFor(() => expect(asked.lists.at(-1)?.get('status')).toBe('returned'));
  expect(router.state.location.search).toMatchObject({ status: 'returned', from: '2026-04-01' });
});

test('a report that comes in stands in the queue without a reload', async () => {
  const reports = [listed('r1', 'Ani Lestari')];
  answer({ reports, outcome: everything });
  renderApp('/laporan-masuk');
  expect(await screen.findByText('Langsung')).toBeVisible();
  await queue();
  reports.push(listed('r2', 'Budi Santoso'));
  sayDayChanged({ employeeId: 'r2-person', unitId: 'u', date: today, at: `${today}T16:05:00+07:00` });
  expect(await screen.findByText('Budi Santoso')).toBeVisible();
});

test('who only watches reads the reports and decides on none', async () => {
  answer({ reports: three().map((report) => ({ ...report, led: false })), outcome: everything });
  renderApp('/laporan-masuk?report=r1');
  expect(await screen.findByText(/^Anda dapat membaca laporan ini/)).toBeVisible();
  await queue();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Setujui|Kembalikan)/ })).toBeNull();
});

test('of the tasks that the reader sees, only those of the people they lead can be decided on', async () => {
  answer({ reports: [], outcome: everything });
  server.use(
    http.get('*/api/v1/assignments', () =>
      HttpResponse.json({ items: [task('t1', { led: false }), task('t2', { title: 'Rekap' })], nextCursor: null }),
    ),
  );
  const { user } = renderApp('/laporan-masuk?tab=tasks');
  await screen.findByRole('list', { name: 'Antrean tugas' });
  expect(screen.getAllByRole('button', { name: /^(Setujui|Kembalikan):/ }).map((button) => button.ariaLabel)).toEqual([
    'Setujui: Rekap',
    'Kembalikan: Rekap',
  ]);
  expect(screen.getAllByRole('checkbox', { name: /^Pilih (?!semua)/ })).toHaveLength(1);
  await user.click(screen.getByText('Verifikasi berkas pindah datang'));
  expect(await screen.findByText(/^Anda dapat membaca tugas ini/)).toBeVisible();
});

test('finished tasks wait beside the reports and are accepted together', async () => {
  const accepted: unknown[] = [];
  answer({ reports: [], outcome: everything });
  server.use(
    http.post('*/api/v1/assignments/accept', async ({ request }) => {
      accepted.push(await request.json());
      return HttpResponse.json({ done: ['t1', 't2'], refused: [] });
    }),
  );
  const { user } = renderApp('/laporan-masuk?tab=tasks');
  await screen.findByRole('list', { name: 'Antrean tugas' });
  await user.click(box(/^Pilih semua/));
  await user.click(screen.getByRole('button', { name: 'Setujui 2 terpilih' }));
  expect(await screen.findByText('2 disetujui')).toBeVisible();
  expect(accepted).toEqual([{ ids: ['t1', 't2'] }]);
});
