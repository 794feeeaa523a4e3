import type original from '../id/review';
import type { Translated } from '../resources';

const review: Translated<typeof original> = {
  accept: 'Accept',
  return: 'Return',
  note: 'Note to the employee',
  noteHint: 'Say what has to be completed or corrected.',
  noteNeeded: 'A note is required.',
  sendReturn: 'Send back',
  accepted: 'Accepted: {{name}}',
  returned: 'Returned: {{name}}',
  outcome: {
    done_other: '{{count}} accepted',
    refused_other: '{{count}} could not be accepted',
    reasons: 'Reason for each row',
    close: 'Close the outcome',
  },
  evidence: {
    nth: 'Evidence {{number}}',
    title: 'Evidence',
    logged: 'The opening of this evidence is recorded, and the employee can see it.',
    openFile: 'Open the file',
    size: '{{name}}, {{size}}',
  },
  task: {
    progress: '{{done}} of {{target}} {{unit}}',
    planned: 'Planned {{duration}}',
    output: 'Output: {{output}}',
    due: 'Due {{at}}',
    carried: 'Continues an earlier task',
    by: 'Given by {{name}}',
    history: 'Progress and evidence',
    acknowledged: 'Acknowledgement',
    none: 'No progress has been told yet.',
    told: '{{quantity}} {{unit}}, {{at}}',
    note: 'Note of the superior: {{note}}',
  },
  report: {
    rows_one: '{{count}} activity',
    rows_other: '{{count}} activities',
    empty: 'This report holds no activity yet.',
    obstacles: 'Obstacles',
    noObstacles: 'No obstacle was named.',
    submitted: 'Submitted {{at}}',
    due: 'Due {{at}}',
    late: 'Submitted after it was due',
    reviewed: 'Reviewed by {{name}}, {{at}}',
    note: 'Note of the superior: {{note}}',
    fromTask: 'From a task',
  },
  more: 'Load more',
};

export default review;
