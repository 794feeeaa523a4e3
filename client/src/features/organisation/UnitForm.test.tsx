import { screen, waitFor, within } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { answerOrganisation, unit, units } from '~/test/organisation';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { coordinate } from './words';

beforeEach(() => {
  signIn();
  answerOrganisation();
});

async function opened(path: string, button: string, title: string) {
  const { user, router } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: button }));
  const dialogue = within(await screen.findByRole('dialog', { name: title }));
  return { user, router, dialogue };
}

test('a unit is added below the one that is open, once, however often the button is pressed', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/units', async ({ request }) => {
      sent.push(await request.json());
      await delay(100);
      return HttpResponse.json(unit('n', 'd', 2, 'Seksi Data'), { status: 201 });
    }),
  );
  const { user, router, dialogue } = await opened('/organisasi?unit=d', 'Tambah unit di bawahnya', 'Tambah unit');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(dialogue.getAllByText('Wajib diisi.')).toHaveLength(2);
  await user.type(dialogue.getByLabelText(/Nama unit/), ' Seksi Data ');
  await user.type(dialogue.getByLabelText(/Kode/), 'N');
  await user.dblClick(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('Tersimpan.')).toBeVisible();
  expect(sent).toEqual([{ parentId: 'd', code: 'N', name: 'Seksi Data', kind: 'section' }]);
  await waitFor(() => expect(router.state.location.search).toEqual({ unit: 'n' }));
});

test('a unit is changed with the version that was seen, and its site is written as people write it', async () => {
  const sent: [string | null, unknown][] = [];
  server.use(
    http.put('*/api/v1/units/d', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(units[1]);
    }),
  );
  const { user, dialogue } = await opened('/organisasi?unit=d', 'Ubah unit', 'Ubah Dinas Kependudukan');
  expect(dialogue.getByRole('combobox', { name: /Kepala unit/ })).toHaveValue('Siti Aminah');
  await user.type(dialogue.getByLabelText('Lintang kantor'), '-6,2');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(dialogue.getByText('Wajib diisi.')).toBeVisible();
  await user.type(dialogue.getByLabelText('Bujur kantor'), 'seratus');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(dialogue.getByText('Tulis derajat seperti -6,1754.')).toBeVisible();
  await user.clear(dialogue.getByLabelText('Bujur kantor'));
  await user.type(dialogue.getByLabelText('Bujur kantor'), '106.8');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('Tersimpan.')).toBeVisible();
  expect(sent).toEqual([
    [
      '"4"',
      {
        parentId: 'g',
        code: 'D',
        name: 'Dinas Kependudukan',
        kind: 'office',
        headEmployeeId: 'p9',
        siteRadiusMetres: 150,
        site: { latitude: -6.2, longitude: 106.8 },
      },
    ],
  ]);
});

test('a refusal stands at its field, and one of no field above the buttons', async () => {
  server.use(
    http.put(
      '*/api/v1/units/d',
      () =>
        problem(409, {
          code: 'unit-code-taken',
          detail: 'Kode unit D sudah dipakai.',
          errors: { code: [{ code: 'unit-code-taken', message: 'Kode unit D sudah dipakai.' }] },
        }),
      { once: true },
    ),
    http.put('*/api/v1/units/d', () => problem(412, { code: 'changed-meanwhile', detail: 'Data ini telah berubah.' })),
  );
  const { user, dialogue } = await opened('/organisasi?unit=d', 'Ubah unit', 'Ubah Dinas Kependudukan');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await dialogue.findByText('Kode unit D sudah dipakai.')).toBeVisible();
  expect(dialogue.queryByRole('alert')).toBeNull();
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await dialogue.findByRole('alert')).toHaveTextContent('Data ini telah berubah.');
});

test('the head is found by name and may be left out', async () => {
  let sent: unknown;
  server.use(
    http.put('*/api/v1/units/s', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(units[2]);
    }),
  );
  const { user, dialogue } = await opened('/organisasi?unit=s', 'Ubah unit', 'Ubah Seksi Identitas');
  await user.type(dialogue.getByRole('combobox', { name: /Kepala unit/ }), 'ani');
  await user.click(await screen.findByText('Ani Lestari, Seksi Identitas'));
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  await waitFor(() => expect(sent).toMatchObject({ headEmployeeId: 'p1' }));
});

test.each([
  ['-6,1754', -6.1754],
  ['6.5', 6.5],
  ['91', undefined],
  ['', undefined],
  ['1e1', undefined],
])('a degree %s is read as %s', (text, degrees) => expect(coordinate(text, 90)).toBe(degrees));
