import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import type { Me } from '~/features/me/queries';
import { checkpoint } from './days';
import { me } from './people';
import { server } from './server';

/** A Friday on which the superior sits at their desk. */
export const today = '2026-04-10';
const unit = { unitId: me().unit.id, unitName: me().unit.name };

export const superior = (different: Partial<Me> = {}): Me =>
  me({
    roles: ['employee', 'superior'],
    leads: [{ id: unit.unitId, name: unit.unitName }],
    today,
    now: `${today}T09:40:00+07:00`,
    ...different,
  });

export const row = (
  id: string,
  name: string,
  different: Partial<Schemas['TeamMemberToday']> = {},
): Schemas['TeamMemberToday'] => ({
  employeeId: id,
  name,
  nip: '199003152015042002',
  position: 'Pengolah Data',
  ...unit,
  led: true,
  mode: 'home',
  state: 'open',
  checkpoints: [checkpoint({ state: 'done', fulfilledAt: `${today}T07:20:00+07:00` })],
  checkInAt: `${today}T07:20:00+07:00`,
  checkOutAt: null,
  lateMinutes: 0,
  earlyMinutes: 0,
  place: 'inside',
  confidence: 'high',
  taskCount: 2,
  tasksDone: 1,
  plannedMinutes: 450,
  report: null,
  attention: [],
  updatedAt: `${today}T07:20:00+07:00`,
  ...different,
});

export const board = (
  rows: Schemas['TeamMemberToday'][],
  different: Partial<Schemas['LiveBoard']> = {},
): Schemas['LiveBoard'] => ({
  date: today,
  now: `${today}T09:40:00+07:00`,
  workingDay: true,
  holiday: null,
  totals: {
    people: rows.length,
    home: rows.length,
    office: 0,
    away: 0,
    checkedIn: rows.length,
    late: 0,
    withoutTasks: 0,
    reportsWaiting: 0,
    reportsAccepted: 0,
    taskCount: 0,
    tasksDone: 0,
  },
  rows,
  nextCursor: null,
  ...different,
});

export const task = (id: string, different: Partial<Schemas['AssignmentView']> = {}): Schemas['AssignmentView'] => ({
  id,
  employeeId: 'ani',
  employeeName: 'Ani Lestari',
  led: true,
  assignedById: me().employee.id,
  assignedByName: me().employee.name,
  assignedAt: `${today}T07:05:00+07:00`,
  workDate: today,
  title: 'Verifikasi berkas pindah datang',
  description: null,
  expectedOutput: 'Berkas terverifikasi',
  outputUnit: 'berkas',
  targetQuantity: 20,
  doneQuantity: 20,
  plannedMinutes: 240,
  dueAt: null,
  carriedFromId: null,
  status: 'completed',
  acknowledgedAt: null,
  acknowledgedOffline: false,
  acknowledgedDeviceAt: null,
  completedAt: null,
  reviewedAt: null,
  reviewNote: null,
  version: 7,
  ...different,
});

export const person = (
  employeeId: string,
  name: string,
  different: Partial<Schemas['RosteredPerson']> = {},
): Schemas['RosteredPerson'] => ({
  employeeId,
  name,
  position: 'Pengolah Data',
  ...unit,
  led: true,
  mode: 'home',
  taskCount: 0,
  plannedMinutes: 0,
  minimumPlannedMinutes: (different.mode ?? 'home') === 'home' ? 450 : 0,
  ...different,
});

/** What every page of a superior asks for beside its own. */
export function answerSuperior(as: Me = superior()): void {
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json(as)),
    http.get('*/api/v1/units', () => HttpResponse.json([])),
    http.get('*/api/v1/holidays', () => HttpResponse.json([])),
  );
}
