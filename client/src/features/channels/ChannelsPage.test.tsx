import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { loadTexts } from '~/i18n';
import { renderUi } from '~/test/render';
import { server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { ChannelsPage } from './ChannelsPage';
import type { Contact, Settings } from './queries';

const contact = (different: Partial<Contact> = {}): Contact => ({
  id: 'c1',
  channel: 'email',
  address: 'ani@kota.go.id',
  label: null,
  confirmed: true,
  codeSentAt: null,
  dead: false,
  createdAt: '2026-04-10T08:00:00+07:00',
  ...different,
});

const settings = (different: Partial<Settings> = {}): Settings => ({
  channels: [
    { channel: 'email', available: true, contacts: [] },
    { channel: 'whatsApp', available: false, contacts: [] },
    { channel: 'webPush', available: true, contacts: [] },
  ],
  topics: [
    { topic: 'calls', email: 'off', whatsApp: 'atOnce', webPush: 'atOnce' },
    { topic: 'findings', email: 'daily', whatsApp: 'atOnce', webPush: 'atOnce' },
  ],
  quietFrom: '20:00:00',
  quietTo: '06:00:00',
  digestAt: '06:30:00',
  language: 'id',
  knownEmail: 'ani@kota.go.id',
  knownPhone: null,
  pushKey: 'BNcR',
  version: 0,
  ...different,
});

/** The server's settings, which a test changes as the server would. */
let stored: Settings;

beforeEach(async () => {
  signIn();
  stored = settings();
  server.use(
    http.get('*/api/v1/notifications/settings', () => HttpResponse.json(stored)),
    http.get('*/api/v1/notifications/deliveries/mine', () => HttpResponse.json({ items: [], nextCursor: null })),
  );
  await loadTexts('channels', 'notifications');
});

test('the address of my record is proposed, a code is sent there and said back once', async () => {
  const codes: unknown[] = [];
  server.use(
    http.put('*/api/v1/notifications/addresses/email', async ({ request }) => {
      expect(await request.json()).toEqual({ address: 'ani@kota.go.id' });
      const waiting = contact({ confirmed: false });
      stored = settings({
        channels: settings().channels.map((c) => (c.channel === 'email' ? { ...c, contacts: [waiting] } : c)),
      });
      return HttpResponse.json(waiting);
    }),
    http.post('*/api/v1/notifications/contacts/c1/confirm', async ({ request }) => {
      codes.push(await request.json());
      stored = settings({
        channels: settings().channels.map((c) => (c.channel === 'email' ? { ...c, contacts: [contact()] } : c)),
      });
      return HttpResponse.json(contact());
    }),
  );
  renderUi(<ChannelsPage />);
  const card = within(await screen.findByRole('region', { name: 'Surel' }));
  expect(card.getByLabelText(/Alamat surel/)).toHaveValue('ani@kota.go.id');
  await userEvent.click(card.getByRole('button', { name: 'Kirim kode' }));
  expect(await card.findByText(/dikirim ke ani@kota.go.id/)).toBeVisible();
  await userEvent.type(card.getByLabelText('Kode'), '482913');
  expect(await card.findByText('Dipakai')).toBeVisible();
  expect(codes).toEqual([{ code: '482913' }]);
});

test('a wrong code is refused in words and can be typed anew', async () => {
  stored = settings({ channels: [{ channel: 'email', available: true, contacts: [contact({ confirmed: false })] }] });
  server.use(
    http.post('*/api/v1/notifications/contacts/c1/confirm', () =>
      HttpResponse.json({ code: 'code-wrong', status: 422, detail: 'Kode tidak cocok.' }, { status: 422 }),
    ),
  );
  renderUi(<ChannelsPage />);
  await userEvent.type(await screen.findByLabelText('Kode'), '111111');
  expect(await screen.findByText('Kode tidak cocok.')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText('Kode')).toHaveValue(''));
});

test('choices are saved with the version that was seen, and a call is never daily', async () => {
  const sent: unknown[] = [];
  server.use(
    http.put('*/api/v1/notifications/settings', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      stored = settings({ version: 7, quietFrom: null, quietTo: null });
      return HttpResponse.json(stored);
    }),
  );
  renderUi(<ChannelsPage />);
  const form = within(await screen.findByRole('form', { name: 'Apa dan kapan' }));
  const calls = within(form.getByRole('group', { name: /Panggilan/ }));
  expect(within(calls.getByLabelText('Surel')).queryByText('Sekali sehari')).not.toBeInTheDocument();
  expect(calls.queryByLabelText('WhatsApp')).not.toBeInTheDocument();
  await userEvent.selectOptions(within(form.getByRole('group', { name: /Temuan/ })).getByLabelText('Surel'), 'atOnce');
  await userEvent.click(form.getByRole('switch', { name: /Jam tenang/ }));
  await userEvent.click(form.getByRole('button', { name: 'Simpan' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toEqual([
    [
      '"0"',
      {
        topics: [stored.topics[0], { ...stored.topics[1], email: 'atOnce' }],
        quietFrom: null,
        quietTo: null,
        digestAt: '06:30',
        language: 'id',
      },
    ],
  ]);
});

test('an address where nobody is says so, and goes after a question', async () => {
  stored = settings({ channels: [{ channel: 'email', available: true, contacts: [contact({ dead: true })] }] });
  const removed: string[] = [];
  server.use(
    http.delete('*/api/v1/notifications/contacts/:id', ({ params }) => {
      removed.push(String(params.id));
      stored = settings();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderUi(<ChannelsPage />);
  expect(await screen.findByText('Tidak sampai')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Kirim percobaan' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Hapus' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hapus' }));
  await waitFor(() => expect(removed).toEqual(['c1']));
  expect(await screen.findByLabelText(/Alamat surel/)).toBeVisible();
});

test('a browser without push says how to get it', async () => {
  renderUi(<ChannelsPage />);
  const card = within(await screen.findByRole('region', { name: 'Peramban ini' }));
  expect(card.getByText(/tidak dapat menerima pemberitahuan/)).toBeVisible();
  expect(card.queryByRole('button')).not.toBeInTheDocument();
});
