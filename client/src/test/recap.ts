import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { units } from './organisation';
import { personnelAdmin } from './policies';
import { server } from './server';

export const figures = (different: Partial<Schemas['RecapFigures']> = {}): Schemas['RecapFigures'] => ({
  codes: [
    { code: 'H', days: 1 },
    { code: 'TK', days: 1 },
  ],
  buckets: [{ code: 'TL1', days: 1 }],
  lateMinutes: 22,
  earlyMinutes: 0,
  requiredMinutes: 900,
  workedMinutes: 428,
  homeMinutes: 0,
  percent: 47.6,
  incompleteDays: 0,
  absentDays: 1,
  ...different,
});

const cells = (): Schemas['RecapCell'][] =>
  Array.from({ length: 31 }, (_, i) => ({
    code: i === 29 ? 'H' : i === 30 ? 'TK' : i % 7 > 4 ? 'L' : null,
    lostMinutes: i === 29 ? 22 : 0,
    incomplete: false,
    open: false,
  }));

export const line = (
  id: string,
  name: string,
  different: Partial<Schemas['RecapLine']> = {},
): Schemas['RecapLine'] => ({
  employeeId: id,
  nip: '198504122010012010',
  name,
  grade: 'III/b',
  position: 'Pengadministrasi',
  unitId: 'g',
  unitName: 'Seksi Identitas',
  locked: false,
  amendments: 0,
  days: cells(),
  figures: figures(),
  absentInYear: 1,
  warning: null,
  ...different,
});

const day: Schemas['RecapDay'] = {
  date: '2026-03-30',
  code: 'H',
  open: false,
  lateMinutes: 22,
  lateBucket: 'TL1',
  earlyMinutes: 0,
  earlyBucket: null,
  requiredMinutes: 450,
  workedMinutes: 428,
};

export const office = (
  id: string,
  name: string,
  different: Partial<Schemas['OfficeLock']> = {},
): Schemas['OfficeLock'] => ({
  unitId: id,
  code: id.toUpperCase(),
  name,
  lock: null,
  amendments: 0,
  mayLock: true,
  mayUnlock: true,
  earlier: [],
  ...different,
});

export const held: Schemas['RecapLockView'] = {
  id: 'l1',
  lockedAt: '2026-04-02T09:00:00+07:00',
  lockedByName: 'Sekretaris Dinas',
  people: 12,
  unlockedAt: null,
  unlockedByName: null,
  unlockReason: null,
};

/** What the page of recaps asks for; tells what of the list was asked. */
export function answerRecap({
  lines = [line('ani', 'Ani Lestari')],
  offices = [office('dukcapil', 'Dinas Kependudukan')],
} = {}) {
  const asked: URL[] = [];
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json({ ...personnelAdmin(), today: '2026-04-10' })),
    http.get('*/api/v1/units', () => HttpResponse.json(units)),
    http.get('*/api/v1/calls/mine', () => HttpResponse.json([])),
    http.get('*/api/v1/recaps', ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json({ items: lines, nextCursor: null });
    }),
    http.get('*/api/v1/recaps/summary', () =>
      HttpResponse.json({
        month: '2026-03-01',
        unitId: null,
        unitName: null,
        officeId: null,
        people: lines.length,
        lockedPeople: 0,
        warnedPeople: 0,
        amendments: 0,
        figures: figures(),
        daysOff: [{ date: '2026-03-19', code: 'L', name: 'Nyepi' }],
      } satisfies Schemas['RecapSummary']),
    ),
    http.get('*/api/v1/recaps/locks', () =>
      HttpResponse.json({
        month: '2026-03-01',
        over: true,
        offices: offices.length,
        lockedOffices: offices.filter((one) => one.lock).length,
        items: offices,
      } satisfies Schemas['LocksOfMonth']),
    ),
    http.get('*/api/v1/recaps/people/ani', () =>
      HttpResponse.json({
        ...line('ani', 'Ani Lestari'),
        month: '2026-03-01',
        lock: held,
        days: [day],
        daysOff: [],
        amendments: [
          {
            id: 'a1',
            employeeId: 'ani',
            employeeName: 'Ani Lestari',
            nip: '198504122010012010',
            date: '2026-03-30',
            source: 'correction',
            reason: 'Lupa presensi pulang.',
            madeByName: 'Kepala Seksi',
            madeAt: '2026-04-03T10:00:00+07:00',
            before: { ...day, earlyBucket: 'PSW4', workedMinutes: null },
            after: day,
          },
        ],
      }),
    ),
    http.get('*/api/v1/work-days/ani/2026-03-30/explanation', () =>
      HttpResponse.json({
        employeeId: 'ani',
        date: '2026-03-30',
        policyId: null,
        policyNumber: null,
        policyVersion: null,
        startsAt: null,
        endsAt: null,
        lines: [
          {
            figure: 'lateMinutes',
            title: 'Menit terlambat',
            value: 22,
            of: null,
            bucket: 'TL1',
            text: 'Presensi masuk pukul 07.52; batas tepat waktu pukul 07.30.',
            because: null,
            recordId: 'r1',
            recordedAt: '2026-03-30T07:52:00+07:00',
            enteredByName: null,
            outageMinutes: 0,
            findingId: null,
          },
        ],
      }),
    ),
  );
  return asked;
}
