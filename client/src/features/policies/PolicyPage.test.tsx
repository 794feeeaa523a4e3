import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { me } from '~/test/people';
import { answerPolicies, content, effect, personnelAdmin, rules, text, today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';

const section = (name: string) => screen.findByRole('region', { name });
const button = (name: string) => screen.findByRole('button', { name });

beforeEach(() => signIn());

test('everybody reads in sentences what a circular orders', async () => {
  answerPolicies(me({ today }));
  renderApp('/kebijakan/v1');
  const quota = await section('Kuota');
  expect(quota).toHaveTextContent(
    'Pada satu hari paling banyak 50% dari pegawai setiap kantor yang dapat WFH bekerja dari rumah. Hasilnya dibulatkan ke bawah.',
  );
  expect(quota).toHaveTextContent('4 Sep 2026 sampai 7 Sep 2026: 75%');
  expect(await within(quota).findByText('Dinas Dukcapil (disdukcapil): 25%')).toBeVisible();
  expect(quota).toHaveTextContent(
    'Sekurang-kurangnya 3 orang tetap di kantor pada setiap kelurahan dan Dinas Dukcapil (disdukcapil)',
  );
  const people = await section('Siapa yang tetap di kantor');
  expect(people).toHaveTextContent('Camat dan lurah tetap bekerja di kantor.');
  expect(people).toHaveTextContent('jabatan berawalan: Camat dan Lurah');
  expect(await section('Giliran dan syarat')).toHaveTextContent('WFH setiap Jumat, kecuali hari libur.');
  expect(await section('Titik kontrol sehari')).toHaveTextContent('Tepat waktu sampai: jam masuk');
  const hours = await section('Jam kerja dan presensi');
  expect(within(hours).getByRole('row', { name: /Senin–Kamis/ })).toHaveTextContent('07.30–16.00');
  expect(await section('Evaluasi')).toHaveTextContent('Berhasil bila sekurang-kurangnya 80% tugas selesai.');
  for (const name of ['Aktifkan', 'Cabut', 'Buat perubahan', 'Catat keputusan evaluasi']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
  expect(screen.queryByRole('region', { name: 'Konfirmasi kepala kantor' })).toBeNull();
});

test('who may not read names learns only whether the annex holds their own', async () => {
  const annexed = (annexNips: string[]) => text({}, { content: content({ rules: rules({ annexNips }) }) });
  answerPolicies(me({ today }), [annexed([])]);
  const { unmount } = renderApp('/kebijakan/v1');
  expect(await screen.findByText(/Nama Anda tidak tercantum\./)).toBeVisible();
  unmount();
  answerPolicies(personnelAdmin(), [annexed(['198705142010012003', '199003152015042002'])]);
  renderApp('/kebijakan/v1');
  expect(await screen.findByText(/Hanya 2 pegawai yang tercantum/)).toBeVisible();
  expect(screen.getByText('199003152015042002')).toBeInTheDocument();
});

test('activation shows what it will do and sends the version that was read', async () => {
  const sent: (string | null)[] = [];
  answerPolicies(personnelAdmin(), [text({ status: 'draft', evaluationDueOn: null })]);
  server.use(
    http.post('*/api/v1/policies/:id/activate', ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      answerPolicies(personnelAdmin(), [text({ status: 'active' }, { version: 8 })]);
      return HttpResponse.json(text({ status: 'active' }, { version: 8 }));
    }),
  );
  const { user } = renderApp('/kebijakan/v1');
  await user.click(await button('Aktifkan'));
  const dialog = await screen.findByRole('dialog', { name: 'Aktifkan kebijakan' });
  expect(await within(dialog).findByText('90 dari 120 pegawai')).toBeVisible();
  expect(within(dialog).getByText('41 orang')).toBeVisible();
  expect(within(dialog).getByText('2 NIP tidak dikenal dalam cakupan.')).toBeVisible();
  await user.dblClick(within(dialog).getByRole('button', { name: 'Aktifkan' }));
  expect(await screen.findByText('Kebijakan diaktifkan.')).toBeVisible();
  expect(sent).toEqual(['"7"']);
  expect(await button('Cabut')).toBeVisible();
});

test('a draft that changed meanwhile is not activated, and its reader is told why', async () => {
  answerPolicies(personnelAdmin(), [text({ status: 'draft' })]);
  server.use(
    http.post('*/api/v1/policies/:id/activate', () => problem(412, { code: 'changed-meanwhile', detail: 'Berubah.' })),
  );
  const { user } = renderApp('/kebijakan/v1');
  await user.click(await button('Aktifkan'));
  const dialog = await screen.findByRole('dialog', { name: 'Aktifkan kebijakan' });
  await user.click(within(dialog).getByRole('button', { name: 'Aktifkan' }));
  expect(await within(dialog).findByText(/baru saja diubah orang lain/)).toBeVisible();
});

test('a leader revokes with a date and a reason, and reads how many it concerned', async () => {
  const sent: unknown[] = [];
  answerPolicies(me({ roles: ['leader'], today }));
  server.use(
    http.post('*/api/v1/policies/:id/revoke', async ({ request }) => {
      sent.push(await request.json());
      if (sent.length === 1) {
        return problem(400, {
          code: 'invalid',
          errors: { from: [{ code: 'out-of-range', message: 'Pencabutan paling cepat besok.' }] },
        });
      }
      const policy = text({ status: 'revoked', revokedFrom: '2026-04-11' }, { revocationReason: 'Evaluasi' });
      return HttpResponse.json({ policy, cancelledDays: 312, peopleTold: 104 });
    }),
  );
  const { user } = renderApp('/kebijakan/v1');
  expect(screen.queryByRole('link', { name: 'Simulasi' })).toBeNull();
  await user.click(await button('Cabut'));
  const dialog = await screen.findByRole('dialog', { name: 'Cabut kebijakan' });
  const send = () => user.click(within(dialog).getByRole('button', { name: 'Cabut' }));
  await send();
  expect(within(dialog).getByLabelText(/^Alasan/)).toHaveAccessibleDescription('Tuliskan alasannya.');
  expect(sent).toEqual([]);
  await user.type(within(dialog).getByLabelText(/^Alasan/), 'Evaluasi');
  await send();
  await waitFor(() =>
    expect(within(dialog).getByLabelText(/^Dicabut mulai/)).toHaveAccessibleDescription(
      'Pencabutan paling cepat besok.',
    ),
  );
  await send();
  expect(await within(dialog).findByText('312 hari WFH dibatalkan')).toBeVisible();
  expect(within(dialog).getByText('104 pegawai diberi tahu')).toBeVisible();
  expect(sent[1]).toEqual({ from: '2026-04-11', reason: 'Evaluasi' });
});

test('a decision is recorded with its reason and the version that was read', async () => {
  const sent: unknown[] = [];
  answerPolicies(personnelAdmin());
  server.use(
    http.put('*/api/v1/policies/:id/evaluation-decision', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(text({ decision: 'continue' }, { version: 8 }));
    }),
  );
  const { user } = renderApp('/kebijakan/v1');
  await user.click(await button('Catat keputusan evaluasi'));
  const dialog = await screen.findByRole('dialog', { name: 'Keputusan evaluasi' });
  await user.click(within(dialog).getByRole('radio', { name: 'Lanjutkan tanpa perubahan' }));
  await user.type(within(dialog).getByLabelText(/^Alasan/), 'Tugas selesai 92%');
  await user.click(within(dialog).getByRole('button', { name: 'Simpan keputusan' }));
  expect(await screen.findByText('Keputusan disimpan.')).toBeVisible();
  expect(sent).toEqual([['"7"', { decision: 'continue', reason: 'Tugas selesai 92%' }]]);
});

