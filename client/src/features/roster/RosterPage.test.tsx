import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { renderApp } from '~/test/render';
import { answerMonth, grid, gridPerson, headOfOffice, office } from '~/test/rosters';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { answerSuperior } from '~/test/team';

type Grid = Schemas['RosterGrid'];

const page = '/jadwal?bulan=2026-06';

interface World {
  grid: Grid;
  save?: (changes: Schemas['DraftTurn'][], version: string | null) => Response;
}

function answer(world: World, offices = [office(world.grid.unitId, world.grid.unitName)]) {
  const asked = { saves: [] as { version: string | null; changes: Schemas['DraftTurn'][] }[] };
  answerMonth(() => world.grid, offices);
  server.use(
    http.put('*/api/v1/rosters/:id/days', async ({ request }) => {
      const { changes } = (await request.json()) as Schemas['ChangeRosterDraft'];
      const version = request.headers.get('If-Match');
      asked.saves.push({ version, changes });
      return world.save?.(changes, version) ?? HttpResponse.json({ ...world.grid, version: 8 });
    }),
  );
  return asked;
}

const cell = (name: string, label: RegExp) =>
  within(screen.getByRole('row', { name: new RegExp(name) })).getByRole('gridcell', { name: label });

beforeEach(() => {
  signIn();
  answerSuperior(headOfOffice());
});

test('days of a proposal are walked with arrows, turned with Space and saved with the version that was seen', async () => {
  const asked = answer({ grid: grid() });
  const { user } = renderApp(page);
  await screen.findByRole('grid', { name: 'Jadwal Bidang Mutasi dan Promosi, Juni 2026' });
  cell('Ani', /Jumat, 5 Juni/).focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(cell('Budi', /Senin, 8 Juni/)).toHaveFocus();
  await user.keyboard(' ');
  expect(cell('Budi', /Senin, 8 Juni 2026: Rumah \(WFH\), belum disimpan/)).toHaveTextContent('WFH');
  await user.keyboard('{ArrowRight}{Enter}u');
  expect(screen.getByText('1 perubahan belum disimpan')).toBeVisible();
  await user.keyboard('s');
  await waitFor(() =>
    expect(asked.saves).toEqual([
      { version: '"7"', changes: [{ employeeId: 'budi', date: '2026-06-08', home: true }] },
    ]),
  );
  await waitFor(() => expect(screen.queryByText(/belum disimpan$/)).toBeNull());
});

test('a day that comes over its quota is marked at once, and what the server found broken leads to its day', async () => {
  const world = {
    grid: grid({
      problems: [
        { code: 'no-policy', text: 'Tidak ada kebijakan.', blocks: false, date: null, unitId: null, employeeId: null },
        {
          code: 'over-week-cap',
          text: 'Budi: lebih dari dua hari.',
          blocks: true,
          date: '2026-06-08',
          unitId: null,
          employeeId: 'budi',
        },
      ],
    }),
  };
  answer(world);
  const { user } = renderApp(page);
  await screen.findByRole('grid');
  expect(screen.queryByText(/melebihi kuota/)).toBeNull();
  await user.click(cell('Citra', /Jumat, 5 Juni/));
  expect(screen.getByLabelText('2 WFH, kuota 1, melebihi kuota')).toHaveTextContent('2↑/1');
  expect(screen.getByLabelText('1 di kantor, minimum 2, kurang dari minimum')).toBeVisible();
  expect(screen.getByText('2 masalah, 1 menghalangi penerbitan')).toBeVisible();
  const [first] = within(screen.getByRole('list', { name: 'Daftar masalah' })).getAllByRole('listitem');
  expect(first).toHaveTextContent('Menghalangi');
  await user.click(screen.getByRole('button', { name: 'Budi: lebih dari dua hari.' }));
  expect(cell('Budi', /Senin, 8 Juni/)).toHaveFocus();
});

