import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { loadTexts } from '~/i18n';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { task as given } from '~/test/team';
import { MyTasks } from './MyTasks';
import type { Task } from './queries';

const task = (different: Partial<Task> = {}): Task =>
  given('0192f0c1-0000-7000-8000-0000000000e1', {
    employeeId: me().employee.id,
    employeeName: me().employee.name,
    assignedById: '0192f0c1-0000-7000-8000-0000000000f1',
    assignedByName: 'Bambang Purnomo',
    doneQuantity: 0,
    status: 'assigned',
    ...different,
  });

function api(tasks: Task[]) {
  const told: unknown[] = [];
  server.use(
    http.get('*/api/v1/assignments/mine', () => HttpResponse.json(tasks)),
    http.get('*/api/v1/assignments/:id', () => HttpResponse.json({ assignment: tasks[0], progress: [] })),
    http.post('*/api/v1/assignments/:id/acknowledge', ({ params }) => {
      const i = tasks.findIndex((t) => t.id === params.id);
      tasks[i] = task({ ...tasks[i], status: 'acknowledged' });
      return HttpResponse.json(tasks[i]);
    }),
    http.post('*/api/v1/assignments/:id/complete', async ({ request, params }) => {
      told.push(await request.json());
      const i = tasks.findIndex((t) => t.id === params.id);
      tasks[i] = task({ ...tasks[i], status: 'completed' });
      return HttpResponse.json(tasks[i]);
    }),
  );
  return told;
}

const show = () => renderUi(<MyTasks date="2026-04-10" dates={null} />);

beforeEach(async () => {
  signIn();
  await loadTexts('tasks', 'words');
});

test('new tasks are acknowledged together', async () => {
  api([task(), task({ id: '0192f0c1-0000-7000-8000-0000000000e2', title: 'Rekap mingguan' })]);
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Terima semua (2)' }));
  await waitFor(() => expect(screen.getAllByText('Diterima')).toHaveLength(2));
});

test('a task is completed with a quick quantity, and the sheet closes', async () => {
  const told = api([task({ status: 'acknowledged' })]);
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Laporkan kemajuan' }));
  const sheet = await screen.findByRole('dialog');
  await user.click(within(sheet).getByRole('button', { name: '50% dari sasaran' }));
  await user.click(within(sheet).getByRole('button', { name: 'Nyatakan selesai' }));
  expect(await screen.findByText('Menunggu penilaian')).toBeVisible();
  expect(told).toMatchObject([{ doneQuantity: 10, note: null, fileIds: [], offline: false }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a returned task stands first with the note of the superior', async () => {
  api([
    task({ status: 'accepted', title: 'Selesai kemarin' }),
    task({ id: '0192f0c1-0000-7000-8000-0000000000e3', status: 'returned', reviewNote: 'Lengkapi lampiran.' }),
  ]);
  show();
  expect(await screen.findByText('Catatan atasan: Lengkapi lampiran.')).toBeVisible();
  expect(screen.getAllByRole('article')[0]).toHaveTextContent('Verifikasi berkas pindah datang');
});

test('a refused quantity is explained at its field', async () => {
  api([task({ status: 'acknowledged' })]);
  server.use(
    http.post('*/api/v1/assignments/:id/complete', () =>
      problem(400, {
        code: 'invalid',
        detail: 'Isian tidak sah.',
        errors: { doneQuantity: [{ code: 'inclusive-between', message: 'Antara 0 dan 1000000.' }] },
      }),
    ),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Laporkan kemajuan' }));
  await user.click(await screen.findByRole('button', { name: 'Nyatakan selesai' }));
  expect(await screen.findByText('Antara 0 dan 1000000.')).toBeVisible();
});

test('a day without tasks says so', async () => {
  api([]);
  show();
  expect(await screen.findByText('Belum ada tugas')).toBeVisible();
});

test('a picture in the form whose link has ended comes back by a fresh one', async () => {
  api([task({ status: 'acknowledged' })]);
  const links = (round: number) => ({
    id: 'file-1',
    name: 'bukti.jpg',
    contentUrl: `/c?round=${round}`,
    thumbnailUrl: `/t?round=${round}`,
  });
  server.use(
    http.post('*/api/v1/files', () => HttpResponse.json(links(1), { status: 201 })),
    http.get('*/api/v1/files/:id', () => HttpResponse.json(links(2))),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Laporkan kemajuan' }));
  const sheet = await screen.findByRole('dialog');
  const input = sheet.querySelector<HTMLInputElement>('input[type="file"]');
  if (input) await user.upload(input, new File(['%PDF-1.7'], 'bukti.pdf', { type: 'application/pdf' }));
  expect(await within(sheet).findByRole('link', { name: 'bukti.jpg' })).toHaveAttribute('href', '/c?round=1');
  const picture = sheet.querySelector('img');
  if (picture) fireEvent.error(picture);
  await user.click(await within(sheet).findByRole('button', { name: 'Gagal dimuat. Muat lagi bukti.jpg' }));
  expect(await within(sheet).findByRole('link', { name: 'bukti.jpg' })).toHaveAttribute('href', '/c?round=2');
  expect(sheet.querySelector('img')).toHaveAttribute('src', '/t?round=2');
});

test('progress waits for its evidence; a failed upload is sent again or removed, never left behind unsaid', async () => {
  const told = api([task({ status: 'acknowledged' })]);
  let refusing = true;
  server.use(
    http.post('*/api/v1/files', () =>
      refusing
        ? problem(503, { code: 'unavailable', detail: 'Penyimpanan belum siap.' })
        : HttpResponse.json({ id: 'file-1', name: 'bukti.pdf', contentUrl: '/f', thumbnailUrl: null }, { status: 201 }),
    ),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Laporkan kemajuan' }));
  const sheet = await screen.findByRole('dialog');
  const input = sheet.querySelector<HTMLInputElement>('input[type="file"]');
  if (input) await user.upload(input, new File(['%PDF-1.7'], 'bukti.pdf', { type: 'application/pdf' }));
  expect(await within(sheet).findByText(/Ada bukti yang gagal diunggah/)).toBeVisible();
  expect(within(sheet).getByRole('button', { name: 'Nyatakan selesai' })).toBeDisabled();
  expect(within(sheet).getByRole('button', { name: 'Simpan kemajuan' })).toBeDisabled();

  await user.click(within(sheet).getByRole('button', { name: 'Tutup' }));
  const question = await screen.findByRole('dialog', { name: 'Bukti belum terkirim' });
  await user.click(within(question).getByRole('button', { name: 'Tetap di sini' }));

  refusing = false;
  await user.click(within(sheet).getByRole('button', { name: 'Coba lagi' }));
  const complete = within(sheet).getByRole('button', { name: 'Nyatakan selesai' });
  await waitFor(() => expect(complete).toBeEnabled());
  await user.click(complete);
  await waitFor(() => expect(told).toMatchObject([{ doneQuantity: 0, note: null, fileIds: ['file-1'] }]));
});
