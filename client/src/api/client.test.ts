import { HttpResponse, http } from 'msw';
import { changeLanguage } from '~/i18n';
import { storedSession } from '~/lib/storedSession';
import { watchLeaving } from '~/test/leaving';
import { me } from '~/test/people';
import { issuer, problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { api } from './client';
import { ProblemError } from './problem';

let leave: ReturnType<typeof watchLeaving>;
beforeEach(() => {
  leave = watchLeaving();
});

/** Answers /me as given and notes with which token and language it was asked. */
function answerMe(...answers: (() => Response)[]) {
  const asked: { token: string | null; language: string | null }[] = [];
  server.use(
    http.get('*/api/v1/me', ({ request }) => {
      asked.push({
        token: request.headers.get('Authorization'),
        language: request.headers.get('Accept-Language'),
      });
      return (answers[asked.length - 1] ?? answers.at(-1) ?? granted)();
    }),
  );
  return asked;
}

function answerToken(answer: () => Response | Promise<Response>) {
  const sent: string[] = [];
  server.use(
    issuer.discovery,
    http.post('*/connect/token', async ({ request }) => {
      sent.push(await request.text());
      return answer();
    }),
  );
  return sent;
}

const freshTokens = () =>
  HttpResponse.json({ access_token: 'token-2', refresh_token: 'refresh-2', token_type: 'Bearer', expires_in: 600 });
const refused = () => problem(401, { code: 'unauthenticated' });
const granted = () => HttpResponse.json(me());

test('sends the access token and the language of the screen', async () => {
  signIn();
  const asked = answerMe(granted);
  await api.GET('/api/v1/me');
  await changeLanguage('en');
  await api.GET('/api/v1/me');
  expect(asked).toEqual([
    { token: 'Bearer token-1', language: 'id' },
    { token: 'Bearer token-1', language: 'en' },
  ]);
});

test('a refusal is thrown with its code, words, fields and request number', async () => {
  signIn();
  answerMe(() =>
    problem(422, {
      code: 'invalid',
      detail: 'Isian belum benar.',
      errors: { title: [{ code: 'required', message: 'Wajib diisi.' }] },
    }),
  );
  const error = await api.GET('/api/v1/me').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    status: 422,
    code: 'invalid',
    detail: 'Isian belum benar.',
    requestId: 'req-1',
    errors: { title: [{ code: 'required', message: 'Wajib diisi.' }] },
  });
});

test('no answer is told apart from a refusal', async () => {
  signIn();
  answerMe(() => HttpResponse.error());
  await expect(api.GET('/api/v1/me')).rejects.toMatchObject({ name: 'NetworkError' });
});

test('a token that ended while the tab slept is renewed before the request leaves', async () => {
  signIn({ lives: -3600 });
  const tokens = answerToken(freshTokens);
  const asked = answerMe(granted);
  await api.GET('/api/v1/me');
  expect(asked.map(({ token }) => token)).toEqual(['Bearer token-2']);
  expect(tokens).toHaveLength(1);
  expect(tokens[0]).toContain('refresh_token=refresh-1');
});

test('after a 401 the token is renewed once and the request repeated', async () => {
  signIn();
  const tokens = answerToken(freshTokens);
  const asked = answerMe(refused, granted);
  const { data } = await api.GET('/api/v1/me');
  expect(data?.employee.name).toBe('Siti Rahmawati, S.Sos.');
  expect(asked.map(({ token }) => token)).toEqual(['Bearer token-1', 'Bearer token-2']);
  expect(tokens).toHaveLength(1);
  expect(leave).not.toHaveBeenCalled();
});

test('a token that another tab has renewed is used instead of renewing again', async () => {
  signIn();
  const tokens = answerToken(freshTokens);
  const asked = answerMe(() => {
    signIn({ accessToken: 'token-of-the-other-tab', refreshToken: 'refresh-2' });
    return refused();
  }, granted);
  await api.GET('/api/v1/me');
  expect(asked.map(({ token }) => token)).toEqual(['Bearer token-1', 'Bearer token-of-the-other-tab']);
  expect(tokens).toEqual([]);
});

test('an ended session leads to the login, with the way back', async () => {
  signIn({ lives: -10 });
  answerToken(() => HttpResponse.json({ error: 'invalid_grant' }, { status: 400 }));
  void api.GET('/api/v1/me');
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
  const url = new URL(leave.mock.calls[0]?.[0] ?? '');
  expect(url.pathname).toBe('/connect/authorize');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: 'wfh-spa',
    response_type: 'code',
    code_challenge_method: 'S256',
    ui_locales: 'id',
  });
  expect(storedSession()).toBeNull();
});

test('a server that does not answer a renewal costs nobody the session', async () => {
  signIn({ lives: -10 });
  answerToken(() => HttpResponse.error());
  await expect(api.GET('/api/v1/me')).rejects.toMatchObject({ name: 'NetworkError' });
  expect(storedSession()).not.toBeNull();
  expect(leave).not.toHaveBeenCalled();
});

test('403 stays where it is', async () => {
  signIn();
  answerMe(() => problem(403, { code: 'not-allowed' }));
  await expect(api.GET('/api/v1/me')).rejects.toMatchObject({ status: 403, code: 'not-allowed' });
  expect(leave).not.toHaveBeenCalled();
});

describe('Idempotency-Key', () => {
  function answerPost(...answers: (() => Response)[]) {
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/v1/me/notice-acknowledgements', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return (answers[keys.length - 1] ?? (() => new HttpResponse(null, { status: 204 })))();
      }),
    );
    return keys;
  }
  const post = () => api.POST('/api/v1/me/notice-acknowledgements').catch((error: unknown) => error);

  test('stays the same until the server has answered, then is a new one', async () => {
    signIn();
    const keys = answerPost(
      () => HttpResponse.error(),
      () => problem(500, { code: 'server-error' }),
    );
    for (let i = 0; i < 4; i += 1) await post();
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('is repeated with the request that follows a renewed token', async () => {
    signIn();
    answerToken(freshTokens);
    const keys = answerPost(refused);
    await post();
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });
});
