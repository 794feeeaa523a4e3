import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockHour4,
  IconXboxXFilled,
} from '@tabler/icons-react';
import type { Schemas } from '~/api/contract';
import type { Tone } from './theme';

type State = Schemas['CheckpointState'];

const marks = {
  upcoming: { sign: IconCircleDashed, tone: 'neutral' },
  due: { sign: IconCircle, tone: 'info' },
  overdue: { sign: IconAlertTriangleFilled, tone: 'warn' },
  done: { sign: IconCircleCheckFilled, tone: 'good' },
  doneLate: { sign: IconClockHour4, tone: 'warn' },
  missed: { sign: IconXboxXFilled, tone: 'bad' },
} as const satisfies Record<State, { sign: unknown; tone: Tone }>;

export const toneOfCheckpoint = (state: State): Tone => marks[state].tone;

/** The state of a checkpoint as a sign of its own shape and colour; the words stand beside it or in `label`. */
export function CheckpointMark({ state, size = 20, label }: { state: State; size?: number; label?: string }) {
  const { sign: Sign, tone } = marks[state];
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Sign size={size} color={`var(--tone-${tone}-text)`} {...named} />;
}
