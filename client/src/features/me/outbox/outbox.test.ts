import { HttpResponse, http } from 'msw';
import { server as backend, problem } from '~/test/server';
import { signIn } from '~/test/signIn';
import type { Intent } from './entries';
import { discard, drain, type Sender, sendAgain, sendNow } from './sender';
import { change, forgetOutbox, keep, readOutbox } from './store';

const me = 'employee-1';
const day = '2026-04-10';
const onAnswer = vi.fn();
const sender = (different: Partial<Sender> = {}): Sender => ({
  employeeId: me,
  today: () => day,
  onAnswer,
  ...different,
});

const seen = (taskId: string): Intent => ({ kind: 'acknowledgeTask', taskId, title: taskId, body: { offline: true } });
const told = (taskId: string, doneQuantity: number): Intent => ({
  kind: 'reportProgress',
  taskId,
  title: taskId,
  body: { doneQuantity, note: null, fileIds: [], offline: true },
});
const save = (obstacles: string, version = 0): Intent => ({
  kind: 'saveReport',
  workDate: day,
  version,
  body: { rows: [], obstacles, offline: true },
});
const submit: Intent = { kind: 'submitReport', workDate: day, body: { offline: true } };

/** The server's side: records each key once, whoever repeats it; `fate` says what becomes of a request before or after. */
function records(fate: (path: string, nth: number) => 'ok' | 'lost before' | 'lost after' | Response = () => 'ok') {
  const done: { key: string; path: string; version: string | null; body: unknown }[] = [];
  let requests = 0;
  const take = async ({ request }: { request: Request }) => {
    const path = new URL(request.url).pathname.replace('/api/v1/', '');
    requests += 1;
    const what = fate(path, requests);
    if (typeof what !== 'string') return what;
    if (what === 'lost before') return HttpResponse.error();
    const key = request.headers.get('Idempotency-Key') ?? '';
    if (!done.some((record) => record.key === key)) {
      done.push({ key, path, version: request.headers.get('If-Match'), body: await request.json() });
    }
    return what === 'lost after' ? HttpResponse.error() : HttpResponse.json({ id: 'r1', version: done.length * 10 });
  };
  backend.use(http.post('*/api/v1/*', take), http.put('*/api/v1/*', take));
  return done;
}

beforeEach(() => {
  signIn();
  onAnswer.mockClear();
});

test('what was written without network goes out in the order in which it was written', async () => {
  let away = true;
  const done = records(() => (away ? 'lost before' : 'ok'));
  for (const intent of [seen('t1'), told('t1', 5), save('Jaringan putus.'), submit]) {
    expect(await sendNow(sender(), intent)).toEqual({ state: 'kept' });
  }
  expect(done).toEqual([]);
  away = false;
  await drain(sender());
  expect(done.map(({ path }) => path)).toEqual([
    'assignments/t1/acknowledge',
    'assignments/t1/progress',
    `daily-reports/mine/${day}`,
    `daily-reports/mine/${day}/submit`,
  ]);
  expect(await readOutbox(me)).toEqual([]);
  expect(onAnswer).toHaveBeenCalledTimes(4);
});

test('an answer that was lost is asked for again under the same key and in the same words, also after a reload', async () => {
  const done = records((_path, nth) => (nth <= 2 ? 'lost after' : 'ok'));
  await sendNow(sender(), told('t1', 5));
  await drain(sender());
  forgetOutbox();
  await drain(sender());
  expect(done).toHaveLength(1);
  expect(await readOutbox(me)).toEqual([]);
});

test('the network that breaks in the middle stops the queue, and nothing overtakes', async () => {
  let away = true;
  const done = records((path) => (away && path.includes('t2') ? 'lost before' : 'ok'));
  for (const task of ['t1', 't2', 't3']) await keep(me, told(task, 1), []);
  await drain(sender());
  expect(done.map(({ path }) => path)).toEqual(['assignments/t1/progress']);
  away = false;
  await drain(sender());
  expect(done.map(({ path }) => path)).toEqual([1, 2, 3].map((n) => `assignments/t${n}/progress`));
});

test('a refusal in the middle stays with the sentence of the server and lets the others past', async () => {
  const refusal = () => problem(409, { code: 'day-closed', detail: 'Hari kerja sudah ditutup.' });
  let closed = true;
  const done = records((path) => (closed && path.includes('t2') ? refusal() : 'ok'));
  for (const task of ['t1', 't2', 't3']) await keep(me, told(task, 1), []);
  await drain(sender());
  expect(done.map(({ path }) => path)).toEqual(['assignments/t1/progress', 'assignments/t3/progress']);
  const [left] = await readOutbox(me);
  expect(left).toMatchObject({
    refused: true,
    said: { code: 'day-closed', detail: 'Hari kerja sudah ditutup.' },
    intent: { taskId: 't2', body: { doneQuantity: 1 } },
  });
  await drain(sender());
  expect(done).toHaveLength(2);
  closed = false;
  if (left) await sendAgain(sender(), left);
  expect(done.map(({ path }) => path)).toContain('assignments/t2/progress');
  expect(await readOutbox(me)).toEqual([]);
});

