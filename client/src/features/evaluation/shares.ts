import type { Schemas } from '~/api/contract';
import { formatNumber, formatPercent } from '~/lib/numbers';
import type { Tone } from '~/ui/theme';

export type Share = Schemas['ShareEstimate'];

/** "84,6% (75–91)": the share with the range in which the true one lies. */
export const shareText = ({ percent, lowPercent, highPercent }: Share): string =>
  `${formatPercent(percent / 100, 1)} (${formatNumber(lowPercent, 1)}–${formatNumber(highPercent, 1)})`;

const tones = { met: 'good', notMet: 'bad', tooFew: 'neutral', noTasks: 'neutral' } as const satisfies Record<
  Schemas['EvaluationVerdict'],
  Tone
>;

/** A miss that chance may explain is no alarm. */
export const toneOf = ({ verdict, certain }: Schemas['Judgement']): Tone =>
  verdict === 'notMet' && !certain ? 'warn' : tones[verdict];
