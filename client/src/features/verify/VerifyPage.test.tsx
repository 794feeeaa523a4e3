import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { watchLeaving } from '~/test/leaving';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';

const letter = (different: Partial<Schemas['TaskOrderVerification']> = {}): Schemas['TaskOrderVerification'] => ({
  valid: true,
  number: '800.1.5/1-DISKOMINFO/2026',
  agencyName: 'Pemerintah Kota Metro',
  officeName: 'Dinas Komunikasi dan Informatika',
  people: [{ name: 'Ani Lestari', maskedNip: '**************2002' }],
  from: '2026-04-13',
  to: '2026-04-15',
  dates: null,
  signedOn: '2026-04-10',
  signerPosition: 'Kepala Dinas',
  withdrawnOn: null,
  ...different,
});

test('whoever scans the code reads that the letter is genuine, without a login, and search engines do not', async () => {
  const tokens: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/public/task-orders/abc', ({ request }) => {
      tokens.push(request.headers.get('Authorization'));
      return HttpResponse.json(letter());
    }),
  );
  renderApp('/verifikasi/abc');
  expect(await screen.findByText('Surat ini asli dan berlaku')).toBeVisible();
  expect(screen.getByText('800.1.5/1-DISKOMINFO/2026')).toBeVisible();
  expect(screen.getByText('NIP **************2002')).toBeVisible();
  expect(screen.getByText('13 Apr 2026 – 15 Apr 2026')).toBeVisible();
  await waitFor(() =>
    expect(document.querySelector('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow'),
  );
  expect(tokens).toEqual([null]);
});

test('a withdrawn letter does not hold', async () => {
  server.use(
    http.get('*/api/v1/public/task-orders/abc', () =>
      HttpResponse.json(letter({ valid: false, withdrawnOn: '2026-04-14' })),
    ),
  );
  renderApp('/verifikasi/abc');
  expect(await screen.findByText('Surat ini tidak berlaku')).toBeVisible();
  expect(screen.getByText('Ditarik kembali pada 14 Apr 2026.')).toBeVisible();
});

test('an unknown code says so; a server that is away offers another try', async () => {
  server.use(
    http.get('*/api/v1/public/task-orders/:token', () => problem(404, { code: 'not-found', detail: 'Tidak ada.' })),
  );
  renderApp('/verifikasi/abc');
  expect(await screen.findByRole('heading', { name: 'Surat tidak dikenal' })).toBeVisible();
  server.use(
    http.get('*/api/v1/public/task-orders/:token', () => problem(503, { code: 'unavailable', detail: 'Belum siap.' })),
  );
  renderApp('/verifikasi/lain');
  expect(await screen.findByRole('button', { name: 'Coba lagi' })).toBeVisible();
});

test('the page never leaves for login, even where the server refuses whoever asks', async () => {
  watchLeaving();
  server.use(
    http.get('*/api/v1/public/task-orders/:token', () =>
      problem(401, { code: 'not-signed-in', detail: 'Masuk dahulu.' }),
    ),
  );
  renderApp('/verifikasi/abc');
  expect(await screen.findByRole('button', { name: 'Coba lagi' })).toBeVisible();
  // What a login keeps until it comes back names the page that it left: none was begun from here.
  const kept = [localStorage, sessionStorage].flatMap((storage) => Object.values(storage).map(String));
  expect(kept.filter((value) => value.includes('/verifikasi'))).toEqual([]);
});
