import type { ImportKind } from './queries';

/** The header of each template: the columns that a file must have, and those that it may have. */
export const columnsOf: Record<ImportKind, { required: readonly string[]; optional: readonly string[] }> = {
  units: { required: ['kode', 'nama', 'induk', 'jenis'], optional: ['zona', 'nip_kepala'] },
  employees: {
    required: ['nip', 'nama', 'jenis', 'kode_unit', 'jabatan', 'jenjang', 'golongan'],
    optional: ['status', 'email', 'telepon'],
  },
  holidays: { required: ['tanggal', 'nama', 'jenis'], optional: [] },
};
