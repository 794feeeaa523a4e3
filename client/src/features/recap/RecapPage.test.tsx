import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setWide } from '~/test/browser';
import { answerRecap, held, line, office } from '~/test/recap';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';

beforeEach(() => {
  signIn();
  setWide(true);
});

test('the month stands as people by days, and each lost minute opens with its reason', async () => {
  answerRecap();
  const { user } = renderApp('/rekap?bulan=2026-03');
  const grid = await screen.findByRole('region', { name: 'Pegawai dan hari' });
  expect(await within(grid).findByTitle('Hadir di kantor · kurang 22 mnt')).toHaveTextContent('H');
  expect(within(grid).getByTitle('Tanpa keterangan')).toHaveTextContent('TK');
  expect(within(grid).getByTitle('Nyepi')).toBeVisible();
  await user.click(within(grid).getByRole('button', { name: 'Ani Lestari' }));
  const panel = await screen.findByRole('dialog', { name: 'Rekap Maret 2026' });
  await user.click(await within(panel).findByRole('button', { name: /Sen, 30 Mar/ }));
  expect(await within(panel).findByText(/batas tepat waktu pukul 07.30/)).toBeVisible();
  expect(within(panel).getByText(/Koreksi: Lupa presensi pulang/)).toBeVisible();
  expect(within(panel).getByText(/Dikunci 2 Apr 2026/)).toBeVisible();
});

test('a search and the warnings go into the address and to the server; nobody found can be undone', async () => {
  const asked = answerRecap({ lines: [] });
  const { user, router } = renderApp('/rekap?bulan=2026-03');
  expect(await screen.findByText('Belum ada hari kerja tercatat pada bulan ini')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: 'Cari nama atau NIP' }), 'budi{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'Hanya yang mendapat peringatan' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'budi', peringatan: true }));
  expect(await screen.findByText('Tidak ada pegawai yang sesuai')).toBeVisible();
  expect(asked.at(-1)?.searchParams.get('search')).toBe('budi');
  expect(asked.at(-1)?.searchParams.get('warned')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Hapus saringan' }));
  await waitFor(() => expect(router.state.location.search).not.toHaveProperty('q'));
});

test('many offices are locked after one question, and each that refuses says why', async () => {
  answerRecap({
    offices: [
      office('dukcapil', 'Dinas Kependudukan'),
      office('dishub', 'Dinas Perhubungan'),
      office('bkpsdm', 'BKPSDM', { lock: held }),
    ],
  });
  const bodies: unknown[] = [];
  server.use(
    http.post('*/api/v1/recaps/locks', async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({
        done: ['dukcapil'],
        refused: [{ id: 'dishub', code: 'nothing-to-lock', message: 'Tidak ada hari kerja tercatat.' }],
      });
    }),
  );
  const { user } = renderApp('/rekap?bulan=2026-03&tampil=kunci');
  expect(await screen.findByText('1 dari 3 kantor terkunci')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Pilih semua yang belum terkunci' }));
  await user.click(screen.getByRole('button', { name: 'Kunci 2 kantor' }));
  const question = await screen.findByRole('dialog', { name: 'Kunci rekap Maret 2026' });
  await user.click(within(question).getByRole('button', { name: 'Kunci' }));
  expect(await screen.findByText('1 kantor dikunci.')).toBeVisible();
  expect(screen.getByText('Tidak ada hari kerja tercatat.')).toBeVisible();
  expect(bodies).toEqual([{ month: '2026-03-01', unitIds: ['dukcapil', 'dishub'] }]);
});

test('a lock is lifted with a reason only', async () => {
  answerRecap({ offices: [office('bkpsdm', 'BKPSDM', { lock: held })] });
  const bodies: unknown[] = [];
  server.use(
    http.post('*/api/v1/recaps/locks/l1/unlock', async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ ...held, unlockedAt: '2026-04-10T10:00:00+07:00' });
    }),
  );
  const { user } = renderApp('/rekap?bulan=2026-03&tampil=kunci');
  await user.click(await screen.findByRole('button', { name: 'Buka kunci BKPSDM' }));
  const dialog = await screen.findByRole('dialog', { name: 'Buka kunci BKPSDM' });
  await user.click(within(dialog).getByRole('button', { name: 'Buka kunci' }));
  expect(await within(dialog).findByText('Alasan wajib diisi.')).toBeVisible();
  await user.type(within(dialog).getByRole('textbox', { name: 'Alasan' }), 'Data cuti belum lengkap.');
  await user.click(within(dialog).getByRole('button', { name: 'Buka kunci' }));
  await waitFor(() => expect(bodies).toEqual([{ reason: 'Data cuti belum lengkap.' }]));
});

test('what is shown is taken as a file; a refusal is told', async () => {
  answerRecap();
  const wanted: URL[] = [];
  URL.createObjectURL = vi.fn(() => 'blob:recap');
  URL.revokeObjectURL = vi.fn();
  server.use(
    http.get('*/api/v1/recaps/export.csv', ({ request }) => {
      wanted.push(new URL(request.url));
      return new HttpResponse('No,NIP', { headers: { 'content-type': 'text/csv' } });
    }),
    http.get('*/api/v1/recaps/export.pdf', () =>
      problem(422, { code: 'recap-too-large', detail: 'Cetakan memuat paling banyak 2000 pegawai.' }),
    ),
  );
  const { user } = renderApp('/rekap?bulan=2026-03&peringatan=true');
  await user.click(await screen.findByRole('button', { name: 'Unduh CSV dari yang ditampilkan' }));
  await waitFor(() => expect(wanted[0]?.search).toBe('?month=2026-03-01&warned=true'));
  await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
  await user.click(await screen.findByRole('button', { name: 'Unduh PDF dari yang ditampilkan' }));
  expect(await screen.findByText(/paling banyak 2000 pegawai/)).toBeVisible();
});

test('on a phone each person is a card', async () => {
  setWide(false);
  answerRecap({
    lines: [
      line('ani', 'Ani Lestari', {
        absentInYear: 4,
        warning: { level: 'light', fromDays: 4, toDays: 6, inARow: false, text: '4 hari tanpa keterangan.' },
      }),
    ],
  });
  renderApp('/rekap?bulan=2026-03');
  const list = await screen.findByRole('list', { name: 'Pegawai' });
  expect(within(list).getByText('H 1 · TK 1 · TL 22 mnt')).toBeVisible();
  expect(within(list).getByText('4 hari tanpa keterangan tahun ini')).toBeVisible();
});
