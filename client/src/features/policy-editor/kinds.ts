import type { Schemas } from '~/api/contract';

/** Every word that the contract knows, in the order in which lists show them; a missing one fails the type check. */
const complete = <T extends string>(words: Record<T, true>): T[] =>
  Object.keys(words).filter((word): word is T => word in words);

export const unitKinds = complete<Schemas['UnitKind']>({
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
});

export const levels = complete<Schemas['PositionLevel']>({
  jptUtama: true,
  jptMadya: true,
  jptPratama: true,
  administrator: true,
  pengawas: true,
  pelaksana: true,
  fungsionalPemula: true,
  fungsionalTerampil: true,
  fungsionalMahir: true,
  fungsionalPenyelia: true,
  fungsionalAhliPertama: true,
  fungsionalAhliMuda: true,
  fungsionalAhliMadya: true,
  fungsionalAhliUtama: true,
});

export const employments = complete<Schemas['EmploymentState']>({
  active: true,
  newInPost: true,
  underDiscipline: true,
  inactive: true,
});

export const checkpointKinds = complete<Schemas['CheckpointKind']>({
  checkIn: true,
  briefing: true,
  followUp: true,
  spotCheck: true,
  report: true,
  control: true,
  checkOut: true,
  selfie: true,
});

export const workModes = complete<Schemas['WorkMode']>({
  office: true,
  home: true,
  elsewhere: true,
  fieldDuty: true,
  leave: true,
  sick: true,
  permit: true,
  study: true,
  sickLeave: true,
  maternity: true,
  urgentLeave: true,
  longLeave: true,
  unpaidLeave: true,
});

export const evidences = complete<Schemas['RequiredEvidence']>({
  position: true,
  selfie: true,
  note: true,
  taskProgress: true,
  report: true,
  superiorRecord: true,
});

export const denominators = complete<Schemas['QuotaDenominator']>({ all: true, eligible: true });
export const roundings = complete<Schemas['QuotaRounding']>({ floor: true, nearest: true, ceiling: true });
export const patterns = complete<Schemas['RotationPattern']>({
  free: true,
  alternateDays: true,
  weeklyCohorts: true,
  fixedWeekdays: true,
});
