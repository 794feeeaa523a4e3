import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { learnServerTime } from '~/lib/clock';
import { setWide } from '~/test/browser';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { answerSuperior, superior, today } from '~/test/team';

type Finding = Schemas['FindingView'];

const finding = (id: string, employeeName: string, different: Partial<Finding> = {}): Finding => ({
  id,
  employeeId: `${id}-person`,
  employeeName,
  unitName: 'Seksi Identitas Penduduk',
  workDate: today,
  kind: 'late',
  title: 'Terlambat',
  text: 'Presensi masuk pukul 07.52, 22 menit setelah batas 07.30.',
  source: 'SERANG-11',
  policyNumber: '800.1.5/3349/2026',
  facts: {
    minutes: 22,
    limitMinutes: null,
    dueAt: null,
    at: null,
    count: null,
    recordId: null,
    earlierFileId: null,
    title: null,
  },
  proposal: null,
  status: 'open',
  level: 0,
  handlerName: 'Budi Hartono, S.Sos.',
  raisedAt: `${today}T07:52:00+07:00`,
  decideBy: `${today}T11:40:00+07:00`,
  replyBy: null,
  reply: null,
  replyFileIds: [],
  repliedAt: null,
  decidedByName: null,
  decidedAt: null,
  decisionNote: null,
  mayDecide: true,
  mayReply: false,
  ...different,
});

const replied = (id: string, name: string, different: Partial<Finding> = {}) =>
  finding(id, name, {
    status: 'replied',
    replyBy: `${today}T15:00:00+07:00`,
    reply: 'Listrik padam sampai pukul 07.45.',
    repliedAt: `${today}T09:00:00+07:00`,
    ...different,
  });

function answer(items: Finding[], outcome = (ids: string[]): Schemas['ReviewOutcome'] => ({ done: ids, refused: [] })) {
  const asked = { lists: [] as Record<string, string>[], decided: [] as unknown[] };
  server.use(
    http.get('*/api/v1/findings', ({ request }) => {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      asked.lists.push(query);
      const shown = items.filter((one) => query.kind === undefined || one.kind === query.kind);
      const kinds = [...new Set(items.map((one) => one.kind))];
      const counts = kinds.map((kind) => ({ kind, count: items.filter((one) => one.kind === kind).length }));
      return HttpResponse.json({ counts, items: shown, nextCursor: null });
    }),
    http.post('*/api/v1/findings/decide', async ({ request }) => {
      const body = (await request.json()) as Schemas['DecideOnFindings'];
      asked.decided.push(body);
      const result = outcome(body.ids);
      if (body.decision === 'accept' || body.decision === 'confirm')
        items.splice(0, items.length, ...items.filter((one) => !result.done.includes(one.id)));
      return HttpResponse.json(result);
    }),
  );
  return asked;
}

const list = () => screen.findByRole('list', { name: 'Daftar temuan' });
const rowOf = async (name: RegExp) => {
  const rows = within(await list()).getAllByRole('listitem');
  return rows.find((row) => name.test(row.textContent ?? '')) ?? fail(`No row ${name}`);
};
const fail = (why: string): never => {
  throw new Error(why);
};

beforeEach(() => {
  signIn();
  answerSuperior();
  learnServerTime(superior().now, Date.now());
});
afterEach(() => learnServerTime(new Date().toISOString(), Date.now()));

test('a superior begins with what waits for them, with its deadline, its proposal and on what it rests', async () => {
  const asked = answer([finding('f1', 'Ani Lestari', { proposal: 'verbalReprimand' })]);
  renderApp('/temuan');
  const row = await rowOf(/Ani Lestari/);
  expect(row).toHaveTextContent('Presensi masuk pukul 07.52, 22 menit setelah batas 07.30.');
  expect(row).toHaveTextContent('Putuskan dalam 2 jam');
  expect(within(row).getByText('Usulan: teguran lisan')).toBeVisible();
  expect(row).toHaveTextContent('Usulan ini berasal dari tangga sanksi kebijakan dan bukan keputusan.');
  expect(row).toHaveTextContent('Dasar SERANG-11 · Kebijakan 800.1.5/3349/2026');
  expect(asked.lists).toEqual([{ toDecide: 'true', waiting: 'true', limit: '50' }]);
});

