import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { me } from '~/test/people';
import { answerPolicies, effect, personnelAdmin, text, today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { fits } from './search';

const region = (name: string) => screen.findByRole('region', { name });

/** Answers the effect and keeps what was asked for. */
function answerEffect(answer: (query: URLSearchParams) => Schemas['PolicyEffect']) {
  const asked: Record<string, string>[] = [];
  server.use(
    http.get('*/api/v1/policies/:id/effect', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(Object.fromEntries(query));
      return HttpResponse.json(answer(query));
    }),
  );
  return asked;
}

beforeEach(() => {
  signIn();
  answerPolicies(personnelAdmin(), [text({ status: 'draft' }), text({ id: 'v0', circularNumber: '12/SE/2025' })]);
});

test('warnings come first, then the figures, the days, the offices and who stays in the office', async () => {
  answerEffect(() => effect());
  const { user } = renderApp('/kebijakan/v1/simulasi');
  expect(await screen.findByText('1 hal perlu diperiksa')).toBeVisible();
  expect(screen.getByText('2 NIP tidak dikenal dalam cakupan.')).toBeVisible();
  expect(screen.getByText('75% dari pegawai')).toBeVisible();
  const days = screen.getByRole('heading', { name: 'Per hari' }).closest('section') ?? document.body;
  await user.click(within(days).getByText('Tampilkan sebagai tabel'));
  expect(within(days).getByRole('row', { name: /17 Apr 45 41 205/ })).toBeVisible();
  const row = screen.getByRole('row', { name: /Dinas Dukcapil 120 90 3 0 41/ });
  expect(within(row).getByText('41')).toHaveAttribute('data-heat', '2');
  expect(within(row).getByText('0')).toHaveAttribute('data-heat', '0');
  expect(await region('Tetap di kantor menurut aturan')).toHaveTextContent('30 orang (25%)');
});

test('dates and the other version stand in the address bar and in what is asked', async () => {
  const asked = answerEffect((query) =>
    effect({
      comparison: query.has('againstId')
        ? {
            againstId: 'v0',
            gained: 12,
            lost: 3,
            offices: [{ unitId: 'u1', unitName: 'Dukcapil', gained: 12, lost: 3 }],
          }
        : null,
    }),
  );
  const { user, router } = renderApp('/kebijakan/v1/simulasi?from=2026-05-04&to=2026-05-29');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Bandingkan dengan' }), '12/SE/2025 versi 1');
  const compared = await region('Perbandingan');
  expect(compared).toHaveTextContent('12 orang menjadi dapat WFH, 3 orang tidak lagi.');
  expect(within(compared).getByRole('row', { name: 'Dukcapil 12 3' })).toBeVisible();
  expect(router.state.location.search).toEqual({ from: '2026-05-04', to: '2026-05-29', against: 'v0' });
  expect(asked.at(-1)).toEqual({ from: '2026-05-04', to: '2026-05-29', againstId: 'v0' });
});

test('a range that is too long is said and not asked for', async () => {
  const asked = answerEffect(() => effect());
  renderApp('/kebijakan/v1/simulasi?from=2026-05-04&to=2026-12-29');
  expect(await screen.findByRole('alert')).toHaveTextContent(/paling banyak 62 hari/);
  expect(asked).toEqual([]);
  expect(fits({ from: '2026-05-04', to: '2026-05-03' })).toBe(false);
  expect(fits({ from: '2026-05-04' })).toBe(true);
});

test('who may not simulate reads why', async () => {
  answerPolicies(me({ roles: ['leader'], today }));
  server.use(
    http.get('*/api/v1/policies/:id/effect', () =>
      problem(403, { code: 'personnel-admin-required', detail: 'Hanya admin kepegawaian.' }),
    ),
  );
  renderApp('/kebijakan/v1/simulasi');
  expect(await screen.findByText('Hanya admin kepegawaian.')).toBeVisible();
});
