import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { answerOrganisation, units } from '~/test/organisation';
import { me } from '~/test/people';
import { today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { above, fitting, treeOf } from './tree';

let seen: { asked: URLSearchParams };

beforeEach(() => {
  signIn();
  seen = answerOrganisation();
});

test('a unit is opened in the tree and its people are listed', async () => {
  const { user, router } = renderApp('/organisasi');
  const row = await screen.findByRole('row', { name: /Ani Lestari/ });
  expect(row).toHaveTextContent('Baru menjabat');
  expect(screen.queryByRole('button', { name: /^Seksi Identitas/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Buka Dinas Kependudukan' }));
  expect(screen.getByText('Kepala: Siti Aminah · 2 pegawai')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Seksi Identitas/ }));
  expect(await screen.findByRole('heading', { name: 'Pegawai Seksi Identitas' })).toBeVisible();
  expect(router.state.location.search).toEqual({ unit: 's' });
  expect(seen.asked.get('unitId')).toBe('s');
  const card = within(screen.getByRole('region', { name: 'Seksi Identitas' }));
  expect(card.getByText('S · Seksi/subbagian · WIB · Kepala kosong · lokasi kantor belum tercatat')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Impor' })).toHaveAttribute('href', '/organisasi/impor');
});

test('what nobody fits is said, with the way back', async () => {
  const { user, router } = renderApp('/organisasi?q=xyz&level=pengawas');
  expect(await screen.findByText('Tidak ada pegawai yang cocok')).toBeVisible();
  expect(seen.asked.get('level')).toBe('pengawas');
  await user.click(screen.getByRole('button', { name: 'Tampilkan semua' }));
  expect(await screen.findByRole('row', { name: /Ani Lestari/ })).toBeVisible();
  expect(router.state.location.search).toEqual({});
});

test('a failure of the list leaves the tree and offers another try', async () => {
  server.use(
    http.get('*/api/v1/employees', () => problem(500, { code: 'server-error', detail: 'Terjadi kesalahan.' })),
  );
  renderApp('/organisasi');
  expect(await screen.findByRole('button', { name: 'Coba lagi' })).toBeVisible();
  expect(
    within(screen.getAllByRole('region', { name: 'Unit kerja' })[0] ?? document.body).getByText('Pemerintah Kota'),
  ).toBeVisible();
});

test('whoever does not keep the files reads them and changes nothing', async () => {
  answerOrganisation(me({ roles: ['employee', 'unitOfficer'], today }));
  const { user } = renderApp('/organisasi?unit=s');
  await user.click(await screen.findByRole('button', { name: 'Ani Lestari' }));
  const file = within(await screen.findByRole('dialog', { name: 'Ani Lestari' }));
  expect(await file.findByText('Siti Aminah')).toBeVisible();
  for (const name of ['Ubah', 'Mutasi', 'Tambah pegawai', 'Ubah unit', 'Tambah unit di bawahnya']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
  expect(screen.queryByRole('link', { name: 'Impor' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Plt/Plh', hidden: true })).toHaveAttribute('href', '/organisasi/pelaksana');
});

test('a search keeps what stands above a hit, and a unit is found by its head', () => {
  expect(fitting(treeOf(units), 'siti').map(({ below }) => below.map((b) => b.unit.id))).toEqual([['d']]);
  expect(fitting(treeOf(units), 'identitas')[0]?.below[0]?.below[0]?.unit.id).toBe('s');
  expect(fitting(treeOf(units), 'rumah sakit')).toEqual([]);
  expect([...above(units, 's')]).toEqual(['d', 'g']);
  expect(treeOf(units.slice(1)).map((b) => b.unit.id)).toEqual(['d', 'h']);
});
