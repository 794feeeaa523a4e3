import { screen, waitFor, within } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { aniFile, answerOrganisation } from '~/test/organisation';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';

beforeEach(() => {
  signIn();
  answerOrganisation();
});

test('a person is added to the unit that is open, and their file opens', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/employees', async ({ request }) => {
      sent.push(await request.json());
      await delay(100);
      return HttpResponse.json(aniFile, { status: 201 });
    }),
  );
  const { user, router } = renderApp('/organisasi?unit=s');
  await user.click(await screen.findByRole('button', { name: 'Tambah pegawai' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Tambah pegawai' }));
  await user.type(dialogue.getByLabelText(/^NIP/), '123');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(dialogue.getByText('NIP terdiri atas 18 angka.')).toBeVisible();
  await user.clear(dialogue.getByLabelText(/^NIP/));
  await user.type(dialogue.getByLabelText(/^NIP/), '19900817 201403 2 001');
  await user.type(dialogue.getByLabelText(/Nama/), 'Ani Lestari');
  await user.type(dialogue.getByLabelText(/Jabatan/), 'Pengadministrasi');
  await user.type(dialogue.getByLabelText(/Golongan/), 'III/b');
  await user.dblClick(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('Tersimpan.')).toBeVisible();
  expect(sent).toEqual([
    {
      nip: '19900817 201403 2 001',
      kind: 'pns',
      name: 'Ani Lestari',
      unitId: 's',
      position: 'Pengadministrasi',
      level: 'pelaksana',
      grade: 'III/b',
      state: 'active',
      email: null,
      phone: null,
    },
  ]);
  await waitFor(() => expect(router.state.location.search).toEqual({ unit: 's', person: 'p1' }));
});

test('a person is changed with the version that was seen; a refusal stands at its field', async () => {
  const seen: (string | null)[] = [];
  server.use(
    http.put('*/api/v1/employees/p1', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      return problem(409, {
        code: 'nip-taken',
        detail: 'NIP ini sudah terdaftar.',
        errors: { nip: [{ code: 'nip-taken', message: 'NIP ini sudah terdaftar.' }] },
      });
    }),
  );
  const { user } = renderApp('/organisasi?person=p1');
  await user.click(await screen.findByRole('button', { name: 'Ubah' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Ubah Ani Lestari' }));
  expect(dialogue.getByText('Unit: Seksi Identitas. Perpindahan unit dicatat sebagai mutasi.')).toBeVisible();
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await dialogue.findByText('NIP ini sudah terdaftar.')).toBeVisible();
  expect(seen).toEqual(['"7"']);
});

test('a person whose file cannot be read is said to be so, with another try', async () => {
  server.use(
    http.get('*/api/v1/employees/p1', () => problem(404, { code: 'employee-not-found', detail: 'Tidak ditemukan.' })),
  );
  renderApp('/organisasi?person=p1');
  const file = within(await screen.findByRole('dialog', { name: 'Data pegawai' }));
  expect(await file.findByText('Tidak ditemukan.')).toBeVisible();
  expect(file.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
});
