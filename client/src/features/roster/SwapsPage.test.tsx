import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { renderApp } from '~/test/render';
import { swap } from '~/test/rosters';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { answerSuperior } from '~/test/team';

beforeEach(() => {
  signIn();
  answerSuperior();
});

test('a swap on which both agree is decided with a note, and a refusal stands beside it', async () => {
  let status: 'agreed' | 'refused' = 'agreed';
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/roster-swaps', () =>
      HttpResponse.json([
        swap({ status, mayDecide: status === 'agreed', decisionNote: status === 'agreed' ? null : 'Rapat hari itu.' }),
      ]),
    ),
    http.post('*/api/v1/roster-swaps/swap-1/decide', async ({ request }) => {
      sent.push(await request.json());
      if (sent.length === 1)
        return problem(422, { code: 'roster-breaks-rules', detail: 'Minimum di kantor dilanggar.' });
      status = 'refused';
      return HttpResponse.json(swap({ status }));
    }),
  );
  const { user } = renderApp('/jadwal/tukar');
  const card = await screen.findByRole('article', { name: 'Ani Lestari, Budi Santoso' });
  expect(within(card).getByText('Ani Lestari menyerahkan Jumat, 5 Juni 2026')).toBeVisible();
  await user.click(within(card).getByRole('button', { name: 'Setujui' }));
  expect(await within(card).findByText('Minimum di kantor dilanggar.')).toBeVisible();
  await user.type(within(card).getByLabelText('Catatan (opsional)'), 'Rapat hari itu.');
  await user.click(within(card).getByRole('button', { name: 'Tolak' }));
  await waitFor(() => expect(screen.getByText('Catatan keputusan: Rapat hari itu.')).toBeVisible());
  expect(screen.getByText('Tidak ada permohonan yang menunggu keputusan Anda')).toBeVisible();
  expect(sent).toEqual([
    { approves: true, note: null },
    { approves: false, note: 'Rapat hari itu.' },
  ]);
});
