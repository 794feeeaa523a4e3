import { HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import type { Schemas } from '~/api/contract';
import type { Problem } from '~/api/problem';

/** Every page asks what I was told: nothing, where a test says nothing else. */
export const told = (answer: Partial<Schemas['MyNotifications']> = {}) =>
  http.get('*/api/v1/notifications/mine', () =>
    HttpResponse.json({ unread: 0, items: [], nextCursor: null, ...answer }),
  );

export const server = setupServer(told());

export const problem = (status: number, body: Partial<Problem>) =>
  HttpResponse.json<JsonBodyType>(
    { type: `/problems/${body.code}`, title: 'Ditolak', status, requestId: 'req-1', ...body },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

const origin = window.location.origin;
/** The issuer's answers that a signed-in page may need. */
export const issuer = {
  discovery: http.get('*/.well-known/openid-configuration', () =>
    HttpResponse.json({
      issuer: `${origin}/`,
      authorization_endpoint: `${origin}/connect/authorize`,
      token_endpoint: `${origin}/connect/token`,
      end_session_endpoint: `${origin}/connect/endsession`,
    }),
  ),
};
