import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import type { Me } from '~/features/me/queries';
import { me } from './people';
import { server } from './server';

/** A Friday in April; the circular of the tests began on the first. */
export const today = '2026-04-10';

const unit = { scopeUnitId: 'root', scopeUnitName: 'Pemerintah Kota Jambi' };

export const inList = (different: Partial<Schemas['PolicyInList']> = {}): Schemas['PolicyInList'] => ({
  id: 'v1',
  policyId: 'p1',
  number: 1,
  circularNumber: '34/SE/2026',
  title: 'Bekerja dari rumah setiap hari Jumat',
  status: 'active',
  effectiveFrom: '2026-04-01',
  effectiveTo: '2026-12-31',
  supersededFrom: null,
  revokedFrom: null,
  ...unit,
  evaluationDueOn: '2026-06-01',
  decision: null,
  ...different,
});

export const rule = (different: Partial<Schemas['PeopleRule']> = {}): Schemas['PeopleRule'] => ({
  code: 'camat-lurah',
  reason: { id: 'Camat dan lurah tetap bekerja di kantor.', en: 'Heads of districts stay in the office.' },
  source: 'JUMAT-04',
  unitKinds: [],
  unitCodes: [],
  levels: [],
  positionsStartingWith: ['Camat', 'Lurah'],
  states: [],
  nips: [],
  ...different,
});

export const slot = (different: Partial<Schemas['CheckpointSlot']> = {}): Schemas['CheckpointSlot'] => ({
  code: 'check-in',
  kind: 'checkIn',
  title: { id: 'Presensi masuk', en: 'Check-in' },
  opensAt: '06:00:00',
  dueAt: '07:30:00',
  modes: ['home'],
  evidence: ['position'],
  weekdays: [],
  remindMinutesBefore: 15,
  listedAfterMinutes: 30,
  opensMinutesAfterStart: null,
  opensMinutesAfterEnd: null,
  dueMinutesAfterEnd: null,
  dueMinutesAfterStart: 0,
  ...different,
});

const workDays = ['monday', 'tuesday', 'wednesday', 'thursday'] as const;

export const rules = (different: Partial<Schemas['PolicyRules']> = {}): Schemas['PolicyRules'] => ({
  quota: {
    percent: 50,
    denominator: 'eligible',
    rounding: 'floor',
    changes: [{ from: '2026-09-04', to: '2026-09-07', percent: 75 }],
    units: [{ unitCode: 'disdukcapil', percent: 25 }],
  },
  minimumOnSite: [{ count: 3, unitKinds: ['village'], unitCodes: ['disdukcapil'] }],
  exclusions: [rule()],
  exceptions: [],
  annexNips: null,
  coveredUnitCodes: [],
  rotation: { pattern: 'fixedWeekdays', weekdays: ['friday'], cohorts: 2 },
  maxDaysPerWeek: 2,
  weekCapOverride: null,
  taskOrderRequired: true,
  attestationRequired: false,
  slots: [slot()],
  responseLimitMinutes: 5,
  unansweredCallsBeforeReprimand: 2,
  supervision: { drawnPerCheck: null, replyHours: 24, decisionHours: 72 },
  hours: [
    { weekdays: [...workDays], start: '07:30:00', end: '16:00:00', breakMinutes: 60, netMinutes: 450 },
    { weekdays: ['friday'], start: '07:30:00', end: '16:30:00', breakMinutes: 90, netMinutes: 450 },
  ],
  ramadanHours: [],
  checkInWindow: { from: '06:00:00', to: '08:00:00' },
  checkOutWindow: { from: '16:00:00', to: '18:00:00' },
  lateBuckets: [{ code: 'TL1', fromMinutes: 1, toMinutes: 30 }],
  earlyBuckets: [],
  minimumPlannedMinutes: 450,
  confidence: { maxAccuracyMetres: 100, maxClockSkewSeconds: 120, maxSpeedKmPerHour: 200, identicalPositions: 3 },
  evaluation: { dueDaysAfterStart: 61, completionThresholdPercent: 80, reportedMonthly: true, furtherDates: [] },
  ...different,
});

