import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { currentLanguage } from '~/i18n';
import { isFromServer, NetworkError, reportReach } from '~/lib/reach';
import { accessToken, hasJustSignedIn, login, replaceToken } from '~/lib/session';
import type { ApiPaths } from './contract';
import { takeEarly } from './early';
import { withIdempotencyKey } from './idempotency';
import { readProblem } from './problem';

export async function send(request: Request): Promise<Response> {
  try {
    const response = await (takeEarly(request) ?? fetch(request));
    reportReach(isFromServer(response));
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportReach(false);
    throw new NetworkError('The server did not answer', { cause: error });
  }
}

const toLogin = () => login(window.location.pathname + window.location.search + window.location.hash);

async function sendSignedIn(request: Request): Promise<Response> {
  const token = await accessToken();
  if (token === null) return toLogin();
  request.headers.set('Authorization', `Bearer ${token}`);
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401) return response;
  const fresh = await replaceToken(token);
  if (fresh === null) return toLogin();
  again.headers.set('Authorization', `Bearer ${fresh}`);
  const second = await send(again);
  return second.status === 401 && !hasJustSignedIn() ? toLogin() : second;
}

/** A refusal becomes a thrown ProblemError, no answer a thrown NetworkError: `data` is always the contract's success. */
async function call(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage());
  const { settle } = await withIdempotencyKey(request);
  const response = await sendSignedIn(request);
  // After a 5xx nobody knows what was done: the repeat must carry the same key.
  settle(response.status < 500);
  if (!response.ok) throw await readProblem(response);
  return response;
}

export const api = createFetchClient<ApiPaths>({ baseUrl: window.location.origin, fetch: call });
export const $api = createQueryClient(api);
