import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { learnServerTime } from '~/lib/clock';
import { setWide } from '~/test/browser';
import { answerChecks, type Call, call, checked, lastCalled } from '~/test/calls';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { answerSuperior, person, superior, today } from '~/test/team';

const slot = () => screen.findByRole('region', { name: 'Pengecekan pukul 10.00' });

beforeEach(() => {
  signIn();
  answerSuperior();
  learnServerTime(superior().now, Date.now());
});
afterEach(() => learnServerTime(new Date().toISOString(), Date.now()));

test('a slot shows whom the draw chose, where they live and their telephone, and keeps the others folded', async () => {
  answerChecks({ people: [checked('ani', 'Ani Lestari'), checked('budi', 'Budi Santoso', { drawn: false })] });
  renderApp('/pengecekan');
  const card = await slot();
  expect(card).toHaveTextContent('10.00–10.30 WIB');
  const [ani] = within(card).getAllByRole('listitem');
  expect(ani).toHaveTextContent(/Ani Lestari.*Terpilih.*Sekarang.*Alamat terdaftar: Jl. Melati 1, Jakarta Barat/);
  expect(within(card).getByRole('link', { name: 'Telepon Ani Lestari: +62 812-3456-7890' })).toHaveAttribute(
    'href',
    'tel:+6281234567890',
  );
  expect(within(card).getByText('1 pegawai lain tidak terpilih').closest('details')).not.toHaveAttribute('open');
  expect(screen.getByText(/Batas jawab 5 menit/)).toBeVisible();
});

test('a call goes out once, by the way that was chosen, under a key of its own', async () => {
  const sent = answerChecks({ people: [checked('ani', 'Ani Lestari')] });
  const { user } = renderApp('/pengecekan');
  await slot();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Cara memanggil Ani Lestari' }), 'WhatsApp');
  await user.click(screen.getByRole('button', { name: 'Panggil: Ani Lestari' }));
  expect(await screen.findByText('Panggilan dikirim: Ani Lestari')).toBeVisible();
  expect(sent).toEqual([
    {
      what: 'start',
      body: { employeeId: 'ani', purpose: 'spotCheck', medium: 'whatsApp', slotCode: 'check-10' },
      key: expect.stringMatching(/.{8,}/),
    },
  ]);
});

test('a call that cannot be made says why', async () => {
  answerChecks({ people: [checked('ani', 'Ani Lestari')] });
  server.use(
    http.post('*/api/v1/calls', () =>
      problem(422, { code: 'outside-working-hours', detail: 'Di luar jam kerja pegawai.' }),
    ),
  );
  const { user } = renderApp('/pengecekan');
  await slot();
  await user.click(screen.getByRole('button', { name: 'Panggil: Ani Lestari' }));
  expect(await screen.findByText('Di luar jam kerja pegawai.')).toBeVisible();
});

test('while it rings the time left is counted', async () => {
  const made = call('c1', 'Ani Lestari');
  answerChecks({ people: [checked('ani', 'Ani Lestari', lastCalled(made))], calls: [made] });
  renderApp('/pengecekan');
  const timer = await within(await slot()).findByRole('timer', { name: 'Sisa waktu jawab Ani Lestari' });
  expect(timer).toHaveTextContent(/Sisa (4 mnt 0|3 mnt 5\d) dtk/);
  expect(screen.queryByRole('button', { name: 'Panggil: Ani Lestari' })).toBeNull();
});

test('an answer says how fast it was, where in words, and why the machine is not surer', async () => {
  const made = call('c1', 'Ani Lestari', {
    status: 'answered',
    answeredAt: `${today}T09:40:26+07:00`,
    responseSeconds: 86,
    answer: 'Saya di rumah.',
    place: 'outside',
    distanceBand: 'under2Kilometres',
    confidence: 'low',
    doubts: ['Akurasi lebih dari 500 m.'],
  });
  const people = [checked('ani', 'Ani Lestari')];
  const calls: Call[] = [];
  answerChecks({ people, calls });
  renderApp('/pengecekan');
  await slot();
  expect(await screen.findByText('Langsung')).toBeVisible();
  people.splice(0, 1, checked('ani', 'Ani Lestari', { ...lastCalled(made), state: 'done' }));
  calls.push(made);
  sayDayChanged({ employeeId: 'ani', unitId: 'u', date: today, at: `${today}T09:40:26+07:00` });
  expect(await within(await slot()).findByText('Dijawab dalam 1 mnt 26 dtk')).toBeVisible();
  expect(await slot()).toHaveTextContent('Di luar tempat terdaftar');
  expect(await slot()).toHaveTextContent('jarak di bawah 2 km · Keyakinan rendah');
  expect(within(await slot()).getByRole('list', { name: 'Alasan keraguan' })).toHaveTextContent('Akurasi lebih dari');
  expect(await slot()).toHaveTextContent('Jawaban: Saya di rumah.');
});

