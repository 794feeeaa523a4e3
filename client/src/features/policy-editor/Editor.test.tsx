import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { answerPolicies, content, personnelAdmin, rules, text } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { missingIn, nipsOf, ofContent, without } from './draft';

type Content = Schemas['PolicyContent'];

interface Sent {
  content: Content;
  key: string | null;
  version: string | null;
}

/** Keeps what is saved, answered in turn by what the test says. */
function keep(answer: (attempt: number, sent: Content) => Response) {
  const sent: Sent[] = [];
  const take = async ({ request }: { request: Request }) => {
    const body = (await request.json()) as { content: Content };
    sent.push({
      content: body.content,
      key: request.headers.get('Idempotency-Key'),
      version: request.headers.get('If-Match'),
    });
    return answer(sent.length, body.content);
  };
  server.use(http.post('*/api/v1/policies', take), http.put('*/api/v1/policies/:id', take));
  return sent;
}

const draft = (different: Partial<Content> = {}, version = 7) =>
  text({ status: 'draft' }, { content: content(different), version });
const created = () => HttpResponse.json(draft(), { status: 201 });
const form = () => screen.findByLabelText('Isi kebijakan');
const save = () => screen.getByText('Simpan konsep');
/** Hundreds of fields: what is written is put in at once. */
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

beforeEach(() => {
  signIn();
  answerPolicies(personnelAdmin(), [draft()]);
  server.use(
    http.get('*/api/v1/policies/presets', () =>
      HttpResponse.json([
        {
          code: 'jumat-2026',
          title: 'Bekerja dari rumah setiap hari Jumat',
          notes: [{ source: 'JUMAT-01', text: 'Setiap Jumat kecuali hari libur.' }],
          content: content(),
        },
      ]),
    ),
  );
});