test.each([
  [401, 'unauthenticated'],
  [429, 'too-many-requests'],
  [503, 'unavailable'],
])('a %i says nothing about the words: they wait', async (status, code) => {
  let busy = status !== 401;
  const done = records(() => (busy ? problem(status, { code, detail: 'Belum dapat.' }) : 'ok'));
  await keep(me, told('t1', 1), []);
  await drain(sender());
  if (busy) expect(await readOutbox(me)).toMatchObject([{ refused: false, said: { detail: 'Belum dapat.' } }]);
  busy = false;
  await drain(sender());
  expect(done).toHaveLength(1);
});

test('refused while the person looks at it, it is theirs again and nothing stays behind', async () => {
  records(() => problem(400, { code: 'invalid', detail: 'Isian tidak sah.' }));
  await expect(sendNow(sender(), told('t1', -1))).rejects.toMatchObject({ code: 'invalid' });
  expect(await readOutbox(me)).toEqual([]);
});

test('a report is not submitted while its words were refused; given up, both go', async () => {
  const done = records((path) =>
    path.endsWith(day) ? problem(412, { code: 'changed-meanwhile', detail: 'Sudah diubah.' }) : 'ok',
  );
  const saved = await keep(me, save('Isian saya'), []);
  await keep(me, submit, []);
  await keep(me, told('t1', 1), []);
  await drain(sender());
  expect(done.map(({ path }) => path)).toEqual(['assignments/t1/progress']);
  await discard(saved);
  expect(await readOutbox(me)).toEqual([]);
});

test('later words take the place of earlier ones that never went out, and stand on the same version', async () => {
  const done = records();
  await keep(me, save('Pertama', 3), []);
  await keep(me, save('Kedua', 3), []);
  await drain(sender());
  expect(done).toMatchObject([{ version: '"3"', body: { obstacles: 'Kedua' } }]);
});

test('what was written on top of words that are on their way stands on the version that these become', async () => {
  const done = records((_path, nth) => (nth === 1 ? 'lost after' : 'ok'));
  await sendNow(sender(), save('Pertama', 3));
  await keep(me, save('Kedua', 3), []);
  await drain(sender());
  expect(done).toMatchObject([
    { version: '"3"', body: { obstacles: 'Pertama' } },
    { version: '"10"', body: { obstacles: 'Kedua' } },
  ]);
});

test('another person on the same phone neither sees nor sends it', async () => {
  const done = records();
  await keep(me, told('t1', 1), []);
  expect(await readOutbox('employee-2')).toEqual([]);
  await drain(sender({ employeeId: 'employee-2' }));
  expect(done).toEqual([]);

  // Somebody else logged in in another tab: this one still shows me, and their token would go out with my words.
  const [mine] = await readOutbox(me);
  if (mine) await change({ ...mine, account: 'account-2' });
  await drain(sender());
  expect(done).toEqual([]);
  expect(await readOutbox(me)).toHaveLength(1);
});

test('a second press of what is done once is the first', async () => {
  const done = records();
  const first = await keep(me, seen('t1'), []);
  expect((await keep(me, seen('t1'), [])).key).toBe(first.key);
  await drain(sender());
  expect(done).toHaveLength(1);
});

test('a check-in of a day that is over is not sent for today, and holds nothing up', async () => {
  const done = records();
  await keep(me, { kind: 'checkIn', workDate: '2026-04-09', body: { kind: 'in', offline: true } }, []);
  await keep(me, told('t1', 1), []);
  await drain(sender());
  expect(done.map(({ path }) => path)).toEqual(['assignments/t1/progress']);
});

test('a photo that was chosen without network goes first, once, and the words name it', async () => {
  let away = true;
  const done = records((path) => (away && path !== 'files' ? 'lost before' : 'ok'));
  const uploads: (string | null)[] = [];
  backend.use(
    http.post('*/api/v1/files', ({ request }) => {
      uploads.push(request.headers.get('Idempotency-Key'));
      return HttpResponse.json({ id: 'file-1' }, { status: 201 });
    }),
  );
  const photo = {
    key: 'photo',
    name: 'bukti.jpg',
    purpose: 'evidence' as const,
    content: new ArrayBuffer(4),
    type: 'image/jpeg',
  };
  await sendNow(sender(), told('t1', 1), [photo]);
  forgetOutbox();
  away = false;
  await drain(sender());
  expect(uploads).toEqual(['photo']);
  expect(done).toMatchObject([{ body: { fileIds: ['file-1'] } }]);
});

describe('two tabs', () => {
  /** Another tab has its own memory and the same storage. */
  async function anotherTab() {
    vi.resetModules();
    return { ...(await import('./sender')), ...(await import('./store')) };
  }

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'locks');
  });

  test.each(['the locks of the browser', 'no locks at all'])(
    'of two tabs with %s one sends, and each record once',
    async (how) => {
      if (how.startsWith('the')) {
        let turn: Promise<unknown> = Promise.resolve();
        const request = (_name: string, work: () => Promise<void>) => {
          turn = turn.then(work);
          return turn;
        };
        Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
      }
      const requests: string[] = [];
      const done = records((path) => {
        requests.push(path);
        return 'ok';
      });
      for (const task of ['t1', 't2', 't3']) await keep(me, told(task, 1), []);
      const other = await anotherTab();
      await Promise.all([drain(sender()), other.drain(sender())]);
      expect(requests).toEqual([1, 2, 3].map((n) => `assignments/t${n}/progress`));
      expect(done).toHaveLength(3);
      other.forgetOutbox();
    },
  );
});
