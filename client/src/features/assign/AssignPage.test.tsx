import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { learnServerTime } from '~/lib/clock';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { answerSuperior, person, superior, task, today } from '~/test/team';

type User = ReturnType<typeof renderApp>['user'];

const people = [
  person('ani', 'Ani Lestari', { plannedMinutes: 120, taskCount: 1 }),
  person('budi', 'Budi Santoso'),
  person('citra', 'Citra Dewi', { mode: 'office' }),
  person('dedi', 'Dedi Kurnia', { mode: 'leave' }),
];

const given = (employeeIds: string[]): Schemas['AssignedTasks'] => ({
  workDate: today,
  assignmentIds: ['n1'],
  loads: employeeIds.map((employeeId) => ({
    employeeId,
    taskCount: 2,
    plannedMinutes: 210,
    minimumMinutes: 450,
    light: true,
  })),
});

interface Sent {
  key: string | null;
  body: Schemas['AssignTasks'];
}

function answer(reply: (attempt: number, body: Schemas['AssignTasks']) => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = [];
  server.use(
    http.get('*/api/v1/roster-days', () => HttpResponse.json({ items: people, nextCursor: null })),
    http.post('*/api/v1/assignments', async ({ request }) => {
      const body = (await request.json()) as Schemas['AssignTasks'];
      sent.push({ key: request.headers.get('Idempotency-Key'), body });
      return reply(sent.length, body);
    }),
  );
  return sent;
}

const accepting = (_: number, body: Schemas['AssignTasks']) =>
  HttpResponse.json(given(body.employeeIds), { status: 201 });
const box = (name: string) => screen.findByRole('checkbox', { name });
const field = (name: RegExp) => screen.getByRole('textbox', { name });
const send = () => screen.getByRole('button', { name: /^Berikan/ });

async function fill(user: User): Promise<void> {
  const words = [
    [/^Judul/, 'Verifikasi berkas'],
    [/^Keluaran/, 'Berkas terverifikasi'],
    [/^Satuan/, 'berkas'],
    [/^Menit/, '90'],
  ] as const;
  for (const [name, text] of words) {
    await user.click(field(name));
    await user.paste(text);
  }
}

beforeEach(() => {
  signIn();
  answerSuperior();
  learnServerTime(superior().now, Date.now());
});
afterEach(() => learnServerTime(new Date().toISOString(), Date.now()));

test('a light plan is a warning before and after, and never a refusal', async () => {
  const sent = answer(accepting);
  const { user } = renderApp('/tugaskan');
  await user.click(await box('Ani Lestari'));
  await fill(user);
  expect(
    screen.getByText('1 orang WFH direncanakan di bawah minimal sehari. Tugas tetap dapat diberikan.'),
  ).toBeVisible();
  expect(screen.getByText('120 → 210 mnt')).toBeVisible();
  await user.click(send());
  expect(await screen.findByText('Di bawah minimal 450 menit')).toBeVisible();
  expect(sent[0]?.body).toEqual({
    workDate: today,
    employeeIds: ['ani'],
    tasks: [
      {
        title: 'Verifikasi berkas',
        expectedOutput: 'Berkas terverifikasi',
        outputUnit: 'berkas',
        targetQuantity: 1,
        plannedMinutes: 90,
        description: null,
        dueAt: null,
      },
    ],
  });
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const sent = answer(accepting);
  const { user } = renderApp('/tugaskan');
  await box('Ani Lestari');
  await user.click(send());
  expect(await screen.findByText('Pilih sedikitnya satu orang.')).toBeVisible();
  expect(field(/^Judul/)).toBeInvalid();
  expect(sent).toEqual([]);
});

test('what the server refuses stands at its field until the words change', async () => {
  answer(() =>
    problem(400, {
      code: 'invalid',
      detail: 'Permintaan tidak sah.',
      errors: { 'tasks[0].title': [{ code: 'too-long', message: 'Judul terlalu panjang.' }] },
    }),
  );
  const { user } = renderApp('/tugaskan');
  await user.click(await box('Ani Lestari'));
  await fill(user);
  await user.click(send());
  await waitFor(() => expect(field(/^Judul/)).toHaveAccessibleDescription(/Judul terlalu panjang\./));
  await user.type(field(/^Judul/), 's');
  expect(field(/^Judul/)).not.toHaveAccessibleDescription(/Judul terlalu panjang\./);
});

test('a person whom the server refuses is marked in the list', async () => {
  answer(() =>
    problem(422, {
      code: 'not-at-work',
      detail: 'Jadwalnya bukan hari bekerja.',
      errors: { 'employeeIds[1]': [{ code: 'not-at-work', message: 'Jadwalnya bukan hari bekerja.' }] },
    }),
  );
  const { user } = renderApp('/tugaskan');
  await user.click(await box('Ani Lestari'));
  await user.click(await box('Budi Santoso'));
  await fill(user);
  await user.click(send());
  const refused = await screen.findByText('Jadwalnya bukan hari bekerja.');
  expect(refused.closest('li')).toHaveTextContent('Budi Santoso');
  expect(await box('Budi Santoso')).toBeInvalid();
  expect(await box('Ani Lestari')).not.toBeInvalid();
});

