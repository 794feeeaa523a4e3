import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { renderApp } from '~/test/render';
import { answerMonth, grid, headOfOffice } from '~/test/rosters';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { answerSuperior } from '~/test/team';

test('a double click makes one proposal; a repeat of what got no answer carries the same key', async () => {
  signIn();
  answerSuperior(headOfOffice());
  const empty = grid({ draft: null, days: grid().days.map((day) => ({ ...day, source: 'none' })) });
  const keys: (string | null)[] = [];
  answerMonth(() => empty);
  server.use(
    http.post('*/api/v1/rosters/generate', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1
        ? problem(503, { code: 'unavailable', detail: 'Layanan belum siap.' })
        : HttpResponse.json({ runId: 'r', offices: 1, made: 1, skipped: 0, rosterId: 'draft-1' }, { status: 201 });
    }),
  );
  const { user } = renderApp('/jadwal?bulan=2026-06');
  await user.dblClick(await screen.findByRole('button', { name: 'Susun konsep' }));
  await waitFor(() => expect(keys).toHaveLength(1));
  expect(await screen.findByRole('alert')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Susun konsep' })).toBeEnabled());
  expect(keys).toHaveLength(1);
  screen.getByRole('button', { name: 'Susun konsep' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Susun konsep' })).toBeEnabled());
  expect(keys).toEqual([keys[0], keys[0]]);
});
