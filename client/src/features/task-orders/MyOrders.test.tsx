import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { loadTexts } from '~/i18n';
import { learnServerTime } from '~/lib/clock';
import { order, orderInList } from '~/test/orders';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { coveredBy, suggested } from './draft';
import { MyOrders } from './MyOrders';
import type { TaskOrderInList } from './queries';
import type { OrderSearch } from './search';

const home = {
  id: 'home-1',
  label: 'Rumah',
  address: 'Jl. Kenanga 7',
  point: null,
  radiusMetres: 100,
  validFrom: '2026-01-01',
  validTo: null,
};
const rostered = (date: string, mode: string) => ({ date, mode, source: 'generated', reason: null });

function api(orders: TaskOrderInList[], days = ['2026-04-13', '2026-04-15', '2026-04-20'], homes = [home]) {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/task-orders/mine', () => HttpResponse.json({ items: orders, nextCursor: null })),
    http.get('*/api/v1/roster-days/mine', () =>
      HttpResponse.json([...days.map((date) => rostered(date, 'home')), rostered('2026-04-14', 'office')]),
    ),
    http.get('*/api/v1/employees/:id/home-places', () => HttpResponse.json(homes)),
    http.post('*/api/v1/task-orders', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(order('o9'), { status: 201 });
    }),
  );
  return sent;
}

function Page() {
  const [search, setSearch] = useState<OrderSearch>({});
  return <MyOrders search={search} onSearch={(patch) => setSearch((before) => ({ ...before, ...patch }))} />;
}

beforeEach(async () => {
  signIn();
  learnServerTime('2026-04-10T09:00:00+07:00', Date.now());
  await loadTexts('spt', 'review');
});

test('the form is filled in from the roster and the registered home, and sends what was chosen', async () => {
  const sent = api([]);
  const { user } = renderUi(<Page />);
  expect(await screen.findByText('Belum ada SPT')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ajukan SPT' }));
  const form = await screen.findByRole('dialog', { name: 'Ajukan SPT' });
  const days = await within(form).findAllByRole('checkbox');
  expect(days.map((day) => (day as HTMLInputElement).checked)).toEqual([true, true, false]);
  expect(within(form).getByLabelText('Alamat selama WFH')).toHaveDisplayValue('Rumah: Jl. Kenanga 7');

  await user.click(within(form).getByRole('button', { name: 'Ajukan untuk ditandatangani' }));
  expect(await within(form).findByText('Tulis sekurang-kurangnya satu tugas.')).toBeVisible();
  expect(sent).toEqual([]);

  await user.type(within(form).getByLabelText('Tugas 1'), 'Rekap berkas');
  await user.click(within(form).getByRole('button', { name: 'Tambah tugas' }));
  await user.type(within(form).getByLabelText('Tugas 2'), 'Laporan harian');
  await user.click(within(form).getByRole('button', { name: 'Ajukan untuk ditandatangani' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual([
    {
      content: {
        people: [{ employeeId: me().employee.id, homePlaceId: 'home-1' }],
        from: '2026-04-13',
        to: '2026-04-15',
        dates: ['2026-04-13', '2026-04-15'],
        tasks: ['Rekap berkas', 'Laporan harian'],
        legalBases: null,
        consideration: null,
        copies: null,
      },
    },
  ]);
});

test('without a roster the dates are entered, and a refusal stands at its field', async () => {
  api([], []);
  server.use(
    http.post('*/api/v1/task-orders', () =>
      problem(400, {
        code: 'invalid',
        detail: 'Isian tidak sah.',
        errors: { 'content.to': [{ code: 'date-range', message: 'Akhir tidak sebelum awal.' }] },
      }),
    ),
  );
  const { user } = renderUi(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Ajukan SPT' }));
  expect(await screen.findByText('Jadwal WFH Anda belum terbit; isi tanggalnya.')).toBeVisible();
  expect(screen.getByLabelText(/^Mulai/)).toHaveValue('2026-04-11');
  await user.type(screen.getByLabelText('Tugas 1'), 'Rekap');
  await user.click(screen.getByRole('button', { name: 'Ajukan untuk ditandatangani' }));
  expect(await screen.findByText('Akhir tidak sebelum awal.')).toBeVisible();
});

test('who has no registered home is told whom to ask', async () => {
  api([], undefined, []);
  const { user } = renderUi(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Ajukan SPT' }));
  expect(await screen.findByText(/Belum ada tempat WFH terdaftar/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Ajukan untuk ditandatangani' })).toBeDisabled();
});

test('a refused order says why, and a draft can be withdrawn with a reason', async () => {
  api([
    orderInList('o1', { status: 'refused', reason: 'Tugas belum jelas.' }),
    orderInList('o2', { from: '2026-04-20', to: '2026-04-20', dates: null }),
  ]);
  const told: unknown[] = [];
  let draft = order('o2', { withdrawable: true });
  server.use(
    http.get('*/api/v1/task-orders/o2', () => HttpResponse.json(draft)),
    http.post('*/api/v1/task-orders/o2/withdraw', async ({ request }) => {
      told.push(await request.json());
      draft = order('o2', { status: 'withdrawn', reason: 'Jadwal berubah.', endedByName: 'Ani Lestari' });
      return HttpResponse.json(draft);
    }),
  );
  const { user } = renderUi(<Page />);
  expect(await screen.findByText('Alasan: Tugas belum jelas.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Sen, 20 Apr/ }));
  await user.click(await screen.findByRole('button', { name: 'Tarik SPT' }));
  await user.type(await screen.findByLabelText('Alasan'), 'Jadwal berubah.');
  await user.click(screen.getByRole('button', { name: 'Tarik SPT' }));
  expect(await screen.findByText('Ditarik Ani Lestari: Jadwal berubah.')).toBeVisible();
  expect(told).toEqual([{ reason: 'Jadwal berubah.' }]);
});

test('a list that cannot be read offers another try', async () => {
  api([]);
  let failing = true;
  server.use(
    http.get('*/api/v1/task-orders/mine', () =>
      failing
        ? problem(503, { code: 'unavailable', detail: 'Layanan belum siap.' })
        : HttpResponse.json({ items: [orderInList('o1')], nextCursor: null }),
    ),
  );
  const { user } = renderUi(<Page />);
  const retry = await screen.findByRole('button', { name: 'Coba lagi' });
  failing = false;
  await user.click(retry);
  expect(await screen.findByText('Belum bernomor')).toBeVisible();
});

test('the week that is suggested is the first with days at home that no order covers', () => {
  const covered = coveredBy([
    { status: 'signed', from: '2026-04-13', to: '2026-04-15', dates: null },
    { status: 'refused', from: '2026-04-20', to: '2026-04-20', dates: null },
  ]);
  expect(suggested(['2026-04-13', '2026-04-15', '2026-04-20', '2026-04-22', '2026-04-27'], covered)).toEqual([
    '2026-04-20',
    '2026-04-22',
  ]);
});
