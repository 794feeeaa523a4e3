import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { setWide } from '~/test/browser';
import { me } from '~/test/people';
import { renderApp } from '~/test/render';
import { swap } from '~/test/rosters';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';

type Day = Schemas['RosterDayView'];

const today = '2026-06-03';
const self = me({ today, now: `${today}T09:00:00+07:00` });
const home = (date: string, different: Partial<Day> = {}): Day => ({
  date,
  mode: 'home',
  source: 'generated',
  reason: null,
  policyVersionId: 'policy-1',
  ...different,
});

function answer(rows: Day[], swaps: Schemas['SwapView'][] = []) {
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json(self)),
    http.get('*/api/v1/roster-days/mine', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
      return HttpResponse.json(rows.filter(({ date }) => from <= date && date <= to));
    }),
    http.get('*/api/v1/holidays', () =>
      HttpResponse.json([{ date: '2026-06-16', name: 'Tahun Baru Islam', kind: 'national' }]),
    ),
    http.get('*/api/v1/closures', () => HttpResponse.json([])),
    http.get('*/api/v1/roster-swaps', () => HttpResponse.json(swaps)),
    http.get('*/api/v1/me/eligibility', () =>
      HttpResponse.json({
        employeeId: self.employee.id,
        date: '2026-06-12',
        eligible: true,
        policyVersionId: 'policy-1',
        policyNumber: '800.1.5/1287/BKPSDMD/2026',
        policyVersion: 1,
        reasons: [{ code: 'policy', text: 'Memenuhi syarat surat edaran.', source: null, remedy: null }],
        overruled: [],
      }),
    ),
  );
}

const coming = [home('2026-06-05'), home('2026-06-12', { source: 'manual', reason: 'Menggantikan rekan' })];

beforeEach(() => {
  signIn();
  setWide(false);
});

test('my next day at home stands first, and each day says why it is as it is', async () => {
  answer(coming);
  const { user } = renderApp('/jadwal-saya');
  const next = await screen.findByRole('region', { name: 'Hari WFH berikutnya' });
  expect(within(next).getByText('Jumat, 5 Juni 2026')).toBeVisible();
  const days = within(screen.getByRole('list', { name: 'Hari-hari bulan ini' }));
  expect(days.getByText('Tahun Baru Islam')).toBeVisible();
  await user.click(days.getByRole('button', { name: /12 Jun.*WFH.*diubah atasan/ }));
  const why = await screen.findByRole('dialog', { name: 'Jumat, 12 Juni 2026' });
  expect(within(why).getByText('Alasan: Menggantikan rekan')).toBeVisible();
  expect(await within(why).findByText('Kebijakan 800.1.5/1287/BKPSDMD/2026')).toBeVisible();
  expect(within(why).getByText('Memenuhi syarat surat edaran.')).toBeVisible();
});

test('without a published roster the month is in the office, and says so', async () => {
  answer([]);
  renderApp('/jadwal-saya?bulan=2026-07');
  expect(await screen.findByText('Belum ada jadwal WFH pada bulan ini')).toBeVisible();
  expect(screen.getByText('Belum ada hari WFH yang dijadwalkan')).toBeVisible();
});

test('a swap names my day, a colleague and their day; a refusal stands in the form', async () => {
  answer(coming);
  const asked: string[] = [];
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/roster-swaps/candidates', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('date') ?? '');
      return HttpResponse.json([
        { employeeId: 'budi', name: 'Budi Santoso', unitName: 'Bidang Mutasi', homeDays: ['2026-06-11', '2026-06-18'] },
        { employeeId: 'citra', name: 'Citra Dewi', unitName: 'Sekretariat', homeDays: ['2026-06-10'] },
      ]);
    }),
    http.post('*/api/v1/roster-swaps', async ({ request }) => {
      sent.push(await request.json());
      return sent.length === 1
        ? problem(422, { code: 'swap-not-possible', detail: 'Penerima harus dijadwalkan di kantor.' })
        : HttpResponse.json(swap({ colleagueName: 'Budi Santoso' }), { status: 201 });
    }),
  );
  const { user } = renderApp('/jadwal-saya');
  await user.click(await screen.findByRole('button', { name: 'Minta tukar hari' }));
  const form = await screen.findByRole('dialog', { name: 'Minta tukar hari WFH' });
  await user.selectOptions(within(form).getByLabelText('Hari WFH yang saya serahkan'), '2026-06-12');
  await user.click(within(form).getByRole('button', { name: 'Kirim permohonan' }));
  expect(within(form).getByText('Isi alasannya.')).toBeVisible();
  expect(await within(form).findByText('Pilih rekan.')).toBeVisible();
  await user.type(within(form).getByRole('searchbox'), 'mutasi');
  expect(within(form).queryByRole('radio', { name: /Citra/ })).toBeNull();
  await user.click(within(form).getByRole('radio', { name: /Budi/ }));
  await user.selectOptions(within(form).getByLabelText('Hari WFH Budi Santoso yang saya terima'), '2026-06-18');
  await user.type(within(form).getByLabelText('Alasan'), 'Keperluan keluarga');
  await user.click(within(form).getByRole('button', { name: 'Kirim permohonan' }));
  expect(await within(form).findByText('Penerima harus dijadwalkan di kantor.')).toBeVisible();
  await user.click(within(form).getByRole('button', { name: 'Kirim permohonan' }));
  expect(await screen.findByText('Permohonan terkirim kepada Budi Santoso.')).toBeVisible();
  const body = { colleagueId: 'budi', givenDate: '2026-06-12', takenDate: '2026-06-18', reason: 'Keperluan keluarga' };
  expect(sent).toEqual([body, body]);
  expect(asked).toEqual(['2026-06-05', '2026-06-12']);
});

test('a colleague who asks is answered, and a question of my own is taken back', async () => {
  const theirs = swap({ id: 'theirs', colleagueId: self.employee.id, status: 'asked', mayAnswer: true });
  const mine = swap({
    id: 'mine',
    askedById: self.employee.id,
    colleagueName: 'Citra Dewi',
    status: 'asked',
    mayWithdraw: true,
  });
  const others = swap({ id: 'others' });
  const swaps = [mine, theirs, others];
  answer(coming, swaps);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/roster-swaps/theirs/answer', async ({ request }) => {
      sent.push(await request.json());
      swaps[1] = { ...theirs, status: 'agreed', mayAnswer: false };
      return HttpResponse.json(swaps[1]);
    }),
    http.post('*/api/v1/roster-swaps/mine/withdraw', () =>
      problem(409, { code: 'swap-not-waiting', detail: 'Permohonan ini sudah diputus.' }),
    ),
  );
  const { user } = renderApp('/jadwal-saya');
  const asking = await screen.findByRole('article', { name: 'Ani Lestari' });
  expect(screen.getAllByRole('article')).toEqual([asking, screen.getByRole('article', { name: 'Citra Dewi' })]);
  expect(within(asking).getByText('Anda menyerahkan Jumat, 12 Juni 2026')).toBeVisible();
  await user.click(within(asking).getByRole('button', { name: 'Setuju bertukar' }));
  await waitFor(() => expect(within(asking).getByText('Menunggu keputusan atasan')).toBeVisible());
  expect(sent).toEqual([{ agrees: true }]);
  await user.click(screen.getByRole('button', { name: 'Tarik permohonan' }));
  expect(await screen.findByText('Permohonan ini sudah diputus.')).toBeVisible();
});