test('one tap accepts a finding, says so, and the row is gone', async () => {
  const asked = answer([finding('f1', 'Ani Lestari'), finding('f2', 'Budi Santoso')]);
  const { user } = renderApp('/temuan');
  await user.click(within(await rowOf(/Ani Lestari/)).getByRole('button', { name: /^Terima: Terlambat, Ani Lestari/ }));
  expect(await screen.findByText('Temuan diterima: Ani Lestari')).toBeVisible();
  await waitFor(async () => expect(within(await list()).getAllByRole('listitem')).toHaveLength(1));
  expect(asked.decided).toEqual([{ ids: ['f1'], decision: 'accept' }]);
});

test('nobody is confirmed unheard: the button waits and says why', async () => {
  answer([
    finding('f1', 'Ani Lestari'),
    finding('f2', 'Budi Santoso', { status: 'asked', replyBy: `${today}T15:00:00+07:00` }),
    finding('f3', 'Citra Dewi', { status: 'asked', replyBy: `${today}T09:00:00+07:00` }),
  ]);
  renderApp('/temuan');
  const confirm = async (name: RegExp) =>
    within(await rowOf(name)).getByRole<HTMLButtonElement>('button', { name: /^Konfirmasi/ });
  expect(await confirm(/Ani Lestari/)).toBeDisabled();
  expect(await confirm(/Ani Lestari/)).toHaveAccessibleDescription(/Tanyakan dahulu/);
  expect(await confirm(/Budi Santoso/)).toBeDisabled();
  expect(await confirm(/Budi Santoso/)).toHaveAccessibleDescription(/setelah 10 Apr 2026 15.00 WIB/);
  expect(await confirm(/Citra Dewi/)).toBeEnabled();
});

