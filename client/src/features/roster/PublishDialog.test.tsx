import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { renderApp } from '~/test/render';
import { answerMonth, grid, headOfOffice } from '~/test/rosters';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { answerSuperior } from '~/test/team';

const page = '/jadwal?bulan=2026-06';

beforeEach(() => {
  signIn();
  answerSuperior(headOfOffice());
});

test('a refused publication says why and shows what is broken', async () => {
  const world = { grid: grid() };
  answerMonth(() => world.grid);
  const sent: (string | null)[] = [];
  server.use(
    http.post('*/api/v1/rosters/draft-1/publish', ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      world.grid = grid({
        problems: [
          {
            code: 'over-quota',
            text: '2026-06-05: 2 WFH, kuota 1.',
            blocks: true,
            date: '2026-06-05',
            unitId: null,
            employeeId: null,
          },
        ],
      });
      return problem(422, { code: 'roster-breaks-rules', detail: 'Jadwal melanggar aturan (1): kuota.' });
    }),
  );
  const { user } = renderApp(page);
  await user.click(await screen.findByRole('button', { name: 'Terbitkan' }));
  const dialog = await screen.findByRole('dialog', { name: /Terbitkan jadwal/ });
  expect(within(dialog).getByText('2 hari WFH dibagikan')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Terbitkan jadwal' }));
  expect(await within(dialog).findByText('Jadwal melanggar aturan (1): kuota.')).toBeVisible();
  expect(await within(dialog).findByText('2026-06-05: 2 WFH, kuota 1.')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Terbitkan jadwal' })).toBeDisabled();
  expect(sent).toEqual(['"7"']);
});

test('a publication is said also where the month without its draft is there before the answer', async () => {
  const world = { grid: grid() };
  answerMonth(() => world.grid);
  let answered: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answered = resolve;
  });
  server.use(
    http.post('*/api/v1/rosters/draft-1/publish', async () => {
      world.grid = grid({ draft: null, publishedFrom: '2026-06-01', publishedTo: '2026-06-30', version: 0 });
      await held;
      return HttpResponse.json({ homeDays: 2, peopleTold: 3 });
    }),
  );
  const { user, queryClient } = renderApp(page);
  await user.click(await screen.findByRole('button', { name: 'Terbitkan' }));
  await user.click(await screen.findByRole('button', { name: 'Terbitkan jadwal' }));
  await waitFor(() => expect(world.grid.draft).toBeNull());
  await queryClient.invalidateQueries();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Terbitkan' })).toBeNull());
  answered();
  expect(await screen.findByText('Jadwal terbit: 2 hari WFH, 3 pegawai diberi tahu.')).toBeVisible();
});
