import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { loadTexts } from '~/i18n';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { date, report, stored } from '~/test/reports';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { MyReport } from './MyReport';

const show = () => renderUi(<MyReport date={date} dates={null} />);

beforeEach(async () => {
  signIn();
  await loadTexts('report', 'words');
});

const proof = new File(['%PDF-1.7'], 'bukti.pdf', { type: 'application/pdf' });
const file = (id: string) => ({
  id,
  employeeId: me().employee.id,
  purpose: 'evidence',
  name: 'bukti.pdf',
  contentType: 'application/pdf',
  bytes: 8,
  sha256: '00',
  width: null,
  height: null,
  uploadedAt: '2026-04-10T15:00:00+07:00',
  contentUrl: `/api/v1/files/${id}/content`,
  thumbnailUrl: null,
});

/** The evidence store: each upload waits until the test answers it. */
function uploads() {
  const waiting: ((answer: Response) => void)[] = [];
  const keys: (string | null)[] = [];
  server.use(
    http.post('*/api/v1/files', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return new Promise<Response>((resolve) => waiting.push(resolve));
    }),
    http.get('*/api/v1/files/:id', ({ params }) => HttpResponse.json(file(String(params.id)))),
  );
  const answer = async (response: Response) => {
    await waitFor(() => expect(waiting).not.toHaveLength(0));
    waiting.shift()?.(response);
  };
  return { keys, answer };
}

async function attach(user: ReturnType<typeof show>['user'], row = 1) {
  const group = await screen.findByRole('group', { name: `Kegiatan ${row}` });
  const input = group.querySelector<HTMLInputElement>('input[type="file"]');
  if (input) await user.upload(input, proof);
}

test('a report waits for evidence on its way, and goes out with it', async () => {
  const state = stored(report());
  const { answer } = uploads();
  const { user } = show();
  await attach(user);
  expect(await screen.findByText('Tunggu sampai bukti selesai diunggah.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Kirim laporan' })).toBeDisabled();
  await answer(HttpResponse.json(file('file-1'), { status: 201 }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Kirim laporan' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Kirim laporan' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kirim laporan' }));
  await waitFor(() => expect(state.report.status).toBe('submitted'));
  expect(state.report.rows[0]?.fileIds).toEqual(['file-1']);
});

test('a failed upload holds the report back until it was sent again, under its first key', async () => {
  stored(report());
  const { keys, answer } = uploads();
  const { user } = show();
  await attach(user);
  await answer(problem(503, { code: 'unavailable', detail: 'Penyimpanan belum siap.' }));
  expect(await screen.findByText(/Penyimpanan belum siap\./)).toBeVisible();
  expect(screen.getByText(/Ada bukti yang gagal diunggah/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Kirim laporan' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Coba lagi' }));
  await answer(HttpResponse.json(file('file-1'), { status: 201 }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Kirim laporan' })).toBeEnabled());
  expect(await screen.findByRole('link', { name: 'bukti.pdf' })).toBeVisible();
  expect(new Set(keys).size).toBe(1);
});

test('evidence finds its activity although the rows moved meanwhile, and goes with a row that goes', async () => {
  const state = stored(report());
  const { answer } = uploads();
  const { user } = show();
  await attach(user);
  await user.click(screen.getByRole('button', { name: 'Tambah kegiatan' }));
  await user.click(screen.getByRole('button', { name: 'Turunkan kegiatan 1' }));
  await attach(user, 1);
  await user.click(screen.getByRole('button', { name: 'Hapus kegiatan 1' }));
  await answer(HttpResponse.json(file('file-1'), { status: 201 }));
  await answer(HttpResponse.json(file('file-2'), { status: 201 }));
  await waitFor(() => expect(screen.queryByText(/Tunggu sampai/)).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Simpan draf' }));
  await waitFor(() => expect(state.report.rows.map((row) => row.fileIds)).toEqual([['file-1']]));
});
