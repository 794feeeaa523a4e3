import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { NoticeGate } from './NoticeGate';

const newcomer = me({ noticeAcknowledgedAt: null });
const acknowledge = () => screen.findByRole('button', { name: 'Saya telah membaca dan memahami' });

test('who has acknowledged the notice passes', () => {
  renderUi(<NoticeGate frame={(notice) => <main>{notice}</main>}>Isi</NoticeGate>);
  expect(screen.getByText('Isi')).toBeVisible();
});

test('who has not reads what is recorded, why and for how long, and passes after the answer', async () => {
  signIn();
  server.use(
    http.post('*/api/v1/me/notice-acknowledgements', () => new HttpResponse(null, { status: 204 })),
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
  );
  const { user } = renderUi(<NoticeGate frame={(notice) => <main>{notice}</main>}>Isi</NoticeGate>, { as: newcomer });
  expect(await screen.findByRole('heading', { level: 1, name: 'Pemberitahuan privasi' })).toBeVisible();
  expect(screen.getByText('Titik tepat: 12 bulan')).toBeVisible();
  expect(screen.getByText('Foto presensi: 90 hari')).toBeVisible();
  expect(screen.queryByText('Isi')).toBeNull();
  await user.click(await acknowledge());
  expect(await screen.findByText('Isi')).toBeVisible();
});

test('an answer that the server did not keep opens nothing', async () => {
  signIn();
  server.use(
    http.post('*/api/v1/me/notice-acknowledgements', () =>
      problem(503, { code: 'unavailable', detail: 'Layanan belum siap.' }),
    ),
    http.get('*/api/v1/me', () => HttpResponse.json(newcomer)),
  );
  const { user } = renderUi(<NoticeGate frame={(notice) => <main>{notice}</main>}>Isi</NoticeGate>, { as: newcomer });
  await user.click(await acknowledge());
  expect(await screen.findByRole('alert')).toHaveTextContent('Layanan belum siap. (Nomor permintaan: req-1)');
  expect(screen.queryByText('Isi')).toBeNull();
});
