import { screen, waitFor, within } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { answerOrganisation } from '~/test/organisation';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import type { Transfer } from './queries';

const planned: Transfer = {
  id: 't1',
  unitId: 'h',
  unitName: 'Dinas Perhubungan',
  from: '2026-05-04',
  decreeNumber: '800/9',
  position: null,
  level: null,
  appliedAt: null,
  cancelledAt: null,
};

beforeEach(() => {
  signIn();
  answerOrganisation();
});

test('a person is transferred from a day ahead on, once', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/employees/p1/transfers', async ({ request }) => {
      sent.push(await request.json());
      await delay(100);
      return HttpResponse.json(planned, { status: 201 });
    }),
  );
  const { user } = renderApp('/organisasi?person=p1');
  expect(await screen.findByText('Belum ada mutasi.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Mutasi' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Mutasi Ani Lestari' }));
  await user.click(dialogue.getByRole('button', { name: 'Catat mutasi' }));
  expect(dialogue.getAllByText('Wajib diisi.')).toHaveLength(2);
  await user.click(dialogue.getByRole('combobox', { name: /Unit tujuan/ }));
  await user.click(await screen.findByText('Dinas Perhubungan (H)'));
  await user.clear(dialogue.getByLabelText(/Mulai tanggal/));
  await user.type(dialogue.getByLabelText(/Mulai tanggal/), '2026-05-04');
  await user.type(dialogue.getByLabelText(/Nomor SK/), ' 800/9 ');
  await user.dblClick(dialogue.getByRole('button', { name: 'Catat mutasi' }));
  expect(await screen.findByText('Mutasi ke Dinas Perhubungan mulai 4 Mei 2026 tercatat.')).toBeVisible();
  expect(sent).toEqual([{ unitId: 'h', from: '2026-05-04', decreeNumber: '800/9', position: null, level: null }]);
});

test('a day that is not ahead is refused before it is sent', async () => {
  const { user } = renderApp('/organisasi?person=p1');
  await user.click(await screen.findByRole('button', { name: 'Mutasi' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Mutasi Ani Lestari' }));
  await user.clear(dialogue.getByLabelText(/Mulai tanggal/));
  await user.type(dialogue.getByLabelText(/Mulai tanggal/), '2020-01-01');
  await user.click(dialogue.getByRole('button', { name: 'Catat mutasi' }));
  expect(dialogue.getByText('Paling cepat besok.')).toBeVisible();
});

test('a transfer that lies ahead is called off after one question; one in effect stays', async () => {
  const applied: Transfer = { ...planned, id: 't0', from: '2026-01-02', appliedAt: '2026-01-01T17:00:00Z' };
  let cancelled = false;
  server.use(
    http.get('*/api/v1/employees/p1/transfers', () =>
      HttpResponse.json([{ ...planned, cancelledAt: cancelled ? '2026-04-10T02:00:00Z' : null }, applied]),
    ),
    http.post('*/api/v1/employees/p1/transfers/t1/cancel', () => {
      cancelled = true;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp('/organisasi?person=p1');
  const list = within(await screen.findByRole('list', { name: 'Riwayat mutasi' }));
  expect(list.getByText('Akan berlaku')).toBeVisible();
  expect(list.getByText('Berlaku')).toBeVisible();
  await user.click(list.getByRole('button', { name: 'Batalkan mutasi' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Batalkan mutasi' }));
  await user.click(dialogue.getByRole('button', { name: 'Batalkan mutasi' }));
  expect(await list.findByText('Dibatalkan')).toBeVisible();
  expect(list.queryByRole('button')).toBeNull();
});

test('escape leaves the form, and only then the file behind it', async () => {
  const { user, router } = renderApp('/organisasi?person=p1');
  await user.click(await screen.findByRole('button', { name: 'Mutasi' }));
  expect(await screen.findByRole('dialog', { name: 'Mutasi Ani Lestari' })).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Mutasi Ani Lestari' })).toBeNull());
  screen.getByRole('button', { name: 'Mutasi' }).focus();
  expect(router.state.location.search).toEqual({ person: 'p1' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('a transfer that took effect meanwhile says so', async () => {
  server.use(
    http.get('*/api/v1/employees/p1/transfers', () => HttpResponse.json([planned])),
    http.post('*/api/v1/employees/p1/transfers/t1/cancel', () =>
      problem(422, { code: 'transfer-in-effect', detail: 'Mutasi ini sudah berlaku.' }),
    ),
  );
  const { user } = renderApp('/organisasi?person=p1');
  await user.click(await screen.findByRole('button', { name: 'Batalkan mutasi' }));
  const dialogue = within(await screen.findByRole('dialog', { name: 'Batalkan mutasi' }));
  await user.click(dialogue.getByRole('button', { name: 'Batalkan mutasi' }));
  expect(await screen.findByText('Mutasi ini sudah berlaku.')).toBeVisible();
});