test('a proposal that somebody else changed is reloaded, and the own choices stay', async () => {
  const world: World = {
    grid: grid(),
    save: (_, version) =>
      version === '"7"'
        ? problem(412, { code: 'changed-meanwhile', detail: 'Sudah diubah.' })
        : HttpResponse.json({ ...world.grid, version: 10 }),
  };
  const asked = answer(world);
  const { user } = renderApp(page);
  await screen.findByRole('grid');
  await user.click(cell('Ani', /Rabu, 10 Juni/));
  await user.click(screen.getByRole('button', { name: 'Simpan konsep' }));
  expect(await screen.findByText('Konsep ini sudah diubah orang lain')).toBeVisible();
  world.grid = grid({ version: 9 });
  await user.click(screen.getByRole('button', { name: 'Muat ulang' }));
  await waitFor(() => expect(screen.queryByText('Konsep ini sudah diubah orang lain')).toBeNull());
  expect(cell('Ani', /Rabu, 10 Juni 2026: Rumah/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Simpan konsep' }));
  await waitFor(() => expect(asked.saves.map(({ version }) => version)).toEqual(['"7"', '"9"']));
});

test('a published day opens a form, and a refusal stands in it', async () => {
  answer({ grid: grid({ draft: null, publishedFrom: '2026-06-01', publishedTo: '2026-06-30', version: 0 }) });
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/roster-days/changes', async ({ request }) => {
      sent.push(await request.json());
      return sent.length === 1
        ? problem(422, { code: 'not-eligible', detail: '2026-06-09: kuota hari itu habis.' })
        : HttpResponse.json([{}], { status: 201 });
    }),
  );
  const { user } = renderApp(page);
  await screen.findByRole('grid');
  await user.click(cell('Ani', /Selasa, 9 Juni/));
  const form = await screen.findByRole('dialog', { name: 'Ani Lestari' });
  await user.click(within(form).getByRole('button', { name: 'Ubah hari' }));
  expect(within(form).getByText('Pilih penempatannya.')).toBeVisible();
  await user.selectOptions(within(form).getByLabelText('Menjadi'), 'home');
  await user.type(within(form).getByLabelText('Alasan'), 'Menjaga orang tua');
  await user.click(within(form).getByRole('button', { name: 'Ubah hari' }));
  expect(await within(form).findByText('2026-06-09: kuota hari itu habis.')).toBeVisible();
  await user.selectOptions(within(form).getByLabelText('Menjadi'), 'leave');
  await user.click(within(form).getByRole('button', { name: 'Ubah hari' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const body = { employeeId: 'ani', from: '2026-06-09', to: '2026-06-09', reason: 'Menjaga orang tua' };
  expect(sent).toEqual([
    { ...body, mode: 'home' },
    { ...body, mode: 'leave' },
  ]);
});

test('days that somebody entered in a proposal are not turned; one who is excluded is named with the reason', async () => {
  const ani = gridPerson('ani', 'Ani Lestari');
  const entered = ani.entered.map((_, at) => at === 8);
  const modes = ani.modes.map((mode, at) => (at === 8 ? ('leave' as const) : mode));
  answer({
    grid: grid({ people: [{ ...ani, entered, modes }, gridPerson('citra', 'Citra', [], { excluded: 'Camat.' })] }),
  });
  const { user } = renderApp(page);
  await screen.findByRole('grid');
  await user.click(cell('Ani', /9 Juni 2026: Cuti tahunan, ditetapkan seseorang/));
  expect(await screen.findByRole('dialog', { name: 'Ani Lestari' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Tidak dapat WFH: Camat.' })).toBeInTheDocument();
});

test('offices without a roster for the next working day stand first, and a run for all survives a reload', async () => {
  answerSuperior(headOfOffice({ roles: ['employee', 'personnelAdmin'], leads: [] }));
  answer({ grid: grid() }, [
    office('a', 'Badan Keuangan', { publishedDays: 20 }),
    office('b', 'Dinas Sosial', { missingOn: '2026-05-21' }),
  ]);
  const made = [3, 17, 40];
  server.use(
    http.get('*/api/v1/rosters/runs/run-1', () =>
      HttpResponse.json({
        runId: 'run-1',
        offices: 40,
        made: made.length > 1 ? made.shift() : 40,
        skipped: 0,
        rosterId: null,
      }),
    ),
  );
  renderApp('/jadwal?bulan=2026-05&run=run-1');
  expect(await screen.findByText('Belum ada jadwal terbit untuk Kamis, 21 Mei 2026')).toBeVisible();
  expect(screen.getAllByRole('link', { name: /Dinas|Badan/ }).map((link) => link.textContent)).toEqual([
    'Dinas Sosial',
    'Badan Keuangan',
  ]);
  expect(await screen.findByText('3 dari 40 konsep selesai disusun')).toBeVisible();
  expect(await screen.findByText('Selesai: 40 dari 40 konsep sudah disusun')).toBeVisible();
});

test('making rosters for all asks first and puts the run in the address', async () => {
  answerSuperior(headOfOffice({ roles: ['employee', 'personnelAdmin'], leads: [] }));
  answer({ grid: grid() }, [office('a', 'Badan Keuangan'), office('b', 'Dinas Sosial')]);
  const sent: unknown[] = [];
  const run = { runId: 'run-2', offices: 2, made: 0, skipped: 0, rosterId: null };
  server.use(
    http.get('*/api/v1/units', () => HttpResponse.json([{ id: 'root', parentId: null, depth: 0, name: 'Kota' }])),
    http.post('*/api/v1/rosters/generate', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(run, { status: 201 });
    }),
    http.get('*/api/v1/rosters/runs/run-2', () => HttpResponse.json({ ...run, made: 2 })),
  );
  const { user, router } = renderApp(page);
  await user.click(await screen.findByRole('button', { name: 'Susun untuk semua' }));
  await user.click(await screen.findByRole('button', { name: 'Susun' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ run: 'run-2', bulan: '2026-06' }));
  expect(sent).toEqual([{ unitId: 'root', month: '2026-06-01' }]);
});
