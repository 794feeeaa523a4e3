import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { answerPolicies, personnelAdmin } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import type { EmployeeInList, UnitInTree } from './queries';
import { above, fitting, treeOf } from './tree';

const unit = (id: string, parentId: string | null, depth: number, name: string): UnitInTree => ({
  id,
  parentId,
  depth,
  code: id.toUpperCase(),
  name,
  kind: 'office',
  timeZone: 'Asia/Jakarta',
  headEmployeeId: null,
  headName: id === 'd' ? 'Siti Aminah' : null,
  people: 2,
  site: null,
  siteRadiusMetres: 150,
  version: 1,
});
const units = [
  unit('g', null, 0, 'Pemerintah Kota'),
  unit('d', 'g', 1, 'Dinas Kependudukan'),
  unit('s', 'd', 2, 'Seksi Identitas'),
  unit('h', 'g', 1, 'Dinas Perhubungan'),
];
const ani: EmployeeInList = {
  id: 'p1',
  nip: '199008172014032001',
  kind: 'pns',
  name: 'Ani Lestari',
  unitId: 's',
  unitName: 'Seksi Identitas',
  position: 'Pengadministrasi',
  level: 'pelaksana',
  grade: 'III/b',
  state: 'newInPost',
};

let asked: URLSearchParams;

beforeEach(() => {
  signIn();
  answerPolicies(personnelAdmin());
  server.use(
    http.get('*/api/v1/units', () => HttpResponse.json(units)),
    http.get('*/api/v1/employees', ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: asked.get('search') === 'xyz' ? [] : [ani], nextCursor: null });
    }),
  );
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
  expect(asked.get('unitId')).toBe('s');
  expect(screen.getByRole('link', { name: 'Impor' })).toHaveAttribute('href', '/organisasi/impor');
});

test('what nobody fits is said, with the way back', async () => {
  const { user, router } = renderApp('/organisasi?q=xyz&level=pengawas');
  expect(await screen.findByText('Tidak ada pegawai yang cocok')).toBeVisible();
  expect(asked.get('level')).toBe('pengawas');
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

test('a search keeps what stands above a hit, and a unit is found by its head', () => {
  expect(fitting(treeOf(units), 'siti').map(({ below }) => below.map((b) => b.unit.id))).toEqual([['d']]);
  expect(fitting(treeOf(units), 'identitas')[0]?.below[0]?.below[0]?.unit.id).toBe('s');
  expect(fitting(treeOf(units), 'rumah sakit')).toEqual([]);
  expect([...above(units, 's')]).toEqual(['d', 'g']);
  expect(treeOf(units.slice(1)).map((b) => b.unit.id)).toEqual(['d', 'h']);
});
