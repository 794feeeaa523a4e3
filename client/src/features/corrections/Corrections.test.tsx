import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { loadTexts } from '~/i18n';
import { instantAt } from '~/lib/dates';
import { renderUi } from '~/test/render';
import { server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { readList } from './list';
import { ManualPresence } from './ManualPresence';
import { MyCorrections } from './MyCorrections';
import { Queue } from './Queue';

const correction = (different: Partial<Schemas['CorrectionView']> = {}): Schemas['CorrectionView'] => ({
  id: 'k1',
  employeeId: 'e1',
  employeeName: 'Ani Lestari',
  unitName: 'Seksi Identitas',
  workDate: '2026-04-09',
  kind: 'in',
  claimedAt: '2026-04-09T07:20:00+07:00',
  recordedAt: '2026-04-09T07:52:00+07:00',
  reason: 'Aplikasi tidak dapat dibuka.',
  fileIds: [],
  askedAt: '2026-04-10T08:00:00+07:00',
  status: 'asked',
  decidedByName: null,
  decidedAt: null,
  decisionNote: null,
  mayDecide: true,
  ...different,
});

beforeEach(async () => {
  signIn();
  await loadTexts('corrections');
});

test('I ask with the real time in my zone, and what the server refuses stands at its field', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/corrections/mine', () => HttpResponse.json([])),
    http.post('*/api/v1/corrections', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(
        {
          code: 'in-the-future',
          status: 422,
          detail: 'Waktu yang diisi belum terjadi.',
          errors: { at: [{ code: 'in-the-future', message: 'Waktu yang diisi belum terjadi.' }] },
        },
        { status: 422 },
      );
    }),
  );
  renderUi(<MyCorrections date="2026-02-27" />);
  await userEvent.type(await screen.findByLabelText(/Jam sebenarnya/), '07:20');
  await userEvent.type(screen.getByLabelText(/Alasan/), 'Aplikasi macet.');
  await userEvent.click(screen.getByRole('button', { name: 'Kirim permohonan' }));
  expect((await screen.findAllByText('Waktu yang diisi belum terjadi.')).length).toBeGreaterThan(0);
  expect(sent).toEqual([
    { date: '2026-02-27', kind: 'in', at: '2026-02-27T00:20:00.000Z', reason: 'Aplikasi macet.', fileIds: [] },
  ]);
});

test('the superior sees before and after, and a refusal needs a word', async () => {
  server.use(http.get('*/api/v1/corrections', () => HttpResponse.json({ items: [correction()], nextCursor: null })));
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/corrections/k1/decide', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(correction({ status: 'refused' }));
    }),
  );
  renderUi(<Queue />);
  expect(await screen.findByText('07.52 menjadi 07.20')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Tolak' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toBeVisible();
  const refuse = () => screen.getAllByRole('button', { name: 'Tolak' }).at(-1);
  expect(refuse()).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/Alasan menolak/), 'Tidak ada bukti.');
  const button = refuse();
  if (button) await userEvent.click(button);
  expect(await screen.findByText('Koreksi ditolak')).toBeVisible();
  expect(sent).toEqual([{ grants: false, note: 'Tidak ada bukti.' }]);
});

test('a pasted list is read line by line, and what was not entered stays with its reason', async () => {
  server.use(
    http.post('*/api/v1/presence', () =>
      HttpResponse.json({
        done: ['e1'],
        refused: [
          { row: 2, nip: '199001012020011001', code: 'employee-not-found', message: 'Pegawai tidak ditemukan.' },
        ],
      }),
    ),
  );
  renderUi(<ManualPresence />);
  await userEvent.type(await screen.findByLabelText(/Sumber/), 'Daftar hadir');
  await userEvent.type(screen.getByLabelText(/Alasan/), 'Jaringan putus.');
  const list = screen.getByLabelText(/^Daftar/);
  await userEvent.click(list);
  await userEvent.paste('199510022018122037;07:25;16:05\n199001012020011001;7.30;');
  await userEvent.click(screen.getByRole('button', { name: 'Catat 2 pegawai' }));
  expect(await screen.findByText('Baris 2, NIP 199001012020011001: Pegawai tidak ditemukan.')).toBeVisible();
  expect(list).toHaveValue('199001012020011001;07:30;');
});

test('lists and wall clocks are read exactly', () => {
  expect(readList('1995100220181220 37\t7.5\n\nabc;07:25\n199510022018122037,,16:05')).toEqual({
    rows: [{ nip: '199510022018122037', in: null, out: '16:05:00' }],
    unreadable: [
      { row: 1, text: '1995100220181220 37\t7.5' },
      { row: 3, text: 'abc;07:25' },
    ],
  });
  expect(instantAt('2026-04-10', '00:30', 'Asia/Jayapura')).toBe('2026-04-09T15:30:00.000Z');
});
