import { oneOf, type RawSearch, textParam } from '~/lib/searchParams';

export const levels = [
  'jptUtama',
  'jptMadya',
  'jptPratama',
  'administrator',
  'pengawas',
  'pelaksana',
  'fungsionalPemula',
  'fungsionalTerampil',
  'fungsionalMahir',
  'fungsionalPenyelia',
  'fungsionalAhliPertama',
  'fungsionalAhliMuda',
  'fungsionalAhliMadya',
  'fungsionalAhliUtama',
] as const;

export interface OrganisationSearch {
  /** Whose people are listed: of this unit and below it. */
  unit?: string | undefined;
  q?: string | undefined;
  level?: (typeof levels)[number] | undefined;
  /** Whose file is open. */
  person?: string | undefined;
}

export const readOrganisationSearch = (raw: RawSearch): OrganisationSearch => ({
  unit: textParam(raw.unit, 36),
  q: textParam(raw.q, 120),
  level: oneOf(levels, raw.level),
  person: textParam(raw.person, 36),
});
