import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { dayOff } from '~/test/days';
import { watchLeaving } from '~/test/leaving';
import { me } from '~/test/people';
import { renderApp } from '~/test/render';
import { issuer, problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';

let leave: ReturnType<typeof watchLeaving>;
beforeEach(() => {
  leave = watchLeaving();
});

const idToken = ['{}', '{"sub":"account-1"}', 'signature'].map(btoa).join('.');
const answerMe = (answer: () => Response) => server.use(http.get('*/api/v1/me', answer));

test('who is not signed in is sent to the login and comes back to the page they asked for', async () => {
  server.use(issuer.discovery);
  renderApp('/privasi?dari=menu');
  await waitFor(() => expect(leave).toHaveBeenCalledOnce());
  const state = new URL(leave.mock.calls[0]?.[0] ?? '').searchParams.get('state');
  const kept: unknown = JSON.parse(localStorage.getItem(`oidc.${state}`) ?? '{}');
  expect(kept).toMatchObject({ data: { returnTo: '/privasi?dari=menu' } });
  expect(screen.queryByRole('heading')).toBeNull();
});

test('the way back ends at the page that was asked for', async () => {
  server.use(
    issuer.discovery,
    http.post('*/connect/token', () =>
      HttpResponse.json({
        id_token: idToken,
        access_token: 'token-1',
        refresh_token: 'r',
        token_type: 'Bearer',
        expires_in: 600,
      }),
    ),
  );
  answerMe(() => HttpResponse.json(me()));
  renderApp('/privasi');
  await waitFor(() => expect(leave).toHaveBeenCalledOnce());
  const state = new URL(leave.mock.calls[0]?.[0] ?? '').searchParams.get('state');
  const { router } = renderApp(`/auth/callback?code=abc&state=${state}`);
  expect(await screen.findByRole('heading', { level: 1, name: 'Pemberitahuan privasi' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/privasi');
});

test('a broken way back offers a new login', async () => {
  renderApp('/auth/callback?code=abc&state=unknown');
  expect(await screen.findByRole('button', { name: 'Masuk kembali' })).toBeVisible();
});

test('the start leads to the page that fits the person', async () => {
  signIn();
  answerMe(() => HttpResponse.json(me()));
  server.use(http.get('*/api/v1/work-days/mine/day', () => HttpResponse.json(dayOff())));
  const { router } = renderApp('/');
  await waitFor(() => expect(router.state.location.pathname).toBe('/hari-ini'));
  await waitFor(() => expect(document.title).toBe('Hari ini · WFH ASN'));
  expect(await screen.findByText('Bukan hari kerja')).toBeVisible();
});

test('an address that leads nowhere says so', async () => {
  signIn();
  answerMe(() => HttpResponse.json(me()));
  renderApp('/tidak-ada');
  expect(await screen.findByRole('heading', { name: 'Halaman tidak ditemukan' })).toBeVisible();
});

test('a failed server shows its request number and another try', async () => {
  signIn();
  let failing = true;
  answerMe(() =>
    failing ? problem(500, { code: 'server-error', detail: 'Terjadi kesalahan.' }) : HttpResponse.json(me()),
  );
  const { user } = renderApp('/privasi');
  expect(await screen.findByText('req-1')).toBeVisible();
  failing = false;
  await user.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(await screen.findByRole('heading', { name: 'Pemberitahuan privasi' })).toBeVisible();
});
