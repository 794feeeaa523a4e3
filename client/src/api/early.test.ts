import { readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { myDayQuery } from '~/features/me/day';
import { meQuery } from '~/features/me/queries';
import { setWide } from '~/test/browser';
import { day } from '~/test/days';
import { me } from '~/test/people';
import { server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { answeredEarly } from './early';
import { createAppQueryClient } from './queryClient';

const script = readFileSync('public/early.js', 'utf8');
/** As the browser runs it, in the head of the page. */
const start = () => new Function(script)();

let asked: string[];
beforeEach(() => {
  asked = [];
  setWide(false);
  window.history.replaceState(null, '', '/hari-ini');
  const note = (request: Request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(`${pathname}${search} ${request.headers.get('Authorization')}`);
  };
  server.use(
    http.get('*/api/v1/me', ({ request }) => {
      note(request);
      return HttpResponse.json(me());
    }),
    http.get('*/api/v1/work-days/mine/day', ({ request }) => {
      note(request);
      return HttpResponse.json(day());
    }),
  );
});
afterEach(() => {
  window.history.replaceState(null, '', '/');
  delete window.wfhEarly;
});

test('what the first screen of a phone needs is asked for before the code is there, and once', async () => {
  signIn();
  start();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  const queryClient = createAppQueryClient();
  await queryClient.fetchQuery(meQuery);
  await queryClient.fetchQuery(myDayQuery());
  expect(asked).toEqual(['/api/v1/me Bearer token-1', '/api/v1/work-days/mine/day Bearer token-1']);
  await queryClient.fetchQuery({ ...myDayQuery(), staleTime: 0 });
  expect(asked).toHaveLength(3);
});

test('an answer for another session is not taken', async () => {
  signIn();
  start();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  signIn({ accessToken: 'token-2' });
  await createAppQueryClient().fetchQuery(meQuery);
  expect(asked.at(-1)).toBe('/api/v1/me Bearer token-2');
});

test.each<[string, () => Response | Promise<Response>, boolean]>([
  ['an answer', () => HttpResponse.json(me()), true],
  ['a refusal', () => HttpResponse.json({}, { status: 500 }), true],
  ['a gateway that stands in for a server', () => new HttpResponse(null, { status: 502 }), false],
  ['no network', () => HttpResponse.error(), false],
  ['an answer that does not come in time', () => new Promise(() => undefined), false],
])('%s tells whether the server can be asked', async (_case, answer, expected) => {
  server.use(http.get('*/api/v1/me', answer));
  signIn();
  start();
  expect(await answeredEarly(200)).toBe(expected);
});

test('where nothing was asked early nothing is known', () => {
  expect(answeredEarly(200)).toBeUndefined();
});

test.each([
  ['nobody is signed in', () => undefined],
  ['the token is over', () => signIn({ lives: 10 })],
  [
    'it is a desk',
    () => {
      signIn();
      setWide(true);
    },
  ],
  [
    'another page is opened',
    () => {
      signIn();
      window.history.replaceState(null, '', '/riwayat');
    },
  ],
])('where %s nothing is asked early', (_case, given) => {
  given();
  start();
  expect(window.wfhEarly).toBeUndefined();
});
