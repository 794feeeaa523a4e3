import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import type { Me } from '~/features/me/queries';
import { inList, today } from './policies';
import { server } from './server';

type Code = Schemas['FigureCode'];

const names: Partial<Record<Code, [id: string, en: string]>> = {
  people: ['Pegawai', 'People'],
  home: ['WFH', 'At home'],
  office: ['Di kantor', 'In the office'],
  checkedIn: ['Sudah presensi', 'Checked in'],
  onTime: ['Tepat waktu', 'On time'],
  late: ['Terlambat', 'Late'],
  completion: ['Tugas selesai', 'Completion rate'],
  reportsIn: ['Laporan masuk', 'Reports in'],
  notControlled: ['Tidak dikontrol', 'Not controlled'],
};

export const definitions: Schemas['FigureDefinition'][] = Object.entries(names).map(([code, [id, en]]) => ({
  code: code as Code,
  name: { id, en },
  counted: { id: `${id} dihitung begini.`, en: `${en} is counted so.` },
  outOf: null,
  columns: ['work_day.mode'],
  source: ['SERANG-03'],
}));

/** Of so many people: all checked in, so many tasks done of ten each. */
export const figures = (people: number, done: number): Schemas['FigureValue'][] => [
  { code: 'people', count: people, of: null },
  { code: 'home', count: people, of: people },
  { code: 'checkedIn', count: people, of: people },
  { code: 'late', count: 1, of: people },
  { code: 'completion', count: done, of: people * 10 },
  { code: 'notControlled', count: 2, of: people },
  { code: 'findingsOpen', count: 3, of: null },
];

export const line = (id: string, name: string, people: number, done: number): Schemas['UnitFigures'] => ({
  unit: { id, code: id.toUpperCase(), name },
  direct: false,
  hasUnits: true,
  small: people < 5,
  figures: figures(people, done),
});

export const unitBoard = (different: Partial<Schemas['UnitBoard']> = {}): Schemas['UnitBoard'] => ({
  date: today,
  asOf: `${today}T09:40:00+07:00`,
  unit: { id: 'root', code: 'PEMDA', name: 'Pemerintah Kota Jambi' },
  above: [],
  figures: figures(30, 240),
  units: [line('a', 'Dinas A', 12, 60), line('b', 'Dinas B', 14, 140), line('c', 'Kantor C', 4, 40)],
  ...different,
});

export const share = (count: number, of: number, low: number, high: number): Schemas['ShareEstimate'] => ({
  count,
  of,
  percent: Math.round((count / of) * 1000) / 10,
  lowPercent: low,
  highPercent: high,
});

export const evaluation = (different: Partial<Schemas['PolicyEvaluation']> = {}): Schemas['PolicyEvaluation'] => ({
  policy: inList(),
  dates: ['2026-04-04'],
  from: '2026-04-01',
  to: today,
  asOf: `${today}T09:40:00+07:00`,
  thresholdPercent: 80,
  wholeAgency: true,
  people: 26,
  figures: figures(26, 200),
  total: { verdict: 'met', certain: true, completion: share(200, 240, 78, 87.5) },
  offices: [
    {
      unitId: 'a',
      unitCode: 'A',
      unitName: 'Dinas A',
      people: 12,
      judgement: { verdict: 'notMet', certain: true, completion: share(60, 120, 41.2, 58.8) },
      figures: figures(12, 60),
    },
    {
      unitId: 'c',
      unitCode: 'C',
      unitName: 'Kantor C',
      people: null,
      judgement: { verdict: 'tooFew', certain: false, completion: null },
      figures: null,
    },
  ],
  homeAndOffice: {
    people: 20,
    firstFrom: '2026-04-01',
    firstTo: today,
    figures: [{ code: 'completion', first: share(60, 100, 50, 69), second: share(90, 100, 82, 95), differs: true }],
  },
  beforeAndDuring: { people: null, firstFrom: '2026-03-22', firstTo: '2026-03-31', figures: [] },
  proposal: 'amend',
  recommendation: '83,3% tugas WFH selesai, tetapi 1 perangkat daerah di bawah ambang: Dinas A.',
  decision: null,
  decisionReason: null,
  decidedAt: null,
  decidedBy: null,
  version: 7,
  ...different,
});

const tree = (id: string, parentId: string | null, depth: number, name: string): Schemas['UnitInTree'] => ({
  id,
  parentId,
  depth,
  code: id.toUpperCase(),
  name,
  kind: depth === 0 ? 'government' : 'office',
  timeZone: 'Asia/Jakarta',
  headEmployeeId: null,
  headName: null,
  people: 3,
  site: null,
  siteRadiusMetres: 150,
  version: 1,
});

/** What the summary asks for; the board can be changed by the test while it runs. */
export function answerSummary(as: Me, board: () => Schemas['UnitBoard'] = unitBoard) {
  const asked = { boards: 0, groups: 0 };
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json(as)),
    http.get('*/api/v1/units', () =>
      HttpResponse.json([tree('root', null, 0, 'Pemerintah Kota Jambi'), tree('a', 'root', 1, 'Dinas A')]),
    ),
    http.get('*/api/v1/figures', () => HttpResponse.json(definitions)),
    http.get('*/api/v1/policies', () => HttpResponse.json([inList()])),
    http.get('*/api/v1/policies/:id/evaluation', () => HttpResponse.json(evaluation())),
    http.get('*/api/v1/dashboards/units/:unit', () => {
      asked.boards += 1;
      return HttpResponse.json(board());
    }),
    http.get('*/api/v1/dashboards/units/:unit/trend', () =>
      HttpResponse.json({
        from: '2026-03-14',
        to: today,
        days: [{ date: '2026-04-09', figures: figures(30, 150) }],
        weeks: [{ monday: '2026-04-06', days: 1, figures: figures(30, 240) }],
      } satisfies Schemas['UnitTrend']),
    ),
    http.get('*/api/v1/dashboards/units/:unit/heat-map', ({ request }) => {
      const figure = new URL(request.url).searchParams.get('figure') === 'onTime' ? 'onTime' : 'completion';
      return HttpResponse.json({
        figure,
        from: '2026-03-14',
        to: today,
        dates: ['2026-04-09'],
        rows: [
          {
            unit: { id: 'a', code: 'A', name: 'Dinas A' },
            direct: false,
            total: { code: figure, count: 60, of: 120 },
            cells: [{ code: figure, count: 30, of: 40 }],
          },
        ],
      } satisfies Schemas['UnitHeatMap']);
    }),
    http.get('*/api/v1/dashboards/units/:unit/groups', () => {
      asked.groups += 1;
      return HttpResponse.json({
        from: '2026-03-14',
        to: today,
        all: { home: { people: 26, figures: figures(26, 200) }, office: null, suppressed: true },
        levels: [],
        grades: [],
      } satisfies Schemas['UnitGroups']);
    }),
  );
  return asked;
}
