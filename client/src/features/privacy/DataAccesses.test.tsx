import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { loadTexts } from '~/i18n';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { DataAccesses } from './DataAccesses';

const access = (id: string, different: Partial<Schemas['DataAccess']> = {}): Schemas['DataAccess'] => ({
  id,
  at: '2026-04-10T09:41:04+07:00',
  openedById: 'budi',
  openedBy: 'Budi Hartono, S.Sos.',
  position: 'Kepala Seksi Identitas Penduduk',
  fileId: 'file-1',
  fileName: 'bukti-loket.jpg',
  what: 'file',
  date: null,
  ...different,
});

beforeEach(async () => {
  signIn();
  await loadTexts('privacy');
});

test('each opening says who, which file and when; older ones come on request', async () => {
  const cursors: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/me/data-accesses', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor');
      cursors.push(cursor);
      return cursor === null
        ? HttpResponse.json({ items: [access('1')], nextCursor: 'second' })
        : HttpResponse.json({ items: [access('2', { fileName: 'selfie.jpg' })], nextCursor: null });
    }),
  );
  const { user } = renderUi(<DataAccesses />);
  expect(await screen.findByText('bukti-loket.jpg')).toBeVisible();
  expect(screen.getByText('Budi Hartono, S.Sos.')).toBeVisible();
  expect(screen.getByText('10 Apr 2026 09.41 WIB')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Muat lebih banyak' }));
  expect(await screen.findByText('selfie.jpg')).toBeVisible();
  expect(screen.getByText('bukti-loket.jpg')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Muat lebih banyak' })).toBeNull();
  expect(cursors).toEqual([null, 'second']);
});

test('when nobody has opened anything, it says so', async () => {
  server.use(http.get('*/api/v1/me/data-accesses', () => HttpResponse.json({ items: [], nextCursor: null })));
  renderUi(<DataAccesses />);
  expect(await screen.findByText('Belum ada yang membuka data Anda.')).toBeVisible();
});

test('a failure is said and can be tried again', async () => {
  server.use(
    http.get('*/api/v1/me/data-accesses', () => problem(503, { code: 'unavailable', detail: 'Layanan belum siap.' })),
  );
  const { user } = renderUi(<DataAccesses />);
  expect(await screen.findByText(/Layanan belum siap\./)).toBeVisible();
  server.use(
    http.get('*/api/v1/me/data-accesses', () => HttpResponse.json({ items: [access('1')], nextCursor: null })),
  );
  await user.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(await screen.findByText('bukti-loket.jpg')).toBeVisible();
});
