import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { answerPolicies, content, personnelAdmin, rules, text } from '~/test/policies';
import { created, draft, field, form, keep, named, part, press, save, write } from '~/test/policyEditor';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { missingIn, nipsOf, ofContent, without } from './draft';

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
  const { router } = renderApp('/kebijakan/baru');
  expect(await screen.findByText('Setiap Jumat kecuali hari libur.')).toBeVisible();
  press(screen.getByRole('link', { name: 'Pakai contoh Bekerja dari rumah setiap hari Jumat' }));
  await form();
  expect(router.state.location.search).toEqual({ preset: 'jumat-2026' });
  write(field('Nomor'), '800/12/2026');
  expect(screen.getByText('Ada perubahan yang belum disimpan.')).toBeVisible();
  save();
  save();
  await waitFor(() => expect(router.state.location.pathname).toBe('/kebijakan/v1/ubah'));
  expect(sent).toEqual([{ content: content({ number: '800/12/2026' }), key: expect.any(String), version: null }]);
  expect(screen.queryByText('Konsep belum disimpan')).toBeNull();
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
  renderApp('/kebijakan/v1/ubah');
  await form();
  expect(screen.queryByText('Alasan (Inggris)')).toBeNull();
  save();
  expect(await screen.findByText('4 isian perlu diperbaiki.')).toBeVisible();
  const quota = part('Kuota');
  expect(field('Sampai', quota)).toHaveAccessibleDescription('Akhir sebelum awal.');
  expect(within(quota).getByText('Perubahan kuota bertumpang tindih.')).toBeVisible();
  expect(field('Alasan (Inggris)')).toHaveAccessibleDescription('Alasan wajib diisi.');
  write(field('Sampai', quota), '2026-09-08');
  expect(within(quota).queryByText('Akhir sebelum awal.')).toBeNull();
  expect(within(quota).queryByText('Perubahan kuota bertumpang tindih.')).toBeNull();
  expect(screen.getByText('2 isian perlu diperbaiki.')).toBeVisible();
  press(screen.getByText('Tunjukkan'));
  expect(field('Nomor')).toHaveFocus();
});

test('rows come and go, numbers and choices are kept as the contract writes them', async () => {
  const sent = keep((_attempt, body) => HttpResponse.json(draft(body, 8)));
  renderApp('/kebijakan/v1/ubah');
  await form();
  const quota = part('Kuota');
  press(named('Hapus kuota tanggal 1'));
  press(named('Hapus kuota kantor 1'));
  press(named('Hapus minimum 1'));
  write(field('Persen', quota), '33,5');
  press(field('Senin', named('Hari WFH')));
  press(field('Hanya pegawai dalam lampiran'));
  write(field('NIP dalam lampiran'), '19870514 201001 2 003\n199003152015042002, 12');
  expect(screen.getByText('Bukan 18 angka: 12')).toBeVisible();
  press(field('Dampak kebijakan ini dievaluasi'));
  fireEvent.keyDown(await form(), { key: 's', ctrlKey: true });
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
  write(field('Judul'), 'Lain');
  save();
  await waitFor(() => expect(sent[1]?.version).toBe('"8"'));
});

test('an empty date is said at its field, and nothing is sent', async () => {
  const sent = keep(created);
  renderApp('/kebijakan/v1/ubah');
  await form();
  press(screen.getByText('Tambah tanggal'));
  save();
  expect(screen.getAllByText('Wajib diisi.')).toHaveLength(2);
  expect(sent).toEqual([]);
});

test('a draft that somebody else saved meanwhile is replaced only on purpose', async () => {
  const sent = keep((attempt) =>
    attempt === 1
      ? problem(412, { code: 'changed-meanwhile', detail: 'Sudah diubah.' })
      : HttpResponse.json(draft({ title: 'Milik saya' }, 10)),
  );
  renderApp('/kebijakan/v1/ubah');
  await form();
  write(field('Judul'), 'Milik saya');
  server.use(http.get('*/api/v1/policies/:id', () => HttpResponse.json(draft({ title: 'Milik orang lain' }, 9))));
  save();
  press(await screen.findByText('Simpan isian saya'));
  expect(await screen.findByText('Konsep tersimpan.')).toBeVisible();
  expect(sent.map((one) => one.version)).toEqual(['"7"', '"9"']);
  expect(sent[1]?.content.title).toBe('Milik saya');
});

test('leaving with unsaved words asks first', async () => {
  const { router } = renderApp('/kebijakan/v1/ubah');
  await form();
  write(field('Judul'), 'Lain');
  void router.navigate({ to: '/privasi' });
  expect(await screen.findByText('Konsep belum disimpan')).toBeVisible();
  press(screen.getByText('Tetap di sini'));
  await waitFor(() => expect(screen.queryByText('Konsep belum disimpan')).toBeNull());
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
