import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { addDays, weekday } from '~/lib/dates';
import { me } from './people';
import { server } from './server';
import { superior } from './team';

type Grid = Schemas['RosterGrid'];
type Person = Schemas['RosterGridPerson'];

/** June 2026, in which the 1st and the 16th are holidays. */
const first = '2026-06-01';
const holidays: Record<string, string> = { '2026-06-01': 'Hari Lahir Pancasila', '2026-06-16': 'Tahun Baru Islam' };
const unit = { unitId: me().unit.id, unitName: me().unit.name };

const dates = Array.from({ length: 30 }, (_, at) => addDays(first, at));
const works = (date: string): boolean => weekday(date) <= 5 && !(date in holidays);

export const gridPerson = (
  employeeId: string,
  name: string,
  home: string[] = [],
  different: Partial<Person> = {},
): Person => ({
  employeeId,
  name,
  position: 'Pengolah Data',
  ...unit,
  excluded: null,
  homeDaysOfYear: 10 + home.length,
  modes: dates.map((date) => (home.includes(date) ? 'home' : 'office')),
  entered: dates.map(() => false),
  ...different,
});

/** A proposal for June of three people, of whom one may be at home on a day. */
export const grid = (different: Partial<Grid> = {}): Grid => {
  const people = different.people ?? [
    gridPerson('ani', 'Ani Lestari', ['2026-06-05']),
    gridPerson('budi', 'Budi Santoso', ['2026-06-12']),
    gridPerson('citra', 'Citra Dewi', [], { excluded: 'Pejabat administrator tetap di kantor.' }),
  ];
  const source = different.draft === null ? 'published' : 'draft';
  return {
    ...unit,
    officeId: unit.unitId,
    officeName: unit.unitName,
    draft: {
      id: 'draft-1',
      status: 'draft',
      from: first,
      to: '2026-06-30',
      generatedAt: '2026-05-20T09:00:00+07:00',
    },
    publishedFrom: null,
    publishedTo: null,
    mayPublish: true,
    days: dates.map((date, at) => {
      const home = people.filter(({ modes }) => modes[at] === 'home').length;
      return {
        date,
        working: works(date),
        holiday: holidays[date] ?? null,
        policyNumber: '800.1.5/1287/BKPSDMD/2026',
        quota: works(date) ? 1 : null,
        home,
        onSite: people.length - home,
        minimumOnSite: 2,
        source: works(date) ? source : 'none',
      };
    }),
    people,
    problems: [],
    version: 7,
    ...different,
  };
};

export const office = (
  unitId: string,
  unitName: string,
  different: Partial<Schemas['OfficeRoster']> = {},
): Schemas['OfficeRoster'] => ({
  unitId,
  unitName,
  draftId: null,
  draftStatus: null,
  publishedDays: 0,
  workingDays: 20,
  missingOn: null,
  mayPublish: true,
  ...different,
});

/** Of June's roster, two weeks before it begins. */
export const headOfOffice = (different: Partial<Schemas['Me']> = {}): Schemas['Me'] =>
  superior({
    roles: ['employee', 'superior', 'headOfOffice'],
    today: '2026-05-20',
    now: '2026-05-20T09:00:00+07:00',
    ...different,
  });

/** A month as it stands at each question, with no closure and no swap. */
export function answerMonth(shown: () => Grid, offices = [office(shown().unitId, shown().unitName)]): void {
  server.use(
    http.get('*/api/v1/rosters', () => HttpResponse.json(offices)),
    http.get('*/api/v1/rosters/grid', () => HttpResponse.json(shown())),
    http.get('*/api/v1/closures', () => HttpResponse.json([])),
    http.get('*/api/v1/roster-swaps', () => HttpResponse.json([])),
  );
}

export const swap = (different: Partial<Schemas['SwapView']> = {}): Schemas['SwapView'] => ({
  id: 'swap-1',
  askedById: 'ani',
  askedByName: 'Ani Lestari',
  colleagueId: 'budi',
  colleagueName: 'Budi Santoso',
  givenDate: '2026-06-05',
  takenDate: '2026-06-12',
  reason: 'Mengantar anak ke rumah sakit',
  status: 'agreed',
  askedAt: '2026-05-28T09:00:00+07:00',
  decisionNote: null,
  mayAnswer: false,
  mayDecide: false,
  mayWithdraw: false,
  ...different,
});
