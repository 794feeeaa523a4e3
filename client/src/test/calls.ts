import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { server } from './server';
import { today } from './team';

export type Call = Schemas['CallView'];
type Checked = Schemas['PersonToCheck'];

/** Somebody who is to be checked, and was not called yet. */
export const checked = (employeeId: string, name: string, different: Partial<Checked> = {}): Checked => ({
  employeeId,
  name,
  unitName: 'Seksi Identitas',
  drawn: true,
  state: 'due',
  calls: 0,
  lastCallId: null,
  lastCallStatus: null,
  homeAddress: 'Jl. Melati 1, Jakarta Barat',
  phone: '+62 812-3456-7890',
  ...different,
});

/** A call that rings. */
export const call = (id: string, employeeName: string, different: Partial<Call> = {}): Call => ({
  id,
  employeeId: `${id}-person`,
  employeeName,
  unitName: 'Seksi Identitas',
  workDate: today,
  purpose: 'spotCheck',
  slotCode: 'check-10',
  medium: 'inApp',
  text: null,
  videoLink: null,
  askedById: 'me',
  askedByName: 'Siti Rahmawati',
  askedAt: `${today}T09:39:00+07:00`,
  dueAt: `${today}T09:44:00+07:00`,
  attempt: 1,
  previousId: null,
  retried: false,
  status: 'waiting',
  answeredAt: null,
  responseSeconds: null,
  answer: null,
  offline: false,
  deviceAt: null,
  place: null,
  distanceBand: null,
  confidence: null,
  doubts: [],
  photoFileId: null,
  recordedByName: null,
  recordedAt: null,
  statedAddress: null,
  statedPlace: 'notSaid',
  uniformSeen: null,
  note: null,
  escalatedAt: null,
  ...different,
});

export const lastCalled = (made: Call): Partial<Checked> => ({
  calls: 1,
  lastCallId: made.id,
  lastCallStatus: made.status,
});

interface World {
  people?: Checked[];
  calls?: Call[];
}

/** Answers what the page of checks asks for, and keeps what it sends. */
export function answerChecks({ people = [], calls = [] }: World) {
  const sent = [] as { what: string; body: unknown; key: string | null }[];
  const post = (path: string, what: string) =>
    http.post(path, async ({ request }) => {
      const text = await request.text();
      sent.push({ what, body: text === '' ? null : JSON.parse(text), key: request.headers.get('Idempotency-Key') });
      return HttpResponse.json(calls[0] ?? call('c1', people[0]?.name ?? ''));
    });
  server.use(
    http.get('*/api/v1/calls/rounds', () =>
      HttpResponse.json({
        date: today,
        now: `${today}T09:40:00+07:00`,
        responseLimitMinutes: 5,
        commitment: '3f1c0f7d8d2b5e6a',
        rounds: [
          {
            slotCode: 'check-10',
            title: 'Pengecekan pukul 10.00',
            opensAt: `${today}T10:00:00+07:00`,
            dueAt: `${today}T10:30:00+07:00`,
            people,
          },
        ],
      }),
    ),
    http.get('*/api/v1/calls', () => HttpResponse.json({ items: calls, nextCursor: null })),
    post('*/api/v1/calls', 'start'),
    post('*/api/v1/calls/:id/retry', 'retry'),
    post('*/api/v1/calls/:id/record', 'record'),
    post('*/api/v1/calls/:id/escalate', 'escalate'),
  );
  return sent;
}
