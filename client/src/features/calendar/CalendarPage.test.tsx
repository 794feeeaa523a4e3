import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { me } from '~/test/people';
import { answerPolicies, personnelAdmin, today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import type { HolidayOfAgency } from './queries';

const holidays: HolidayOfAgency[] = [
  { id: 'h1', date: '2026-04-03', name: 'Wafat Yesus Kristus', kind: 'national', version: 1 },
  { id: 'h2', date: '2026-05-15', name: 'Cuti bersama', kind: 'collectiveLeave', version: 2 },
];

function answerCalendar(kept: readonly HolidayOfAgency[] = holidays) {
  server.use(
    http.get('*/api/v1/holidays', ({ request }) => {
      const from = new URL(request.url).searchParams.get('from') ?? '';
      return HttpResponse.json(kept.filter(({ date }) => date.slice(0, 4) === from.slice(0, 4)));
    }),
    http.get('*/api/v1/ramadan-periods', () =>
      HttpResponse.json([{ id: 'r1', from: '2027-02-08', to: '2027-03-09', version: 3 }]),
    ),
  );
}

beforeEach(() => signIn());

test('everybody reads the holidays of a year, and changes none', async () => {
  answerPolicies(me({ today }));
  answerCalendar();
  const { user, router } = renderApp('/kalender');
  const list = within(await screen.findByRole('list', { name: 'Hari libur dan cuti bersama' }));
  expect(list.getAllByRole('listitem')[0]).toHaveTextContent('Wafat Yesus Kristus');
  expect(list.getAllByRole('listitem')[1]).toHaveTextContent('15 Mei 2026');
  expect(screen.getByText('8 Feb 2027 sampai 9 Mar 2027')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Tambah hari libur' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Tahun berikutnya' }));
  expect(await screen.findByText('Belum ada hari libur tahun 2027')).toBeVisible();
  expect(router.state.location.search).toEqual({ year: 2027 });
});

test('a personnel administrator adds a holiday; a refusal stands in the form', async () => {
  answerPolicies(personnelAdmin());
  answerCalendar();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/holidays', async ({ request }) => {
      sent.push(await request.json());
      return problem(409, { code: 'holiday-on-date', detail: 'Tanggal 2026-05-15 sudah tercatat sebagai hari libur.' });
    }),
  );
  const { user } = renderApp('/kalender');
  await user.click(await screen.findByRole('button', { name: 'Tambah hari libur' }));
  const dialogue = within(await screen.findByRole('dialog'));
  await user.type(dialogue.getByLabelText(/Tanggal/), '2026-05-15');
  await user.type(dialogue.getByLabelText(/Nama/), 'Kenaikan');
  await user.click(dialogue.getByRole('button', { name: 'Simpan' }));
  expect(await dialogue.findByText('Tanggal 2026-05-15 sudah tercatat sebagai hari libur.')).toBeVisible();
  expect(sent).toEqual([{ date: '2026-05-15', name: 'Kenaikan', kind: 'national' }]);
});

test('only what lies ahead can be deleted, and that is asked first', async () => {
  answerPolicies(personnelAdmin());
  answerCalendar();
  server.use(
    http.delete('*/api/v1/holidays/h2', () => {
      answerCalendar(holidays.slice(0, 1));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp('/kalender');
  await user.click(await screen.findByRole('button', { name: 'Hapus Cuti bersama' }));
  expect(screen.queryByRole('button', { name: 'Hapus Wafat Yesus Kristus' })).toBeNull();
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hapus' }));
  expect(await screen.findByText('Dihapus.')).toBeVisible();
});

test('a Ramadan period is sent with the version that was seen', async () => {
  answerPolicies(personnelAdmin());
  answerCalendar();
  let seen: string | null = null;
  server.use(
    http.put('*/api/v1/ramadan-periods/r1', ({ request }) => {
      seen = request.headers.get('If-Match');
      return HttpResponse.json({ id: 'r1', from: '2027-02-08', to: '2027-03-10', version: 4 });
    }),
  );
  const { user } = renderApp('/kalender');
  const list = within(await screen.findByRole('list', { name: 'Ramadan' }));
  await user.click(list.getByRole('button', { name: 'Ubah' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('Tersimpan.')).toBeVisible();
  expect(seen).toBe('"3"');
});
