import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { StatusStrip } from '~/features/shell/StatusStrip';
import { loadTexts } from '~/i18n';
import { reportReach } from '~/lib/reach';
import { call } from '~/test/findings';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import CallWatch from './CallWatch';

const given = (...calls: ReturnType<typeof call>[]) =>
  server.use(http.get('*/api/v1/calls/mine', () => HttpResponse.json(calls)));

beforeEach(async () => {
  signIn();
  await loadTexts('calls');
});

test('a call comes up at once over whatever is shown, and one press answers it', async () => {
  given();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/calls/c1/answer', async ({ request }) => {
      sent.push(await request.json());
      given(call({ status: 'answered' }));
      return HttpResponse.json(call({ status: 'answered', answeredAt: '2026-04-10T10:01:00+07:00' }));
    }),
  );
  renderUi(<CallWatch />);
  given(call());
  // Until the hub is there nobody can be told: say it again, as the server does with each change.
  await waitFor(
    () => {
      sayDayChanged({ employeeId: me().employee.id, unitId: me().unit.id, date: '2026-04-10', at: '' });
      expect(screen.queryByRole('heading', { name: 'Panggilan' })).not.toBeNull();
    },
    { timeout: 5000 },
  );
  expect(screen.getByText('Mohon hadir di rapat.')).toBeVisible();
  expect(screen.getByRole('timer')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Jawaban Anda'), 'Siap.');
  await userEvent.click(screen.getByRole('button', { name: 'Jawab sekarang' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Panggilan' })).toBeNull());
  expect(sent).toEqual([expect.objectContaining({ text: 'Siap.', offline: false })]);
});

test('put aside it stays as a line, from which it opens again', async () => {
  given(call());
  renderUi(<CallWatch />);
  await userEvent.click(await screen.findByRole('button', { name: 'Tutup sementara' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Jawab' }));
  expect(await screen.findByRole('heading', { name: 'Panggilan' })).toBeVisible();
});

test('after the limit it asks for the reason, and says what the server refuses', async () => {
  given(call({ status: 'unanswered', dueAt: '2020-04-10T10:05:00+07:00' }));
  server.use(
    http.post('*/api/v1/calls/c1/answer', () =>
      HttpResponse.json({ code: 'day-closed', status: 409, detail: 'Hari kerja sudah ditutup.' }, { status: 409 }),
    ),
  );
  renderUi(<CallWatch />);
  await userEvent.click(await screen.findByRole('button', { name: 'Jawab' }));
  await userEvent.type(await screen.findByLabelText('Alasan terlambat menjawab'), 'Sinyal hilang.');
  await userEvent.click(screen.getByRole('button', { name: 'Jawab sekarang' }));
  expect(await screen.findByText('Hari kerja sudah ditutup.')).toBeVisible();
});

test('a call that is answered without network rings no more, waits on the phone and goes out once with its mark', async () => {
  given(call());
  let away = true;
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/calls/c1/answer', async ({ request }) => {
      if (away) return HttpResponse.error();
      sent.push(await request.json());
      given(call({ status: 'answered' }));
      return HttpResponse.json(call({ status: 'answered' }));
    }),
  );
  renderUi(
    <>
      <StatusStrip unsent />
      <CallWatch />
    </>,
  );
  await userEvent.type(await screen.findByLabelText('Jawaban Anda'), 'Siap.');
  reportReach(false);
  await userEvent.click(screen.getByRole('button', { name: 'Jawab sekarang' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Panggilan' })).toBeNull());
  expect(await screen.findByText('1 catatan belum terkirim')).toBeVisible();
  away = false;
  reportReach(true);
  await waitFor(() => expect(sent).toEqual([expect.objectContaining({ text: 'Siap.', offline: true })]));
  await waitFor(() => expect(screen.queryByText('1 catatan belum terkirim')).toBeNull());
  expect(sent).toHaveLength(1);
});
