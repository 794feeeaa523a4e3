import type id from '../id/figures';
import type { Translated } from '../resources';

const figures: Translated<typeof id> = {
  ask: 'What does this figure mean?',
  title: 'What each figure means',
  close: 'Close',
  outOf: 'Out of: {{what}}',
  from: 'Read from {{columns}}. Source: {{source}}.',
};

export default figures;
