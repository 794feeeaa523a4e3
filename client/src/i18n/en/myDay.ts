import type original from '../id/myDay';
import type { Translated } from '../resources';

const myDay: Translated<typeof original> = {
  title: 'Today',
  policy: 'Under {{number}}',
  standing: 'Standing office rules',
  superior: 'Superior: {{name}}',
  hours: 'Working hours {{from}}–{{to}} {{zone}}',
  timeline: 'Checkpoints of the day',
  dueAt: 'due {{time}}',
  openFrom: 'from {{time}}',
  doneAt: 'at {{time}}',
  left: '{{duration}} left',
  lacking: 'Not included: {{list}}',
  bySuperior: 'by your superior',
  withCheckIn: 'with the check-in',
  tasks: 'Tasks',
  tasksDone: '{{done}} of {{count}} done',
  noTasks: 'No tasks from your superior yet',
  order: {
    title: 'Task order',
    signed: 'Signed: {{number}}',
    draft: 'Waiting for signature',
    none: 'None for today',
    missing: 'Checked in without one',
  },
  report: 'Daily report',
  attendance: 'Attendance',
  inAt: 'In {{time}}',
  outAt: 'Out {{time}}',
  notYet: 'Not checked in yet',
  late: '{{duration}} late',
  early: 'Left {{duration}} early',
  off: {
    holiday: '{{name}}',
    weekend: 'Not a working day',
    hint: 'Nothing is expected of you today.',
    away: 'You are rostered: {{mode}}',
    awayHint: 'There are no checkpoints on this day.',
  },
  allDone: 'Everything of today is done',
  closed: 'This working day is closed',
  next: {
    checkIn: 'Check in',
    briefing: 'Read and acknowledge tasks',
    followUp: 'Tell progress of tasks',
    report: 'Fill in the daily report',
    checkOut: 'Check out',
  },
  lastHeard: 'No network. Last heard at {{time}} {{zone}}.',
  unknown: {
    title: 'This phone has not heard of today yet',
    hint: 'You can check in without network all the same. It is sent as soon as the network is back.',
  },
  nextOpens: 'Opens at {{time}}',
};

export default myDay;
