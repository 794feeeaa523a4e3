import createFetchClient from 'openapi-fetch';
import { currentLanguage } from '~/i18n';
import { send } from './client';
import type { ApiPaths } from './contract';
import { readProblem } from './problem';

/** For what anybody may ask: no token is sent, and nobody is led to the login. */
export const publicApi = createFetchClient<ApiPaths>({
  baseUrl: window.location.origin,
  fetch: async (request) => {
    request.headers.set('Accept-Language', currentLanguage());
    const response = await send(request);
    if (!response.ok) throw await readProblem(response);
    return response;
  },
});
