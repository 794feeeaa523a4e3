import type { Checkpoint, PersonDay } from '~/features/me/day';

export const checkpoint = (different: Partial<Checkpoint> = {}): Checkpoint => ({
  code: 'masuk',
  kind: 'checkIn',
  title: 'Presensi masuk',
  opensAt: '2026-04-10T06:00:00+07:00',
  dueAt: '2026-04-10T07:30:00+07:00',
  state: 'due',
  fulfilledAt: null,
  evidence: [],
  lacking: [],
  ...different,
});

/** A Friday at home, before anything was done. */
export const day = (different: Partial<PersonDay> = {}): PersonDay => ({
  employeeId: '0192f0c1-0000-7000-8000-000000000001',
  name: 'Siti Rahmawati, S.Sos.',
  position: 'Analis Kebijakan Ahli Muda',
  unitId: '0192f0c1-0000-7000-8000-00000000000b',
  unitName: 'Bidang Mutasi dan Promosi',
  date: '2026-04-10',
  now: '2026-04-10T07:25:00+07:00',
  workingDay: true,
  holiday: null,
  mode: 'home',
  policy: {
    id: '0192f0c1-0000-7000-8000-0000000000c1',
    number: '800.1.5/1287/BKPSDMD/2026',
    title: 'Penyesuaian tugas',
  },
  state: 'open',
  startsAt: '2026-04-10T07:30:00+07:00',
  endsAt: '2026-04-10T16:30:00+07:00',
  requiredMinutes: 450,
  checkpoints: [
    checkpoint(),
    checkpoint({
      code: 'laporan',
      kind: 'report',
      title: 'Laporan harian',
      state: 'upcoming',
      dueAt: '2026-04-10T16:30:00+07:00',
    }),
  ],
  nextCheckpoint: 'masuk',
  checkInAt: null,
  checkOutAt: null,
  lateMinutes: 0,
  earlyMinutes: 0,
  place: null,
  confidence: null,
  taskCount: 2,
  tasksDone: 0,
  plannedMinutes: 450,
  minimumPlannedMinutes: 450,
  report: null,
  attention: [],
  taskOrder: null,
  ...different,
});

export const dayOff = (): PersonDay =>
  day({
    workingDay: false,
    mode: null,
    policy: null,
    state: null,
    startsAt: null,
    endsAt: null,
    checkpoints: [],
    nextCheckpoint: null,
    taskCount: 0,
    plannedMinutes: 0,
  });
