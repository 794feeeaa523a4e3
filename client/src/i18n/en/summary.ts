import type id from '../id/summary';
import type { Translated } from '../resources';

const summary: Translated<typeof id> = {
  title: 'Summary',
  where: 'Place in the organisation',
  choose: 'Units that I lead',
  asOf: '{{date}}, as of {{time}}.',
  nobody: 'No work day on this date',
  nobodyHint: 'A holiday, a weekend, or a day that has not been opened.',
  date: 'Date',
  people: 'Person by person',
  export: 'Download CSV',
  print: 'Print',
  unit: 'Unit',
  units: 'Units below',
  of: '{{name}}: out of',
  direct: '{{unit}} (directly)',
  figure: 'Figure to compare by',
  table: 'Show as a table',
  trend: {
    title: 'The last four weeks',
    span: 'Span',
    days: 'Daily',
    weeks: 'Weekly',
    week: 'Week from',
    none: 'No work day in these four weeks.',
  },
  ranking: {
    title: 'Highest and lowest',
    best: 'Highest',
    worst: 'Lowest',
    none: 'Fewer than two units can be compared. Units of fewer than five people are not ranked.',
  },
  heat: {
    title: 'Units and days',
    caption: '{{figure}} by unit and day',
    total: 'All',
  },
  groups: {
    title: 'Home against office by level and grade',
    hint: 'The last four weeks. Groups of fewer than five people are not shown.',
    group: 'Group',
    all: 'Everybody',
    grade: 'Grade {{grade}}',
    people: 'People',
  },
  verdict: {
    met: 'Meets the threshold',
    notMet: 'Below the threshold',
    tooFew: 'Cannot be judged yet',
    noTasks: 'Cannot be judged yet',
    rate: '{{rate}} of the tasks at home done, threshold {{threshold}}.',
    decided: { continue: 'Decided: continue.', amend: 'Decided: amend.', revoke: 'Decided: revoke.' },
    open: 'Evaluation {{number}}',
  },
};

export default summary;