export const content = (different: Partial<Schemas['PolicyContent']> = {}): Schemas['PolicyContent'] => ({
  number: '34/SE/2026',
  title: 'Bekerja dari rumah setiap hari Jumat',
  legalBases: ['SE Menteri PANRB 3/2026'],
  signer: 'Sekretaris Daerah',
  issuedOn: '2026-03-30',
  effectiveFrom: '2026-04-01',
  effectiveTo: '2026-12-31',
  scopeUnitId: 'root',
  rules: rules(),
  ...different,
});

export const text = (
  policy: Partial<Schemas['PolicyInList']> = {},
  different: Partial<Schemas['PolicyText']> = {},
): Schemas['PolicyText'] => ({
  policy: inList(policy),
  content: content(),
  activatedAt: policy.status === 'draft' ? null : '2026-03-31T09:00:00+07:00',
  revocationReason: null,
  decisionReason: null,
  decidedAt: null,
  version: 7,
  ...different,
});

export const effect = (different: Partial<Schemas['PolicyEffect']> = {}): Schemas['PolicyEffect'] => ({
  from: '2026-04-13',
  to: '2026-04-17',
  people: 120,
  eligible: 90,
  excluded: [{ code: 'camat-lurah', reason: 'Camat dan lurah tetap di kantor.', source: 'JUMAT-04', people: 30 }],
  days: [
    { date: '2026-04-16', quota: 45, homeAtMost: 0, expectedCheckpoints: 0 },
    { date: '2026-04-17', quota: 45, homeAtMost: 41, expectedCheckpoints: 205 },
  ],
  offices: [
    {
      unitId: 'u1',
      unitCode: 'disdukcapil',
      unitName: 'Dinas Dukcapil',
      people: 120,
      eligible: 90,
      minimumOnSite: 3,
      quotas: [45, 45],
      homeAtMost: [0, 41],
    },
  ],
  warnings: [{ code: 'unknown-nip', text: '2 NIP tidak dikenal dalam cakupan.', unitId: null }],
  comparison: null,
  ...different,
});

const unitRow = (id: string, code: string, name: string, depth: number): Schemas['UnitInTree'] => ({
  id,
  parentId: depth === 0 ? null : 'root',
  depth,
  code,
  name,
  kind: depth === 0 ? 'government' : 'office',
  timeZone: 'Asia/Jakarta',
  headEmployeeId: null,
  headName: null,
  people: 10,
  site: null,
  siteRadiusMetres: 100,
  version: 1,
});

export const units = [
  unitRow('root', 'jambi', 'Pemerintah Kota Jambi', 0),
  unitRow('u1', 'disdukcapil', 'Dinas Dukcapil', 1),
];

export const personnelAdmin = (different: Partial<Me> = {}): Me =>
  me({ roles: ['employee', 'personnelAdmin'], today, now: `${today}T09:40:00+07:00`, ...different });

/** What the pages of circulars ask for, with one circular on the server. */
export function answerPolicies(as: Me, texts: Schemas['PolicyText'][] = [text()]): void {
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json(as)),
    http.get('*/api/v1/units', () => HttpResponse.json(units)),
    http.get('*/api/v1/policies', () => HttpResponse.json(texts.map(({ policy }) => policy))),
    http.get('*/api/v1/policies/:id', ({ params }) => {
      const found = texts.find(({ policy }) => policy.id === params.id);
      return found ? HttpResponse.json(found) : new HttpResponse(null, { status: 404 });
    }),
    http.get('*/api/v1/policies/:id/effect', () => HttpResponse.json(effect())),
    http.get('*/api/v1/policies/:id/acknowledgements', () => HttpResponse.json([])),
  );
}
