import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { loadTexts } from '~/i18n';
import { order, orderInList } from '~/test/orders';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { superior } from '~/test/team';
import type { TaskOrderInList } from './queries';
import { SigningPage } from './SigningPage';
import type { OrderSearch } from './search';

function api(orders: TaskOrderInList[]) {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/units', () => HttpResponse.json([])),
    http.get('*/api/v1/task-orders', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: orders, nextCursor: null });
    }),
  );
  return asked;
}

function Page() {
  const [search, setSearch] = useState<OrderSearch>({});
  return <SigningPage search={search} onSearch={(patch) => setSearch((before) => ({ ...before, ...patch }))} />;
}

const show = () => renderUi(<Page />, { as: superior({ roles: ['employee', 'superior', 'headOfOffice'] }) });

beforeEach(async () => {
  signIn();
  await loadTexts('spt', 'review');
});

test('many are signed at once, each in the version that was read, and what was refused is named', async () => {
  const orders = [
    orderInList('o1', { signable: true }),
    orderInList('o2', { name: 'Budi Santoso', signable: true, version: 9 }),
  ];
  api(orders);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/task-orders/sign', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({
        done: ['o1'],
        refused: [{ id: 'o2', code: 'changed-meanwhile', message: 'Data ini sudah diubah.' }],
      });
    }),
  );
  const { user } = show();
  await user.click(await screen.findByRole('checkbox', { name: 'Pilih semua' }));
  await user.click(screen.getByRole('button', { name: 'Tanda tangani 2 SPT' }));
  expect(await screen.findByText('Budi Santoso: Data ini sudah diubah.')).toBeVisible();
  expect(sent).toEqual([
    {
      orders: [
        { id: 'o1', version: 7 },
        { id: 'o2', version: 9 },
      ],
    },
  ]);
});

test('one is read whole and signed in the version that was read', async () => {
  api([orderInList('o1', { signable: true })]);
  let shown = order('o1', { signable: true, version: 12 });
  const seen: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/task-orders/o1', () => HttpResponse.json(shown)),
    http.post('*/api/v1/task-orders/o1/sign', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      shown = order('o1', { status: 'signed', number: '800.1.5/1-DISKOMINFO/2026', version: 13 });
      return HttpResponse.json(shown);
    }),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: /^Ani Lestari/ }));
  const panel = await screen.findByRole('dialog');
  expect(await within(panel).findByText('Jl. Kenanga 7')).toBeVisible();
  await user.click(within(panel).getByRole('button', { name: 'Tanda tangani' }));
  expect(await within(panel).findByText('800.1.5/1-DISKOMINFO/2026')).toBeVisible();
  expect(seen).toEqual(['"12"']);
  expect(within(panel).queryByRole('button', { name: 'Tanda tangani' })).toBeNull();
});

test('a refusal needs its reason', async () => {
  api([orderInList('o1', { signable: true })]);
  const told: unknown[] = [];
  server.use(
    http.get('*/api/v1/task-orders/o1', () => HttpResponse.json(order('o1', { signable: true }))),
    http.post('*/api/v1/task-orders/o1/refuse', async ({ request }) => {
      told.push(await request.json());
      return HttpResponse.json(order('o1', { status: 'refused' }));
    }),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: /^Ani Lestari/ }));
  await user.click(await screen.findByRole('button', { name: 'Tolak' }));
  await user.click(screen.getByRole('button', { name: 'Tolak' }));
  expect(await screen.findByText('Tulis alasannya.')).toBeVisible();
  await user.type(screen.getByLabelText('Alasan'), 'Tugas belum jelas.');
  await user.click(screen.getByRole('button', { name: 'Tolak' }));
  await waitFor(() => expect(told).toEqual([{ reason: 'Tugas belum jelas.' }]));
});

test('the filter decides what is asked for, and an empty queue says so', async () => {
  const asked = api([]);
  const { user } = show();
  expect(await screen.findByText('Tidak ada SPT yang menunggu tanda tangan Anda')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Status'), 'Ditandatangani');
  expect(await screen.findByText('Tidak ada SPT yang cocok')).toBeVisible();
  expect(asked).toEqual(['?toSign=true&limit=30', '?status=signed&limit=30']);
});

test('the letter is fetched with the token and saved; a failure is told', async () => {
  api([orderInList('o1')]);
  let failing = true;
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  URL.createObjectURL = vi.fn(() => 'blob:letter');
  URL.revokeObjectURL = vi.fn();
  server.use(
    http.get('*/api/v1/task-orders/o1', () => HttpResponse.json(order('o1'))),
    http.get('*/api/v1/task-orders/o1/letter', () =>
      failing
        ? problem(503, { code: 'unavailable', detail: 'Layanan belum siap.' })
        : HttpResponse.arrayBuffer(new TextEncoder().encode('%PDF-1.4').buffer, {
            headers: { 'Content-Type': 'application/pdf' },
          }),
    ),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: /^Ani Lestari/ }));
  await user.click(await screen.findByRole('button', { name: 'Unduh PDF' }));
  expect(await screen.findByText('PDF belum dapat diunduh')).toBeVisible();
  failing = false;
  await user.click(screen.getByRole('button', { name: 'Unduh PDF' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
});
