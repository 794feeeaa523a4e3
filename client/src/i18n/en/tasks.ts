import type original from '../id/tasks';
import type { Translated } from '../resources';

const tasks: Translated<typeof original> = {
  title: 'Tasks',
  previous: 'Day before',
  next: 'Day after',
  toToday: 'To today',
  summary: '{{done}} of {{count}} done · {{duration}} planned',
  none: 'No tasks',
  noneHint: 'Your superior has given no tasks for this date yet.',
  acknowledge: 'Acknowledge',
  acknowledgeAll: 'Acknowledge all ({{count}})',
  acknowledged: 'Acknowledged',
  progress: 'Tell progress',
  details: 'Details',
  planned: '{{duration}} planned',
  due: 'due {{time}}',
  target: '{{done}} of {{target}} {{unit}}',
  output: 'Output: {{output}}',
  carried: 'Carried from an earlier day',
  from: 'from {{name}}',
  note: 'Note of the superior: {{note}}',
  form: {
    quantity: 'Quantity done ({{unit}})',
    quick: '{{percent}} of the target',
    note: 'Note',
    save: 'Save progress',
    complete: 'Mark as done',
    saved: 'Progress saved',
    completed: 'Task marked as done',
  },
  history: {
    offline: 'Recorded without network, sent later',
    title: 'History',
    none: 'No progress told yet',
    told: '{{quantity}} {{unit}}',
  },
};

export default tasks;
