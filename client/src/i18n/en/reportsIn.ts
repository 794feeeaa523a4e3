import type original from '../id/reportsIn';
import type { Translated } from '../resources';

const reportsIn: Translated<typeof original> = {
  title: 'Incoming reports',
  tabs: 'Kind of queue',
  reports: 'Daily reports',
  tasks: 'Tasks waiting for review',
  filter: {
    status: 'Status',
    all: 'Any status',
    from: 'From',
    to: 'To',
    unit: 'Unit',
    allUnits: 'All units',
    range: 'At most 62 days, and the first date must not be after the last.',
  },
  list: 'Queue of reports',
  taskList: 'Queue of tasks',
  selectAll: 'Select all that can be accepted',
  select: 'Select {{name}}',
  acceptMany_one: 'Accept {{count}} selected',
  acceptMany_other: 'Accept {{count}} selected',
  row: '{{rows}} activities, {{files}} files, tasks {{done}}/{{tasks}}',
  obstacles: 'Names obstacles',
  more: 'Load more',
  shown_one: '{{count}} shown',
  shown_other: '{{count}} shown',
  nameAndDate: '{{name}}, {{date}}',
  emptyReports: 'No report matches',
  emptyReportsHint: 'Reports that your people submit appear here by themselves. Change the filters to see others.',
  emptyTasks: 'No task is waiting for review',
  emptyTasksHint: 'Tasks that your people finish appear here by themselves.',
  choose: 'Choose a report to read',
  pane: 'Report of {{name}}',
  back: 'Back to the queue',
  readOnly: 'You may read this report; the review is that of the direct superior.',
  details: 'Details',
  keys: {
    next: 'Next or previous report',
    accept: 'Accept the report being read',
    return: 'Return it with a note',
    select: 'Select or release the report being read',
    close: 'Close the report',
  },
};

export default reportsIn;
