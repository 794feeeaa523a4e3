import type { UnitInTree } from './queries';

/** Words that stand within a sentence elsewhere, at the beginning of a label. */
export const beginningWithCapital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A degree as people write it, with a comma or a point; undefined where it is none. */
export function coordinate(text: string, most: number): number | undefined {
  const plain = text.trim().replace(',', '.');
  const degrees = /^-?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(degrees) <= most ? degrees : undefined;
}

const everyKind: Record<UnitInTree['kind'], true> = {
  government: true,
  regionalSecretariat: true,
  office: true,
  subOffice: true,
  secretariat: true,
  division: true,
  section: true,
  technicalUnit: true,
  district: true,
  village: true,
  hospital: true,
  healthCentre: true,
  school: true,
  publicOrder: true,
  fireAndRescue: true,
  transport: true,
  disasterManagement: true,
};

/** Every kind of unit that the contract knows, in the order of the tree; a missing one fails the type check. */
export const unitKinds = Object.keys(everyKind).filter((kind): kind is UnitInTree['kind'] => kind in everyKind);
