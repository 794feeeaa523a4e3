import type original from '../id/policySimulation';
import type { Translated } from '../resources';

const policySimulation: Translated<typeof original> = {
  title: 'Simulation of a policy',
  of: '{{title}} · {{number}} version {{version}}',
  back: 'Back to the policy',
  from: 'From',
  to: 'To',
  against: 'Compare with',
  nothing: 'Nothing',
  version: '{{number}} version {{version}}',
  range: 'Choose a range of 62 days at most, its first day not after its last.',
  noDays: 'No working day in this range',
  noWarnings: 'There is nothing to look at.',
  warnings: '{{count}} things to look at',
  figures: {
    people: 'People in its scope',
    eligible: 'May work from home',
    share: '{{share}} of the people',
    most: 'At home at most on a day',
    mostOn: '{{share}}, {{date}}',
    days: 'Days with people at home',
    ofDays: 'of {{count}} working days',
    checkpoints: 'Checkpoints expected',
  },
  days: {
    title: 'Day by day',
    table: 'Show as a table',
    date: 'Date',
    quota: 'Quota',
    home: 'At home at most',
    checkpoints: 'Checkpoints',
  },
  offices: {
    title: 'Office by office',
    hint: 'Figures of a day: people who can be at home at most. The darker, the larger their share of the office.',
    office: 'Office',
    people: 'People',
    eligible: 'Eligible',
    minimum: 'Minimum',
    cell: 'Quota {{quota}}, at home at most {{home}}',
  },
  excluded: {
    title: 'In the office by rule',
    none: 'Nobody is excluded.',
    count: '{{number}} people ({{share}})',
  },
  compared: {
    title: 'Comparison',
    same: 'Both versions let the same people work from home.',
    sum: '{{gained}} people gain working from home, {{lost}} lose it.',
    gained: 'Gain',
    lost: 'Lose',
  },
};

export default policySimulation;
