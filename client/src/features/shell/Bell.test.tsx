import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { setWide } from '~/test/browser';
import { dayOff } from '~/test/days';
import { me } from '~/test/people';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';

type Told = Schemas['NotificationOfMine'];

const note = (id: string, different: Partial<Told> = {}): Told => ({
  id,
  kind: 'policyActivated',
  text: '34/SE/2023 berlaku mulai 2026-04-13.',
  link: '/privasi',
  createdAt: new Date().toISOString(),
  readAt: null,
  ...different,
});

/** A server that remembers what was read, as the real one does. */
function remember(first: Told[]) {
  const state = { items: first, read: [] as unknown[] };
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
    http.get('*/api/v1/work-days/mine/day', () => HttpResponse.json(dayOff())),
    http.get('*/api/v1/notifications/mine', ({ request }) => {
      const limit = Number(new URL(request.url).searchParams.get('limit'));
      const unread = state.items.filter((item) => item.readAt === null).length;
      return HttpResponse.json({ unread, items: state.items.slice(0, limit), nextCursor: null });
    }),
    http.post('*/api/v1/notifications/mine/read', async ({ request }) => {
      const body = (await request.json()) as { ids?: string[] };
      state.read.push(body);
      state.items = state.items.map((item) =>
        !body.ids || body.ids.includes(item.id) ? { ...item, readAt: new Date().toISOString() } : item,
      );
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return state;
}

const bell = (name: RegExp | string) => screen.findByRole('button', { name });

beforeEach(() => signIn());

test.each([
  ['desk', true],
  ['phone', false],
])('at a %s the bell counts what is unread; opening one leads to its page and reads it', async (_place, wide) => {
  setWide(wide);
  const state = remember([note('n1'), note('n2', { kind: 'rosterChanged', text: 'Jadwal Jumat berubah.' })]);
  const { user, router } = renderApp('/hari-ini');
  (await bell('Pemberitahuan, 2 belum dibaca')).focus();
  await user.keyboard('{Enter}');
  const drawer = await screen.findByRole('dialog', { name: 'Pemberitahuan' });
  expect(await within(drawer).findByRole('link', { name: /Jadwal Jumat berubah/ })).toHaveTextContent('Jadwal berubah');
  await user.click(within(drawer).getByRole('link', { name: /34\/SE\/2023/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/privasi'));
  expect(state.read).toEqual([{ ids: ['n1'] }]);
  expect(await bell('Pemberitahuan, 1 belum dibaca')).toBeVisible();
});

test('everything is read at once', async () => {
  const state = remember([note('n1'), note('n2')]);
  const { user } = renderApp('/hari-ini');
  await user.click(await bell('Pemberitahuan, 2 belum dibaca'));
  const drawer = await screen.findByRole('dialog', { name: 'Pemberitahuan' });
  await user.click(within(drawer).getByRole('button', { name: 'Tandai semua telah dibaca' }));
  expect(await within(drawer).findAllByRole('listitem')).toHaveLength(2);
  await waitFor(() => expect(within(drawer).queryByText('Baru')).toBeNull());
  expect(state.read).toEqual([{}]);
  expect(screen.getByRole('button', { name: 'Pemberitahuan', hidden: true })).toBeInTheDocument();
});

test('who was told nothing reads so', async () => {
  remember([]);
  const { user } = renderApp('/hari-ini');
  await user.click(await bell('Pemberitahuan'));
  expect(await screen.findByText('Belum ada pemberitahuan')).toBeVisible();
});

test('a list that cannot be had says why', async () => {
  remember([]);
  server.use(http.get('*/api/v1/notifications/mine', () => problem(500, { code: 'server-error', detail: 'Gagal.' })));
  const { user } = renderApp('/hari-ini');
  await user.click(await bell('Pemberitahuan'));
  expect(await screen.findByText(/^Gagal\./)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
});
