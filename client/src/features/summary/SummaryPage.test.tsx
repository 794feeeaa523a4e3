import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { me } from '~/test/people';
import { today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { answerSummary, figures, unitBoard } from '~/test/summary';
import { topsOf } from './search';

const leader = me({ roles: ['employee', 'leader'], leads: [], today, now: `${today}T09:40:00+07:00` });

beforeEach(() => signIn());

const table = () => screen.findByRole('region', { name: 'Unit di bawahnya' });

test('a leader begins with the summary: figures of today, the verdict, and the way down to a unit', async () => {
  answerSummary(leader);
  const { user, router } = renderApp('/');
  expect(await screen.findByRole('heading', { name: 'Ringkasan', level: 1 })).toBeVisible();
  const tile = (name: string) => screen.getAllByText(name).find(({ tagName }) => tagName === 'DT')?.parentElement;
  expect(tile('Tugas selesai')).toHaveTextContent('80%240 / 300');
  expect(tile('Tidak dikontrol')).toHaveTextContent('2');
  expect(await screen.findByText('83,3% tugas WFH selesai, ambang 80%.')).toBeVisible();
  await user.click(within(await table()).getByRole('link', { name: 'Dinas A' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ unit: 'a' }));
});

test('the best and the worst are told, and too small a unit is neither', async () => {
  answerSummary(leader);
  renderApp('/ringkasan');
  const ranking = await screen.findByRole('region', { name: 'Tertinggi dan terendah' });
  expect(
    within(ranking)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Dinas A50% 60 / 120', 'Dinas B100% 140 / 140']);
  expect(within(ranking).queryByText('Kantor C')).toBeNull();
});

test('the figure by which units are compared stands in the address, and each chart has its table', async () => {
  answerSummary(leader);
  const { user, router } = renderApp('/ringkasan');
  const heat = await screen.findByRole('region', { name: 'Unit dan hari' });
  expect(await within(heat).findByRole('cell', { name: '75%' })).toBeVisible();
  await user.selectOptions(within(heat).getByRole('combobox'), 'Tepat waktu');
  await waitFor(() => expect(router.state.location.search).toMatchObject({ figure: 'onTime' }));
  const trend = screen.getByRole('region', { name: 'Perjalanan empat minggu' });
  expect(within(trend).getByRole('cell', { name: '50%', hidden: true })).toBeInTheDocument();
});

test('many messages are answered by one question', async () => {
  let now = unitBoard();
  const asked = answerSummary(leader, () => now);
  renderApp('/ringkasan');
  expect(await screen.findByText('Langsung')).toBeVisible();
  const before = asked.boards;
  now = unitBoard({ figures: figures(30, 270) });
  for (let i = 0; i < 50; i += 1)
    sayDayChanged({ employeeId: `p${i}`, unitId: 'a', date: today, at: `${today}T09:41:00+07:00` });
  expect(await screen.findByText('90%', {}, { timeout: 5000 })).toBeVisible();
  expect(asked.boards).toBe(before + 1);
});

test('what a figure means is told in the words of the server; groups are asked for when opened', async () => {
  const asked = answerSummary(leader);
  const { user } = renderApp('/ringkasan');
  await user.click(await screen.findByRole('button', { name: 'Apa artinya angka ini?' }));
  expect(await screen.findByText('Tugas selesai dihitung begini.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Tutup' }));
  expect(asked.groups).toBe(0);
  await user.click(await screen.findByText('WFH dibandingkan WFO menurut jenjang dan golongan'));
  expect(await screen.findByRole('rowheader', { name: 'Semua' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '< 5' })).toBeVisible();
});

test('a day without work days says so, and a unit that is not mine does not exist', async () => {
  answerSummary(leader, () => unitBoard({ figures: [], units: [] }));
  renderApp('/ringkasan?date=2026-04-12');
  expect(await screen.findByText('Tidak ada hari kerja pada tanggal ini')).toBeVisible();
});

test('a unit that the reader does not watch is told as the server tells it', async () => {
  answerSummary(leader);
  server.use(
    http.get('*/api/v1/dashboards/units/:unit', () =>
      problem(404, { code: 'unit-not-found', detail: 'Unit kerja tidak ditemukan.' }),
    ),
  );
  renderApp('/ringkasan?unit=strange');
  expect(await screen.findByText('Unit kerja tidak ditemukan.')).toBeVisible();
});

test('whoever leads another unit than their own begins there', () => {
  const own = { id: me().unit.id, parentId: 'x', depth: 3 };
  const led = { id: 'led', parentId: 'y', depth: 4 };
  expect(topsOf([own, led], me({ leads: [{ id: 'led', name: 'Seksi' }] })).map(({ id }) => id)).toEqual(['led']);
  expect(topsOf([own], me({ leads: [] })).map(({ id }) => id)).toEqual([own.id]);
});