test('a circular begins from a preset, is sent once however often the button is pressed, and goes on as a draft', async () => {
  const sent = keep(created);
  const { user, router } = renderApp('/kebijakan/baru');
  expect(await screen.findByText('Setiap Jumat kecuali hari libur.')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Pakai contoh Bekerja dari rumah setiap hari Jumat' }));
  const fields = within(await form());
  expect(router.state.location.search).toEqual({ preset: 'jumat-2026' });
  write(fields.getByLabelText(/^Nomor/), '800/12/2026');
  expect(screen.getByText('Ada perubahan yang belum disimpan.')).toBeVisible();
  await user.dblClick(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/kebijakan/v1/ubah'));
  expect(sent).toEqual([{ content: content({ number: '800/12/2026' }), key: expect.any(String), version: null }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what the server refuses stands at its field until that field changes', async () => {
  keep(() =>
    problem(400, {
      code: 'invalid',
      detail: 'Permintaan tidak sah.',
      errors: {
        'content.number': [{ code: 'not-empty', message: 'Nomor wajib diisi.' }],
        'content.rules.quota.changes': [{ code: 'overlapping', message: 'Perubahan kuota bertumpang tindih.' }],
        'content.rules.quota.changes[0].to': [{ code: 'range', message: 'Akhir sebelum awal.' }],
        'content.rules.exclusions[0].reason.en': [{ code: 'not-empty', message: 'Alasan wajib diisi.' }],
      },
    }),
  );
  const { user } = renderApp('/kebijakan/v1/ubah');
  const fields = within(await form());
  expect(fields.queryByLabelText(/^Alasan \(Inggris\)/)).toBeNull();
  await user.click(save());
  expect(await fields.findByText('4 isian perlu diperbaiki.')).toBeVisible();
  const quota = within(fields.getByRole('region', { name: 'Kuota' }));
  expect(quota.getByLabelText(/^Sampai/)).toHaveAccessibleDescription('Akhir sebelum awal.');
  expect(quota.getByText('Perubahan kuota bertumpang tindih.')).toBeVisible();
  expect(fields.getByLabelText(/^Alasan \(Inggris\)/)).toHaveAccessibleDescription('Alasan wajib diisi.');
  write(quota.getByLabelText(/^Sampai/), '2026-09-08');
  expect(quota.queryByText('Akhir sebelum awal.')).toBeNull();
  expect(quota.queryByText('Perubahan kuota bertumpang tindih.')).toBeNull();
  expect(fields.getByText('2 isian perlu diperbaiki.')).toBeVisible();
  await user.click(fields.getByText('Tunjukkan'));
  expect(fields.getByLabelText(/^Nomor/)).toHaveFocus();
});

test('rows come and go, numbers and choices are kept as the contract writes them', async () => {
  const sent = keep((_attempt, body) => HttpResponse.json(draft(body, 8)));
  const { user } = renderApp('/kebijakan/v1/ubah');
  const fields = within(await form());
  const quota = within(fields.getByRole('region', { name: 'Kuota' }));
  await user.click(quota.getByLabelText('Hapus kuota tanggal 1'));
  await user.click(quota.getByLabelText('Hapus kuota kantor 1'));
  await user.click(quota.getByLabelText('Hapus minimum 1'));
  const percent = quota.getByLabelText(/^Persen/);
  await user.clear(percent);
  await user.type(percent, '33,5');
  await user.click(within(fields.getByRole('group', { name: 'Hari WFH' })).getByLabelText('Senin'));
  await user.click(fields.getByLabelText(/^Hanya pegawai dalam lampiran/));
  write(fields.getByLabelText('NIP dalam lampiran'), '19870514 201001 2 003\n199003152015042002, 12');
  expect(fields.getByText('Bukan 18 angka: 12')).toBeVisible();
  await user.click(fields.getByLabelText('Dampak kebijakan ini dievaluasi'));
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Konsep tersimpan.')).toBeVisible();
  expect(sent[0]?.version).toBe('"7"');
  expect(sent[0]?.content.rules).toEqual(
    rules({
      quota: { percent: 33.5, denominator: 'eligible', rounding: 'floor', changes: [], units: [] },
      minimumOnSite: [],
      annexNips: ['198705142010012003', '199003152015042002', '12'],
      rotation: { pattern: 'fixedWeekdays', weekdays: ['monday', 'friday'], cohorts: 2 },
      evaluation: null,
    }),
  );
  await waitFor(() => expect(screen.queryByText('Ada perubahan yang belum disimpan.')).toBeNull());
  write(fields.getByLabelText(/^Judul/), 'Lain');
  await user.click(save());
  await waitFor(() => expect(sent[1]?.version).toBe('"8"'));
});

test('an empty date is said at its field, and nothing is sent', async () => {
  const sent = keep(created);
  const { user } = renderApp('/kebijakan/v1/ubah');
  const fields = within(await form());
  await user.click(fields.getByText('Tambah tanggal'));
  await user.click(save());
  expect(fields.getAllByText('Wajib diisi.')).toHaveLength(2);
  expect(sent).toEqual([]);
});

test('a draft that somebody else saved meanwhile is replaced only on purpose', async () => {
  const sent = keep((attempt) =>
    attempt === 1
      ? problem(412, { code: 'changed-meanwhile', detail: 'Sudah diubah.' })
      : HttpResponse.json(draft({ title: 'Milik saya' }, 10)),
  );
  const { user } = renderApp('/kebijakan/v1/ubah');
  write(within(await form()).getByLabelText(/^Judul/), 'Milik saya');
  server.use(http.get('*/api/v1/policies/:id', () => HttpResponse.json(draft({ title: 'Milik orang lain' }, 9))));
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: 'Simpan isian saya' }));
  expect(await screen.findByText('Konsep tersimpan.')).toBeVisible();
  expect(sent.map((one) => one.version)).toEqual(['"7"', '"9"']);
  expect(sent[1]?.content.title).toBe('Milik saya');
});

test('leaving with unsaved words asks first', async () => {
  const { user, router } = renderApp('/kebijakan/v1/ubah');
  write(within(await form()).getByLabelText(/^Judul/), 'Lain');
  void router.navigate({ to: '/privasi' });
  const dialog = await screen.findByRole('dialog', { name: 'Konsep belum disimpan' });
  await user.click(within(dialog).getByRole('button', { name: 'Tetap di sini' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(router.state.location.pathname).toBe('/kebijakan/v1/ubah');
});

test('what was activated is not rewritten', async () => {
  answerPolicies(personnelAdmin(), [text()]);
  renderApp('/kebijakan/v1/ubah');
  expect(await screen.findByRole('heading', { name: 'Kebijakan ini sudah diaktifkan' })).toBeVisible();
});

test('who may not write reads why', async () => {
  server.use(
    http.get('*/api/v1/policies/presets', () =>
      problem(403, { code: 'personnel-admin-required', detail: 'Hanya admin kepegawaian.' }),
    ),
  );
  renderApp('/kebijakan/baru');
  expect(await screen.findByText('Hanya admin kepegawaian.')).toBeVisible();
});

test('errors, empty values and pasted numbers are read as they are meant', () => {
  expect(nipsOf(' 19870514 201001 2 003 ;\n\n12,13')).toEqual(['198705142010012003', '12', '13']);
  expect(missingIn({ rules: { hours: [{ start: '', breakMinutes: Number.NaN, note: '' }] } }, 'x')).toEqual({
    'rules.hours.0.start': 'x',
    'rules.hours.0.breakMinutes': 'x',
  });
  expect(ofContent({ 'content.number': 'a', amendsPolicyId: 'b' })).toEqual({ number: 'a', amendsPolicyId: 'b' });
  expect(without({ 'a.1': 'x', 'a.10': 'y', a: 'z', b: 'w' }, 'a.1')).toEqual({ 'a.10': 'y', b: 'w' });
});
