import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { answerPolicies, personnelAdmin } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import type { ImportProgress, RowOfImport } from './queries';

const progress = (different: Partial<ImportProgress> = {}): ImportProgress => ({
  id: 'i1',
  kind: 'employees',
  status: 'ready',
  fileName: 'pegawai.csv',
  bytes: 2048,
  requestedAt: '2026-04-10T09:00:00+07:00',
  finishedAt: null,
  columns: ['nip', 'nama', 'golongan'],
  rowsTotal: 3,
  rowsRead: 3,
  rowsValid: 2,
  rowsInvalid: 1,
  rowsNew: 1,
  rowsChanged: 1,
  rowsUnchanged: 0,
  failure: null,
  ...different,
});

const rows: RowOfImport[] = [
  { number: 2, outcome: 'new', cells: ['199008172014032101', 'Dewi', 'III/a'], changes: [], faults: [] },
  {
    number: 3,
    outcome: 'changed',
    cells: ['199008172014032001', 'Ani', 'III/c'],
    changes: [{ field: 'grade', before: 'III/b', after: 'III/c' }],
    faults: [],
  },
  {
    number: 4,
    outcome: 'invalid',
    cells: ['1', 'Budi', 'III/a'],
    changes: [],
    faults: [{ code: 'nip-length', column: 'nip', message: 'NIP harus 18 angka, yang diberikan 1.' }],
  },
];

function answerImports(...steps: ImportProgress[]) {
  const left = [...steps];
  const now = () => (left.length > 1 ? left.shift() : left[0]);
  server.use(
    http.get('*/api/v1/imports', () => HttpResponse.json(steps.slice(-1))),
    http.get('*/api/v1/imports/:id', () => HttpResponse.json(now())),
    http.get('*/api/v1/imports/:id/rows', ({ request }) => {
      const outcome = new URL(request.url).searchParams.get('outcome');
      return HttpResponse.json({
        items: rows.filter((row) => outcome === null || row.outcome === outcome),
        nextCursor: null,
      });
    }),
  );
}

beforeEach(() => {
  signIn();
  answerPolicies(personnelAdmin());
});

test('a file is sent, and the import it became stands in the address bar', async () => {
  answerImports(progress());
  let kind: unknown;
  server.use(
    http.post('*/api/v1/imports', async ({ request }) => {
      kind = (await request.text()).includes('units');
      return HttpResponse.json(progress({ status: 'queued', kind: 'units' }), { status: 201 });
    }),
  );
  const { user, router } = renderApp('/organisasi/impor?kind=units');
  expect(await screen.findByText('kode, nama, induk, jenis')).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('Nothing takes a file');
  await user.upload(input, new File(['kode,nama'], 'unit.csv', { type: 'text/csv' }));
  expect(await screen.findByRole('heading', { name: 'pegawai.csv' })).toBeVisible();
  expect(router.state.location.search).toEqual({ kind: 'units', id: 'i1' });
  expect(kind).toBe(true);
});

test('progress is told until the file is ready, wherever the page is opened', async () => {
  answerImports(
    progress({ status: 'checking', rowsTotal: 60_000, rowsRead: 12_000, rowsValid: 0, rowsInvalid: 0 }),
    progress(),
  );
  renderApp('/organisasi/impor?id=i1');
  expect(await screen.findByText('12.000 dari 60.000 baris dibaca')).toBeVisible();
  expect(await screen.findByText(/1 baru, 1 berubah, 0 tetap/, {}, { timeout: 4000 })).toBeVisible();
});

test('each row says what it would do, and the wrong ones why', async () => {
  answerImports(progress());
  const { user, router } = renderApp('/organisasi/impor?id=i1');
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('row', { name: /199008172014032001/ })).toHaveTextContent('III/b → III/c');
  expect(table.getByRole('row', { name: /Budi/ })).toHaveTextContent('NIP harus 18 angka');
  await user.click(screen.getByText('Salah (1)'));
  expect(await screen.findByRole('row', { name: /Budi/ })).toBeVisible();
  expect(screen.queryByRole('row', { name: /Dewi/ })).toBeNull();
  expect(router.state.location.search).toEqual({ id: 'i1', outcome: 'invalid' });
});

test('the valid rows are applied after one question', async () => {
  answerImports(progress());
  server.use(
    http.post('*/api/v1/imports/i1/apply', () => {
      answerImports(progress({ status: 'done' }));
      return HttpResponse.json(progress({ status: 'applying' }));
    }),
  );
  const { user } = renderApp('/organisasi/impor?id=i1');
  await user.click(await screen.findByRole('button', { name: 'Terapkan' }));
  const dialogue = within(await screen.findByRole('dialog'));
  expect(dialogue.getByText(/1 data ditambahkan dan 1 data diubah/)).toBeVisible();
  await user.click(dialogue.getByRole('button', { name: 'Terapkan' }));
  expect(await screen.findByText(/Diterapkan: 1 baru/, {}, { timeout: 4000 })).toBeVisible();
});

test('a file that cannot be used says why, and a refusal at the door as well', async () => {
  answerImports(
    progress({
      status: 'failed',
      failure: { code: 'missing-columns', column: null, message: 'Kolom berikut tidak ada: nama.' },
    }),
  );
  renderApp('/organisasi/impor?id=i1');
  expect(await screen.findByText('Kolom berikut tidak ada: nama.')).toBeVisible();
});

test('who may not import is told so', async () => {
  server.use(
    http.get('*/api/v1/imports', () => problem(403, { code: 'not-allowed', detail: 'Peran Anda tidak mencakup ini.' })),
  );
  renderApp('/organisasi/impor');
  expect(await screen.findByText('Peran Anda tidak mencakup ini.')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a file of which no row is right offers nothing to apply and says what to do', async () => {
  answerImports(progress({ rowsTotal: 40, rowsValid: 0, rowsNew: 0, rowsChanged: 0, rowsInvalid: 40 }));
  renderApp('/organisasi/impor?id=i1');
  expect(
    await screen.findByText(
      'Semua 40 baris salah; tidak ada yang dapat diterapkan. Perbaiki berkas, lalu kirim kembali.',
    ),
  ).toBeVisible();
  expect(screen.getAllByText(/Tidak ada baris yang benar/)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Terapkan' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Unduh baris yang salah' })).toBeVisible();
});