test('the head of an office that was asked confirms to have read it; whoever watches sees the count', async () => {
  const office = (unitId: string, unitName: string, acknowledgedAt: string | null): Schemas['PolicyReadBy'] => ({
    unitId,
    unitName,
    askedAt: '2026-03-31T09:00:00+07:00',
    acknowledgedAt,
    acknowledgedByName: acknowledgedAt === null ? null : 'Budi Heru',
  });
  let offices = [office('u1', 'Dinas Dukcapil', null), office('u2', 'Dinas Kesehatan', '2026-04-01T08:00:00+07:00')];
  const head = me({ roles: ['employee', 'headOfOffice'], leads: [{ id: 'u1', name: 'Dinas Dukcapil' }], today });
  answerPolicies(head);
  server.use(
    http.get('*/api/v1/policies/:id/acknowledgements', () => HttpResponse.json(offices)),
    http.post('*/api/v1/policies/:id/acknowledge', () => {
      offices = offices.map((one) =>
        one.unitId === 'u1' ? office('u1', one.unitName, '2026-04-10T09:41:00+07:00') : one,
      );
      return HttpResponse.json(offices);
    }),
  );
  const { user } = renderApp('/kebijakan/v1');
  expect(await screen.findByText('1 dari 2 kantor telah mengonfirmasi')).toBeVisible();
  await user.click(await button('Konfirmasi telah dibaca'));
  expect(await screen.findByText('2 dari 2 kantor telah mengonfirmasi')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Konfirmasi telah dibaca' })).toBeNull();
});

test('an amendment is a draft with the same text, and there is one at a time', async () => {
  const sent: unknown[] = [];
  answerPolicies(personnelAdmin());
  server.use(
    http.post('*/api/v1/policies', async ({ request }) => {
      sent.push([request.headers.get('Idempotency-Key') !== null, await request.json()]);
      const draft = text({ id: 'v2', number: 2, status: 'draft' });
      answerPolicies(personnelAdmin(), [text(), draft]);
      return HttpResponse.json(draft, { status: 201 });
    }),
  );
  const { user, router } = renderApp('/kebijakan/v1');
  await user.click(await button('Buat perubahan'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Buat perubahan' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/kebijakan/v2/ubah'));
  expect(sent).toEqual([[true, { content: content(), amendsPolicyId: 'p1' }]]);
  await router.navigate({ to: '/kebijakan/$id', params: { id: 'v1' } });
  expect(await screen.findByRole('link', { name: 'Lanjutkan konsep perubahan' })).toHaveAttribute(
    'href',
    '/kebijakan/v2',
  );
});

test('a circular that does not exist for its reader says so', async () => {
  answerPolicies(me({ today }));
  server.use(
    http.get('*/api/v1/policies/:id', () => problem(404, { code: 'not-found', detail: 'Tidak ditemukan.' })),
    http.get('*/api/v1/policies/:id/effect', () => HttpResponse.json(effect())),
  );
  renderApp('/kebijakan/lain');
  expect(await screen.findByRole('heading', { name: 'Halaman tidak ditemukan' })).toBeVisible();
});