test('after a reply a finding is confirmed with its reason, and the server may still refuse', async () => {
  const asked = answer([replied('f1', 'Ani Lestari')], () => ({
    done: [],
    refused: [{ id: 'f1', code: 'finding-decided', message: 'Temuan ini sudah diputuskan.' }],
  }));
  const { user } = renderApp('/temuan');
  const row = await rowOf(/Ani Lestari/);
  expect(row).toHaveTextContent('Listrik padam sampai pukul 07.45.');
  await user.click(within(row).getByRole('button', { name: /^Konfirmasi/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Konfirmasi temuan' });
  await user.click(within(dialog).getByRole('button', { name: 'Konfirmasi' }));
  expect(within(dialog).getByText('Bagian ini wajib diisi.')).toBeVisible();
  await user.type(within(dialog).getByRole('textbox', { name: /^Alasan/ }), 'Sudah ketiga kali');
  await user.click(within(dialog).getByRole('button', { name: 'Konfirmasi' }));
  expect(await within(dialog).findByText('Temuan ini sudah diputuskan.')).toBeVisible();
  expect(asked.decided).toEqual([{ ids: ['f1'], decision: 'confirm', note: 'Sudah ketiga kali' }]);
});

test('many are decided at once, and each that could not be is named and says why in its row', async () => {
  const asked = answer([finding('f1', 'Ani Lestari'), finding('f2', 'Budi Santoso')], () => ({
    done: ['f1'],
    refused: [{ id: 'f2', code: 'nobody-above', message: 'Tidak ada pejabat di atasnya.' }],
  }));
  const { user } = renderApp('/temuan');
  await list();
  await user.click(screen.getByRole('checkbox', { name: /^Pilih semua/ }));
  await user.click(screen.getByRole('button', { name: 'Teruskan 2 terpilih' }));
  expect(await screen.findByText('1 temuan diproses · 1 tidak dapat diproses')).toBeVisible();
  const reasons = screen.getByRole('list', { name: 'Alasan per baris' });
  expect(within(reasons).getByRole('listitem')).toHaveTextContent(/^Terlambat, Budi Santoso/);
  expect(within(await rowOf(/Budi Santoso/)).getByRole('alert')).toHaveTextContent('Tidak ada pejabat di atasnya.');
  expect(asked.decided).toEqual([{ ids: ['f1', 'f2'], decision: 'escalate' }]);
});

test('the kinds stand above with their numbers, and one of them filters', async () => {
  const asked = answer([finding('f1', 'Ani Lestari'), finding('f2', 'Budi Santoso', { kind: 'noTasks' })]);
  const { user, router } = renderApp('/temuan?tab=open&from=2026-04-01');
  expect(await screen.findByRole('button', { name: 'Semua jenis 2' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Tanpa tugas 1' }));
  await waitFor(async () => expect(within(await list()).getAllByRole('listitem')).toHaveLength(1));
  expect(router.state.location.search).toEqual({ tab: 'open', from: '2026-04-01', kind: 'noTasks' });
  expect(asked.lists.at(-1)).toEqual({ waiting: 'true', from: '2026-04-01', kind: 'noTasks', limit: '50' });
});

test('the story opens at the side with its events, and the way back closes it', async () => {
  const shown = replied('f1', 'Ani Lestari', { replyFileIds: ['file-1'] });
  answer([shown]);
  const story: Schemas['FindingStory'] = {
    finding: shown,
    events: [
      { act: 'raised', at: `${today}T07:52:00+07:00`, actorName: null, note: null },
      { act: 'asked', at: `${today}T08:00:00+07:00`, actorName: 'Budi Hartono', note: 'Mengapa terlambat?' },
    ],
  };
  server.use(http.get('*/api/v1/findings/f1', () => HttpResponse.json(story)));
  const { user, router } = renderApp('/temuan');
  await user.click(within(await rowOf(/Ani Lestari/)).getByRole('button', { name: 'Terlambat' }));
  const panel = await screen.findByRole('dialog', { name: 'Riwayat temuan' });
  const events = await within(panel).findByRole('region', { name: 'Urutan kejadian' });
  expect(
    within(events)
      .getAllByRole('listitem')
      .map((event) => event.textContent),
  ).toEqual([
    'TercatatSistem · 10 Apr 2026 07.52 WIB',
    'Ditanyakan kepada pegawaiBudi Hartono · 10 Apr 2026 08.00 WIBMengapa terlambat?',
  ]);
  expect(within(panel).getByRole('button', { name: 'Bukti 1' })).toBeVisible();
  expect(router.state.location.search).toEqual({ id: 'f1' });
  router.history.back();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('who only watches sees all open findings and decides on none', async () => {
  answerSuperior(superior({ roles: ['employee', 'auditor'], leads: [] }));
  const asked = answer([finding('f1', 'Ani Lestari', { mayDecide: false })]);
  renderApp('/temuan');
  await list();
  expect(screen.queryByRole('radio', { name: 'Menunggu saya' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Terima|Tanyakan|Teruskan|Konfirmasi)/ })).toBeNull();
  expect(asked.lists).toEqual([{ waiting: 'true', limit: '50' }]);
});

test('decided findings say who decided, when and why', async () => {
  answer([
    finding('f1', 'Ani Lestari', {
      status: 'confirmed',
      mayDecide: false,
      decidedByName: 'Budi Hartono',
      decidedAt: `${today}T10:00:00+07:00`,
      decisionNote: 'Sudah diingatkan dua kali.',
    }),
  ]);
  setWide(false);
  renderApp('/temuan?tab=decided');
  const row = await rowOf(/Ani Lestari/);
  expect(row).toHaveTextContent('Dikonfirmasi oleh Budi Hartono, 10 Apr 2026 10.00 WIB');
  expect(row).toHaveTextContent('Sudah diingatkan dua kali.');
  expect(row).not.toHaveTextContent('Putuskan');
});

test('an empty inbox says so, and a finding that arises stands in it without a reload', async () => {
  const items: Finding[] = [];
  answer(items);
  renderApp('/temuan');
  expect(await screen.findByText('Tidak ada temuan yang menunggu')).toBeVisible();
  expect(await screen.findByText('Langsung')).toBeVisible();
  items.push(finding('f1', 'Ani Lestari'));
  sayDayChanged({ employeeId: 'f1-person', unitId: 'u', date: today, at: `${today}T07:52:00+07:00` });
  expect(await rowOf(/Ani Lestari/)).toBeVisible();
});

test('an inbox that cannot be read says why and can be asked for again', async () => {
  let answers = () => problem(403, { code: 'not-allowed', detail: 'Anda tidak berwenang.' });
  server.use(http.get('*/api/v1/findings', () => answers()));
  const { user } = renderApp('/temuan');
  expect(await screen.findByText('Anda tidak berwenang.')).toBeVisible();
  answers = () => HttpResponse.json({ counts: [], items: [], nextCursor: null });
  await user.click(screen.getByRole('button', { name: /Coba lagi/ }));
  expect(await screen.findByText('Tidak ada temuan yang menunggu')).toBeVisible();
});
