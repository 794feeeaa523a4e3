import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { learnServerTime } from '~/lib/clock';
import { setWide } from '~/test/browser';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { answerSuperior, superior, today } from '~/test/team';

type Row = Schemas['ControlRow'];

const row = (employeeId: string, name: string, different: Partial<Row> = {}): Row => ({
  employeeId,
  name,
  unitName: 'Seksi Identitas Penduduk',
  state: 'due',
  tasks: [
    { assignmentId: `${employeeId}-1`, title: 'Verifikasi berkas KTP-el', progress: 'notStarted' },
    { assignmentId: `${employeeId}-2`, title: 'Rekap kehadiran', progress: 'partly' },
  ],
  report: 'submitted',
  controlId: null,
  note: null,
  recordedByName: null,
  recordedAt: null,
  countersignedByName: null,
  countersignedAt: null,
  mayRecord: true,
  mayCountersign: false,
  ...different,
});

const recorded = (employeeId: string, name: string, different: Partial<Row> = {}) =>
  row(employeeId, name, {
    state: 'done',
    controlId: `${employeeId}-control`,
    recordedByName: 'Budi Hartono',
    recordedAt: `${today}T15:20:00+07:00`,
    ...different,
  });

function answer(rows: Row[], refused: Schemas['RefusedRow'][] = []) {
  const sent = { recorded: [] as unknown[], signed: [] as unknown[] };
  const outcome = (ids: string[]) => ({
    done: ids.filter((id) => !refused.some((one) => one.id === id)),
    refused: refused.filter((one) => ids.includes(one.id)),
  });
  server.use(
    http.get('*/api/v1/controls', () =>
      HttpResponse.json({
        date: today,
        now: superior().now,
        opensAt: `${today}T15:00:00+07:00`,
        dueAt: `${today}T16:30:00+07:00`,
        rows,
      }),
    ),
    http.post('*/api/v1/controls', async ({ request }) => {
      const body = (await request.json()) as Schemas['RecordControls'];
      sent.recorded.push(body.controls);
      return HttpResponse.json(outcome(body.controls.map(({ employeeId }) => employeeId)));
    }),
    http.post('*/api/v1/controls/countersign', async ({ request }) => {
      const body = (await request.json()) as Schemas['CountersignControls'];
      sent.signed.push(body.ids);
      return HttpResponse.json(outcome(body.ids));
    }),
  );
  return sent;
}

const list = () => screen.findByRole('list', { name: 'Pegawai yang dikontrol' });

beforeEach(() => {
  signIn();
  answerSuperior();
  learnServerTime(superior().now, Date.now());
});
afterEach(() => learnServerTime(new Date().toISOString(), Date.now()));

test('one person is recorded in one tap: what was seen otherwise is sent, the rest stands as told', async () => {
  const sent = answer([row('ani', 'Ani Lestari')]);
  const { user } = renderApp('/kontrol');
  const tasks = await screen.findByRole('list', { name: 'Tugas Ani Lestari' });
  const verification = within(tasks).getByRole('radiogroup', { name: 'Verifikasi berkas KTP-el' });
  await user.click(within(verification).getByRole('radio', { name: 'Selesai' }));
  await user.type(screen.getByRole('textbox', { name: 'Catatan untuk Ani Lestari' }), 'Rapi');
  await user.click(screen.getByRole('button', { name: 'Catat kontrol: Ani Lestari' }));
  expect(await screen.findByText('Kontrol dicatat: Ani Lestari')).toBeVisible();
  expect(sent.recorded).toEqual([
    [{ employeeId: 'ani', tasks: [{ assignmentId: 'ani-1', progress: 'done' }], note: 'Rapi' }],
  ]);
});

test('many are recorded at once, and each that could not be says why in its row', async () => {
  const sent = answer(
    [row('ani', 'Ani Lestari'), row('budi', 'Budi Santoso')],
    [{ id: 'budi', code: 'day-closed', message: 'Hari ini sudah ditutup.' }],
  );
  const { user } = renderApp('/kontrol');
  await list();
  await user.click(screen.getByRole('checkbox', { name: /^Pilih semua/ }));
  await user.click(screen.getByRole('button', { name: 'Catat kontrol 2 pegawai' }));
  expect(await screen.findByText('1 kontrol dicatat · 1 tidak dapat dicatat')).toBeVisible();
  const [, budi] = (await list()).querySelectorAll<HTMLElement>(':scope > li');
  expect(within(budi ?? document.body).getByRole('alert')).toHaveTextContent('Hari ini sudah ditutup.');
  expect(sent.recorded).toEqual([
    [
      { employeeId: 'ani', tasks: [], note: null },
      { employeeId: 'budi', tasks: [], note: null },
    ],
  ]);
});

