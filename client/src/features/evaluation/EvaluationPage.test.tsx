import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { answerPolicies, personnelAdmin, text } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { definitions, evaluation } from '~/test/summary';

function answer(now: () => ReturnType<typeof evaluation> = evaluation, as = personnelAdmin()) {
  answerPolicies(as, [text({ effectiveFrom: '2026-04-01' })]);
  server.use(
    http.get('*/api/v1/figures', () => HttpResponse.json(definitions)),
    http.get('*/api/v1/policies/:id/evaluation', () => HttpResponse.json(now())),
  );
}

beforeEach(() => signIn());

test('the list tells the verdict of each circular and leads to it', async () => {
  answer();
  const { user, router } = renderApp('/evaluasi');
  expect(await screen.findByText('Memenuhi ambang')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Bekerja dari rumah setiap hari Jumat' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/evaluasi/v1'));
});

test('verdict, offices and comparisons are read with their ranges; fewer than five are not told', async () => {
  answer();
  renderApp('/evaluasi/v1');
  const result = await screen.findByRole('region', { name: 'Hasil dan usul' });
  expect(result).toHaveTextContent('83,3% (78–87,5) tugas WFH selesai, ambang 80%');
  expect(result).toHaveTextContent('Belum ada keputusan. Hasil ini adalah usul sistem.');
  const offices = screen.getByRole('region', { name: 'Per perangkat daerah, terendah dahulu' });
  expect(within(offices).getByRole('row', { name: /Dinas A/ })).toHaveTextContent('Di bawah ambang50% (41,2–58,8)12');
  expect(within(offices).getByRole('row', { name: /Kantor C/ })).toHaveTextContent('Kurang dari lima orang–< 5');
  const places = screen.getByRole('region', { name: 'WFH dibandingkan WFO' });
  expect(within(places).getByRole('row', { name: /Tugas selesai/ })).toHaveTextContent('60% (50–69)90% (82–95)nyata');
  expect(screen.getByRole('region', { name: 'Sebelum dan selama kebijakan' })).toHaveTextContent(
    'Kurang dari lima orang mengalami keduanya; tidak dibandingkan.',
  );
});

test('a person decides, and the page says what was decided', async () => {
  let stored = evaluation();
  answer(() => stored);
  server.use(
    http.put('*/api/v1/policies/:id/evaluation-decision', () => {
      stored = evaluation({
        decision: 'continue',
        decisionReason: 'Target tercapai.',
        decidedAt: '2026-04-10T10:00:00+07:00',
        decidedBy: 'Wali Kota',
      });
      return HttpResponse.json(text({ effectiveFrom: '2026-04-01', decision: 'continue' }));
    }),
  );
  const { user } = renderApp('/evaluasi/v1');
  await user.click(await screen.findByRole('button', { name: 'Catat keputusan evaluasi' }));
  await user.click(await screen.findByRole('radio', { name: 'Lanjutkan tanpa perubahan' }));
  await user.type(screen.getByRole('textbox', { name: /Alasan/ }), 'Target tercapai.');
  await user.click(screen.getByRole('button', { name: 'Simpan keputusan' }));
  expect(await screen.findByText(/Wali Kota, 10 Apr 2026/)).toBeVisible();
});

test('who only watches reads the evaluation and decides nothing', async () => {
  answer(evaluation, personnelAdmin({ roles: ['employee', 'auditor'] }));
  renderApp('/evaluasi/v1');
  expect(await screen.findByRole('button', { name: 'Lembar satu halaman (PDF)' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Catat keputusan evaluasi' })).toBeNull();
});

test('a policy of other people is told as such', async () => {
  answer();
  server.use(http.get('*/api/v1/policies/:id/evaluation', () => problem(404, { code: 'not-found' })));
  renderApp('/evaluasi');
  expect(await screen.findByText('Kebijakan ini tidak mencakup pegawai Anda.')).toBeVisible();
});
