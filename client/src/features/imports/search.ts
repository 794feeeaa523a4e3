import { oneOf, type RawSearch, textParam } from '~/lib/searchParams';

export const importKinds = ['units', 'employees', 'holidays'] as const;
export const outcomes = ['new', 'changed', 'unchanged', 'invalid'] as const;

export interface ImportSearch {
  kind?: (typeof importKinds)[number] | undefined;
  /** The import that is being looked at. */
  id?: string | undefined;
  outcome?: (typeof outcomes)[number] | undefined;
}

export const readImportSearch = (raw: RawSearch): ImportSearch => ({
  kind: oneOf(importKinds, raw.kind),
  id: textParam(raw.id, 36),
  outcome: oneOf(outcomes, raw.outcome),
});