test('a control that was recorded is written anew as a whole', async () => {
  const sent = answer([recorded('ani', 'Ani Lestari', { note: 'Dua tugas.' })]);
  const { user } = renderApp('/kontrol');
  expect(await screen.findByText('Dicatat Budi Hartono, 15.20')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Catat ulang: Ani Lestari' }));
  await waitFor(() =>
    expect(sent.recorded).toEqual([
      [
        {
          employeeId: 'ani',
          tasks: [
            { assignmentId: 'ani-1', progress: 'notStarted' },
            { assignmentId: 'ani-2', progress: 'partly' },
          ],
          note: 'Dua tugas.',
        },
      ],
    ]),
  );
});

test('what somebody below recorded is countersigned, selected together', async () => {
  const sent = answer([
    recorded('ani', 'Ani Lestari', { mayCountersign: true }),
    recorded('budi', 'Budi Santoso', { mayCountersign: true }),
    row('citra', 'Citra Dewi'),
  ]);
  const { user } = renderApp('/kontrol');
  await list();
  await user.click(screen.getByRole('checkbox', { name: 'Pilih Ani Lestari' }));
  await user.click(screen.getByRole('checkbox', { name: 'Pilih Budi Santoso' }));
  await user.click(screen.getByRole('button', { name: 'Tanda tangani 2 kontrol' }));
  expect(await screen.findByText('2 kontrol ditandatangani')).toBeVisible();
  expect(sent).toEqual({ recorded: [], signed: [['ani-control', 'budi-control']] });
});

test('before it opens and after the day nothing can be recorded, and the state says so', async () => {
  answer([
    row('ani', 'Ani Lestari', { state: 'upcoming', mayRecord: false }),
    row('budi', 'Budi Santoso', { state: 'missed', mayRecord: false, report: null }),
  ]);
  setWide(false);
  renderApp('/kontrol');
  const [ani, budi] = (await list()).querySelectorAll<HTMLElement>(':scope > li');
  expect(ani).toHaveTextContent('Belum dibuka');
  expect(budi).toHaveTextContent('Tidak dikontrol');
  expect(budi).toHaveTextContent('Laporan: Belum diisi');
  expect(screen.getByText(/Dibuka 15.00, tepat waktu sampai 16.30 WIB/)).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Catat|Tanda)/ })).toBeNull();
});

test('who changed a row and has not recorded it is asked before they leave', async () => {
  answer([row('ani', 'Ani Lestari')]);
  const { user, router } = renderApp('/kontrol');
  await user.type(await screen.findByRole('textbox', { name: 'Catatan untuk Ani Lestari' }), 'Rapi');
  void router.navigate({ to: '/privasi' });
  expect(await screen.findByRole('dialog', { name: 'Kontrol belum dicatat' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/kontrol');
});

test('a task that moves meanwhile stands here without a reload, and what I changed stays', async () => {
  const rows = [row('ani', 'Ani Lestari')];
  answer(rows);
  const { user } = renderApp('/kontrol');
  expect(await screen.findByText('Langsung')).toBeVisible();
  const group = async (title: string) => within(await screen.findByRole('radiogroup', { name: title }));
  await user.click((await group('Verifikasi berkas KTP-el')).getByRole('radio', { name: 'Sebagian' }));
  const [verification, recap] = rows[0]?.tasks ?? [];
  if (verification && recap)
    rows[0] = row('ani', 'Ani Lestari', { tasks: [verification, { ...recap, progress: 'done' }] });
  sayDayChanged({ employeeId: 'ani', unitId: 'u', date: today, at: `${today}T15:30:00+07:00` });
  const told = await group('Rekap kehadiran');
  await waitFor(() => expect(told.getByRole('radio', { name: 'Selesai' })).toBeChecked());
  expect((await group('Verifikasi berkas KTP-el')).getByRole('radio', { name: 'Sebagian' })).toBeChecked();
});

test('a day without controls says so, and a failure can be tried again', async () => {
  server.use(http.get('*/api/v1/controls', () => problem(403, { code: 'not-allowed', detail: 'Tidak berwenang.' })));
  const { user } = renderApp('/kontrol');
  expect(await screen.findByText('Tidak berwenang.')).toBeVisible();
  answer([]);
  await user.click(screen.getByRole('button', { name: /Coba lagi/ }));
  expect(await screen.findByText('Tidak ada kontrol sore pada tanggal ini')).toBeVisible();
});
