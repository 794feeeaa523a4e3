import type original from '../id/history';
import type { Translated } from '../resources';

const history: Translated<typeof original> = {
  title: 'History',
  previous: 'Month before',
  next: 'Month after',
  hours: 'Working hours recorded',
  hoursOf: '{{worked}} of {{required}}',
  late: 'Late',
  early: 'Left early',
  totals: 'Days',
  closedDays_one: 'All figures count the {{count}} working day that is closed.',
  closedDays_other: 'All figures count the {{count}} working days that are closed.',
  noneClosed: 'No working day of this month is closed yet. Figures appear once a day is closed.',
  calendar: 'Calendar of the month',
  asTable: 'Table',
  asCalendar: 'Calendar',
  none: 'No working day recorded in this month yet',
  columns: {
    date: 'Date',
    code: 'Code',
    in: 'In',
    out: 'Out',
    late: 'Late',
    early: 'Early',
    tasks: 'Tasks',
    report: 'Report',
  },
  codes: {
    H: 'In the office',
    WFH: 'Worked from home',
    WFA: 'Worked elsewhere',
    DL: 'Field duty',
    CT: 'Leave',
    S: 'Sick',
    I: 'Permit',
    TB: 'Study leave',
    TK: 'No record',
  },
  dayOf: '{{date}}: {{code}}',
  openDay: 'Details of {{date}}',
  close: 'Close',
  noCheckIn: 'No check-in',
  report: 'Open report',
  tasks: 'Open tasks',
};

export default history;
