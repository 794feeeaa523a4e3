import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { answerOrganisation } from '~/test/organisation';
import { me } from '~/test/people';
import { today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import type { Delegation } from './queries';

const acting: Delegation = {
  id: 'a1',
  unitId: 's',
  unitName: 'Seksi Identitas',
  actingEmployeeId: 'p1',
  actingName: 'Ani Lestari',
  kind: 'plh',
  decreeNumber: '800/2',
  from: '2026-04-01',
  to: '2026-12-30',
};

beforeEach(() => {
  signIn();
  answerOrganisation();
});

test('nobody acts: it says so, with what to do', async () => {
  renderApp('/organisasi/pelaksana');
  expect(await screen.findByText('Tidak ada Plt atau Plh')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Tunjuk pelaksana' })).toBeVisible();
});

test('a superior reads who acts and appoints nobody', async () => {
  answerOrganisation(me({ roles: ['employee', 'unitOfficer'], today }));
  server.use(http.get('*/api/v1/delegations', () => HttpResponse.json([acting])));
  renderApp('/organisasi/pelaksana');
  const row = within(await screen.findByRole('list', { name: 'Pelaksana tugas dan pelaksana harian' }));
  expect(row.getByText('Plh kepala Seksi Identitas')).toBeVisible();
  expect(row.getByText('1 Apr 2026 sampai 30 Des 2026 · SK 800/2')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Tunjuk pelaksana' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Akhiri penunjukan Ani Lestari' })).toBeNull();
});

test('somebody is appointed; days that another has are refused', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/delegations', async ({ request }) => {
      sent.push(await request.json());
      return problem(409, { code: 'delegation-overlaps', detail: 'Sudah ada pejabat lain.' });
    }),
  );
  const { user } = renderApp('/organisasi/pelaksana');
  await user.click(await screen.findByRole('button', { name: 'Tunjuk pelaksana' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Tunjuk pelaksana' }));
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(dialogue.getAllByText('Wajib diisi.')).toHaveLength(3);
  await user.click(dialogue.getByRole('combobox', { name: /Unit yang dipimpin/ }));
  await user.click(await screen.findByText('Seksi Identitas (S)'));
  await user.type(dialogue.getByRole('combobox', { name: /Pelaksana/ }), 'ani');
  await user.click(await screen.findByText('Ani Lestari, Seksi Identitas'));
  await user.type(dialogue.getByLabelText(/Nomor SK/), '800/2');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await dialogue.findByRole('alert')).toHaveTextContent('Sudah ada pejabat lain.');
  expect(sent).toEqual([
    { unitId: 's', actingEmployeeId: 'p1', kind: 'plh', decreeNumber: '800/2', from: today, to: today },
  ]);
});

test('whoever is back earlier ends the appointment with its last day', async () => {
  let sent: unknown;
  server.use(
    http.get('*/api/v1/delegations', () => HttpResponse.json([acting])),
    http.post('*/api/v1/delegations/a1/end', async ({ request }) => {
      sent = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp('/organisasi/pelaksana');
  await user.click(await screen.findByRole('button', { name: 'Akhiri penunjukan Ani Lestari' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Akhiri penunjukan Ani Lestari' }));
  await user.click(dialogue.getByRole('button', { name: 'Akhiri' }));
  expect(await screen.findByText('Tersimpan.')).toBeVisible();
  expect(sent).toEqual({ lastDay: today });
});
