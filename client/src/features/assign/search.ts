import { dateParam, oneOf, type RawSearch, textParam } from '~/lib/searchParams';

export const assignTabs = ['give', 'carry'] as const;

export interface AssignSearch {
  date?: string | undefined;
  tab?: (typeof assignTabs)[number] | undefined;
  /** Already chosen when the page opens; ids joined by dots. */
  people?: string | undefined;
}

export const readAssignSearch = (raw: RawSearch): AssignSearch => ({
  date: dateParam(raw.date),
  tab: oneOf(assignTabs, raw.tab),
  people: textParam(raw.people, 4000),
});