test('a second press sends nothing twice, and a repeat after a lost answer carries the same key', async () => {
  let fail: (answer: Response) => void = () => undefined;
  const lost = new Promise<Response>((resolve) => {
    fail = resolve;
  });
  const sent = answer((attempt, body) => (attempt === 1 ? lost : accepting(attempt, body)));
  const { user } = renderApp('/tugaskan');
  await user.click(await box('Ani Lestari'));
  await fill(user);
  await user.dblClick(send());
  await waitFor(() => expect(sent).toHaveLength(1));
  fail(HttpResponse.error());
  expect(await screen.findByText(/Periksa jaringan/)).toBeVisible();
  expect(sent).toHaveLength(1);
  await user.click(send());
  expect(await screen.findByText('Di bawah minimal 450 menit')).toBeVisible();
  expect(sent).toHaveLength(2);
  expect(sent[0]?.key).toBeTruthy();
  expect(sent[1]?.key).toBe(sent[0]?.key);
});

test('the keyboard chooses: the space bar one, Shift a range, h everybody at home; who is away is never chosen', async () => {
  answer(accepting);
  const { user } = renderApp('/tugaskan');
  const first = await box('Ani Lestari');
  expect(await box('Dedi Kurnia')).toBeDisabled();
  first.focus();
  await user.keyboard(' {ArrowDown}{ArrowDown}');
  expect(await box('Citra Dewi')).toHaveFocus();
  await user.keyboard('{Shift>}');
  await user.click(await box('Citra Dewi'));
  await user.keyboard('{/Shift}');
  expect(screen.getByText('3 orang dipilih')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Kosongkan' }));
  (await box('Ani Lestari')).focus();
  await user.keyboard('h');
  expect(screen.getByText('2 orang dipilih')).toBeVisible();
});

test('leaving with unsent words asks first', async () => {
  answer(accepting);
  const { user, router } = renderApp('/tugaskan');
  await box('Ani Lestari');
  await user.type(field(/^Judul/), 'Verifikasi');
  void router.navigate({ to: '/privasi' });
  const dialog = await screen.findByRole('dialog', { name: 'Tugas belum diberikan' });
  await user.click(within(dialog).getByRole('button', { name: 'Tetap di sini' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(router.state.location.pathname).toBe('/tugaskan');
  expect(field(/^Judul/)).toHaveValue('Verifikasi');
});

test('unfinished tasks of earlier days are carried on together', async () => {
  answer(accepting);
  const carried: unknown[] = [];
  server.use(
    http.get('*/api/v1/assignments', () =>
      HttpResponse.json({
        items: [
          task('t1', { status: 'inProgress', doneQuantity: 5, workDate: '2026-04-09' }),
          task('t2', { status: 'assigned', doneQuantity: 0, title: 'Rekap kehadiran', workDate: '2026-04-08' }),
        ],
        nextCursor: null,
      }),
    ),
    http.post('*/api/v1/assignments/carry-over', async ({ request }) => {
      carried.push(await request.json());
      return HttpResponse.json(given(['ani']), { status: 201 });
    }),
  );
  const { user } = renderApp('/tugaskan?tab=carry');
  expect(await screen.findByText(/sisa 15 dari 20 berkas/)).toBeVisible();
  await user.click(await box('Pilih semua'));
  await user.click(screen.getByRole('button', { name: 'Lanjutkan 2 tugas' }));
  expect(await screen.findByText('Tugas dilanjutkan pada Jumat, 10 April 2026')).toBeVisible();
  expect(carried).toEqual([{ ids: ['t1', 't2'], to: today }]);
});

test('a template fills a task', async () => {
  answer(accepting);
  server.use(
    http.get('*/api/v1/task-templates', () =>
      HttpResponse.json([
        {
          id: 'p1',
          unitId: people[0]?.unitId,
          title: 'Rekap kehadiran',
          description: null,
          expectedOutput: 'Rekap',
          outputUnit: 'dokumen',
          targetQuantity: 1,
          plannedMinutes: 60,
        },
      ]),
    ),
  );
  const { user } = renderApp('/tugaskan');
  await box('Ani Lestari');
  await user.click(screen.getByRole('button', { name: 'Ambil dari templat' }));
  await user.click(await screen.findByRole('button', { name: 'Pakai templat Rekap kehadiran' }));
  await waitFor(() => expect(field(/^Judul/)).toHaveValue('Rekap kehadiran'));
  expect(field(/^Menit/)).toHaveValue('60');
});