test('after silence the call is made again by another way, or passed up', async () => {
  const made = call('c1', 'Ani Lestari', { status: 'unanswered' });
  const sent = answerChecks({ people: [checked('ani', 'Ani Lestari', lastCalled(made))], calls: [made] });
  const { user } = renderApp('/pengecekan');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Cara memanggil Ani Lestari' }), 'Telepon');
  await user.click(screen.getByRole('button', { name: 'Ulangi: Ani Lestari' }));
  expect(await screen.findByText('Panggilan diulang: Ani Lestari')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Teruskan: Ani Lestari' }));
  expect(await screen.findByText('Diteruskan satu tingkat: Ani Lestari')).toBeVisible();
  expect(sent.map(({ what, body }) => [what, body])).toEqual([
    ['retry', { medium: 'phone' }],
    ['escalate', null],
  ]);
});

test('the outcome is written down against the registered home', async () => {
  const made = call('c1', 'Ani Lestari', { medium: 'phone' });
  const sent = answerChecks({ people: [checked('ani', 'Ani Lestari', lastCalled(made))], calls: [made] });
  const { user } = renderApp('/pengecekan');
  await user.click(await screen.findByRole('button', { name: 'Catat hasil: Ani Lestari' }));
  const dialog = await screen.findByRole('dialog', { name: 'Catat hasil panggilan' });
  const address = within(dialog).getByRole('textbox', { name: 'Alamat yang disebutkan pegawai' });
  expect(address).toHaveAccessibleDescription('Alamat terdaftar: Jl. Melati 1, Jakarta Barat');
  await user.type(address, 'Jl. Melati 1');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: /^Dibandingkan/ }), 'Sesuai alamat terdaftar');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Seragam' }), 'Terlihat');
  await user.click(within(dialog).getByRole('button', { name: 'Simpan hasil' }));
  expect(await screen.findByText('Hasil dicatat: Ani Lestari')).toBeVisible();
  expect(sent.map(({ body }) => body)).toEqual([
    {
      answered: true,
      medium: 'phone',
      statedAddress: 'Jl. Melati 1',
      statedPlace: 'registeredHome',
      uniformSeen: true,
      note: null,
    },
  ]);
});

test('anybody at home whom I lead can be called or asked beside the slots', async () => {
  const sent = answerChecks({});
  server.use(
    http.get('*/api/v1/roster-days', () =>
      HttpResponse.json({
        items: [
          person('ani', 'Ani Lestari'),
          person('budi', 'Budi Santoso', { mode: 'office' }),
          person('citra', 'Citra Dewi', { led: false }),
        ],
        nextCursor: null,
      }),
    ),
  );
  setWide(false);
  const { user } = renderApp('/pengecekan');
  await user.click(await screen.findByRole('button', { name: 'Panggil / tanya' }));
  const dialog = await screen.findByRole('dialog', { name: 'Panggil atau tanya pegawai' });
  const who = await within(dialog).findByRole('combobox', { name: 'Pegawai yang bekerja dari rumah' });
  expect(
    within(who)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Pilih pegawai', 'Ani Lestari · Bidang Mutasi dan Promosi']);
  await user.click(within(dialog).getByRole('button', { name: 'Kirim panggilan' }));
  expect(within(dialog).getByText('Pilih pegawai.')).toBeVisible();
  expect(within(dialog).getByText('Tulis yang ingin disampaikan atau ditanyakan.')).toBeVisible();
  await user.selectOptions(who, 'ani');
  await user.click(within(dialog).getByRole('radio', { name: 'Tanya' }));
  await user.type(within(dialog).getByRole('textbox'), 'Mohon kirim rekap');
  await user.click(within(dialog).getByRole('button', { name: 'Kirim panggilan' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ employeeId: 'ani', purpose: 'question', medium: 'inApp', text: 'Mohon kirim rekap' });
});

test('the draw can be checked: its fingerprint stands here, the seed once the day is over', async () => {
  answerChecks({});
  server.use(
    http.get(`*/api/v1/calls/draws/${today}`, () =>
      HttpResponse.json({
        date: today,
        commitment: '3f1c0f7d8d2b5e6a',
        seed: null,
        madeAt: `${today}T00:00:00+07:00`,
        method: 'HMAC-SHA-256 untuk setiap slot.',
      }),
    ),
  );
  const { user } = renderApp('/pengecekan');
  await user.click(await screen.findByText('Bagaimana pegawai terpilih'));
  expect(screen.getByText('3f1c0f7d8d2b5e6a')).toBeInTheDocument();
  expect(await screen.findByText('Benih dibuka setelah hari selesai.')).toBeInTheDocument();
  expect(screen.getByText('HMAC-SHA-256 untuk setiap slot.')).toBeInTheDocument();
});

test('the calls of the day stand below; one beside the slots is acted on there', async () => {
  const inSlot = call('c1', 'Ani Lestari', { status: 'answered', responseSeconds: 20 });
  const beside = call('c2', 'Budi Santoso', {
    purpose: 'recall',
    slotCode: null,
    text: 'Mohon ke kantor',
    status: 'unanswered',
    attempt: 2,
  });
  answerChecks({ people: [checked('ani', 'Ani Lestari', lastCalled(inSlot))], calls: [beside, inSlot] });
  renderApp('/pengecekan');
  await slot();
  const history = await screen.findByRole('region', { name: 'Panggilan pada tanggal ini' });
  const [budi, ani] = within(history).getAllByRole('listitem');
  expect(budi).toHaveTextContent(
    'Budi SantosoPanggilan · Aplikasi · panggilan ke-2 · 09.39 oleh Siti RahmawatiMohon ke kantor',
  );
  expect(within(history).getByRole('button', { name: 'Teruskan: Budi Santoso' })).toBeVisible();
  expect(ani).not.toHaveTextContent('Catat hasil');
});

test('a past day is read and nobody is called on it', async () => {
  answerChecks({ people: [checked('ani', 'Ani Lestari', { state: 'missed' })] });
  renderApp('/pengecekan?date=2026-04-09');
  expect(await slot()).toHaveTextContent('Tidak dipenuhi');
  expect(screen.queryByRole('button', { name: /Panggil/ })).toBeNull();
});
