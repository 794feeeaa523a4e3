import type { Schemas } from '~/api/contract';
import { dateParam, oneOf, type RawSearch, textParam } from '~/lib/searchParams';
import type { FindingFilter } from './queries';

export const findingTabs = ['mine', 'open', 'decided'] as const;
export type FindingTab = (typeof findingTabs)[number];

export const findingKinds = [
  'notCheckedIn',
  'late',
  'leftEarly',
  'outsidePlace',
  'doubtfulPosition',
  'noTaskOrder',
  'noTasks',
  'lightLoad',
  'checkpointMissed',
  'reportMissing',
  'unansweredCall',
  'silence',
  'sameFile',
  'similarPicture',
  'notControlled',
  'noRoster',
] as const satisfies readonly Schemas['FindingKind'][];

export interface FindingSearch {
  tab?: FindingTab | undefined;
  kind?: Schemas['FindingKind'] | undefined;
  person?: string | undefined;
  unit?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** The finding whose story is read. */
  id?: string | undefined;
}

export const readFindingSearch = (raw: RawSearch): FindingSearch => ({
  tab: oneOf(findingTabs, raw.tab),
  kind: oneOf(findingKinds, raw.kind),
  person: textParam(raw.person, 36),
  unit: textParam(raw.unit, 36),
  from: dateParam(raw.from),
  to: dateParam(raw.to),
  id: textParam(raw.id, 36),
});

/** What the server is asked for. */
export const filterOf = ({ kind, person, unit, from, to }: FindingSearch, tab: FindingTab): FindingFilter => ({
  ...(tab === 'mine' ? { toDecide: true } : {}),
  waiting: tab !== 'decided',
  ...(kind ? { kind } : {}),
  ...(person ? { employeeId: person } : {}),
  ...(unit ? { unitId: unit } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
