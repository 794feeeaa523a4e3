import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { loadTexts } from '~/i18n';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { date, report, stored } from '~/test/reports';
import { problem, server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { MyReport } from './MyReport';
import { type Report, reportQuery } from './queries';

const show = () => renderUi(<MyReport date={date} dates={null} />);

beforeEach(async () => {
  signIn();
  await loadTexts('report', 'words');
});

test('a proposed report is saved and sent with one confirmation', async () => {
  const state = stored(report());
  const { user } = show();
  await user.type(await screen.findByLabelText('Kendala'), 'Jaringan lambat');
  await user.click(screen.getByRole('button', { name: 'Kirim laporan' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kirim laporan' }));
  expect(await screen.findByText('Terkirim')).toBeVisible();
  expect(state.report).toMatchObject({ status: 'submitted', obstacles: 'Jaringan lambat' });
});

test('a returned report shows the note first and can be sent again', async () => {
  const state = stored(
    report({ id: 'r1', status: 'returned', reviewedByName: 'Bambang', reviewNote: 'Lampirkan bukti.', version: 3 }),
  );
  const { user } = show();
  expect(await screen.findByText('Lampirkan bukti.')).toBeVisible();
  await user.type(await screen.findByLabelText('Keterangan'), 'Bukti di berkas 1');
  await user.click(screen.getByRole('button', { name: 'Kirim laporan' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kirim laporan' }));
  await waitFor(() => expect(state.report.status).toBe('submitted'));
  expect(state.report.rows[0]?.remark).toBe('Bukti di berkas 1');
});

test('when another tab saved first, nothing typed is lost: the person chooses', async () => {
  const state = stored(report());
  const { user } = show();
  await user.type(await screen.findByLabelText('Kendala'), 'Isian saya');
  state.report = { ...state.report, id: 'r1', status: 'draft', obstacles: 'Dari tab lain', version: 5 };
  await user.click(screen.getByRole('button', { name: 'Simpan draf' }));
  expect(await screen.findByText('Laporan ini sudah berubah di tempat lain')).toBeVisible();
  expect(state.saves).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Simpan isian saya' }));
  await waitFor(() => expect(state.report.obstacles).toBe('Isian saya'));
});

test('what was typed survives a closed page on this device', async () => {
  stored(report());
  const first = show();
  await first.user.type(await screen.findByLabelText('Kendala'), 'Belum sempat disimpan');
  first.unmount();
  show();
  expect(await screen.findByLabelText('Kendala')).toHaveValue('Belum sempat disimpan');
  expect(screen.getByText(/belum disimpan di server/)).toBeVisible();
});

test('a refusal stands at the field that caused it', async () => {
  stored(report());
  server.use(
    http.put('*/api/v1/daily-reports/mine/:date', () =>
      problem(400, {
        code: 'invalid',
        detail: 'Isian tidak sah.',
        errors: { 'rows[0].output': [{ code: 'not-empty', message: 'Output wajib diisi.' }] },
      }),
    ),
  );
  const { user } = show();
  await user.clear(await screen.findByLabelText('Output'));
  await user.click(screen.getByRole('button', { name: 'Simpan draf' }));
  expect(await screen.findByText('Output wajib diisi.')).toBeVisible();
});

/** The hub tells every tab of mine that the day changed: this one asks for the report again by itself. */
const heardOfAChange = () => sayDayChanged({ employeeId: me().employee.id, unitId: me().unit.id, date, at: '' });

test('a change that was heard of meanwhile is not overwritten: the words keep the version they were written on', async () => {
  const state = stored(report());
  const { user, queryClient } = show();
  await user.type(await screen.findByLabelText('Kendala'), 'Isian saya');
  state.report = { ...state.report, id: 'r1', status: 'draft', obstacles: 'Dari tab lain', version: 5 };
  heardOfAChange();
  await waitFor(() => expect(queryClient.getQueryData<Report>(reportQuery(date).queryKey)?.version).toBe(5));
  expect(screen.getByLabelText('Kendala')).toHaveValue('Isian saya');
  await user.click(screen.getByRole('button', { name: 'Simpan draf' }));
  expect(await screen.findByText('Laporan ini sudah berubah di tempat lain')).toBeVisible();
  expect(state.report.obstacles).toBe('Dari tab lain');
});

test('a draft kept on this device for an older version is not saved over a newer report', async () => {
  const state = stored(report());
  const first = show();
  await first.user.type(await screen.findByLabelText('Kendala'), 'Isian saya');
  first.unmount();
  state.report = { ...state.report, id: 'r1', status: 'draft', obstacles: 'Dari tab lain', version: 5 };
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Simpan draf' }));
  expect(await screen.findByText('Laporan ini sudah berubah di tempat lain')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Muat yang tersimpan' }));
  await waitFor(() => expect(screen.getByLabelText('Kendala')).toHaveValue('Dari tab lain'));
  expect(screen.queryByText(/belum disimpan di server/)).toBeNull();
});

test('where nothing was typed, the form follows what the tasks propose now', async () => {
  const state = stored(report());
  show();
  expect(await screen.findByLabelText('Uraian kegiatan')).toHaveValue('Verifikasi berkas');
  state.report = {
    ...state.report,
    rows: state.report.rows.map((row) => ({ ...row, activity: 'Verifikasi lanjutan' })),
  };
  heardOfAChange();
  await waitFor(() => expect(screen.getByLabelText('Uraian kegiatan')).toHaveValue('Verifikasi lanjutan'));
  expect(screen.queryByText(/belum disimpan di server/)).toBeNull();
});

test('what is typed while the draft is on its way stays typed, and stays unsaved', async () => {
  const state = stored(report());
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.use(
    http.put('*/api/v1/daily-reports/mine/:date', async ({ request }) => {
      const body = (await request.json()) as Pick<Report, 'rows' | 'obstacles'>;
      await held;
      state.report = { ...state.report, ...body, id: 'r1', status: 'draft', version: 1 };
      return HttpResponse.json(state.report);
    }),
  );
  const { user } = show();
  await user.type(await screen.findByLabelText('Kendala'), 'Satu');
  await user.click(screen.getByRole('button', { name: 'Simpan draf' }));
  await user.type(screen.getByLabelText('Kendala'), ' dua');
  release();
  expect(await screen.findByText('Draf tersimpan di server')).toBeVisible();
  expect(screen.getByLabelText('Kendala')).toHaveValue('Satu dua');
  expect(screen.getByText(/belum disimpan di server/)).toBeVisible();
});

test('rows move and go by their buttons, and keep what was typed in them', async () => {
  stored(report());
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Tambah kegiatan' }));
  const second = screen.getByRole('group', { name: 'Kegiatan 2' });
  await user.type(within(second).getByLabelText('Uraian kegiatan'), 'Rapat daring');
  screen.getByRole('button', { name: 'Naikkan kegiatan 2' }).focus();
  await user.keyboard('{Enter}');
  const activities = () =>
    screen.getAllByLabelText('Uraian kegiatan').map((input) => (input as HTMLInputElement).value);
  expect(activities()).toEqual(['Rapat daring', 'Verifikasi berkas']);
  await user.click(screen.getByRole('button', { name: 'Hapus kegiatan 2' }));
  expect(activities()).toEqual(['Rapat daring']);
});
