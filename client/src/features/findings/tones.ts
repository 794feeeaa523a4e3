import type { Tone } from '~/ui/theme';
import type { Finding } from './queries';

const statuses = {
  open: 'neutral',
  asked: 'neutral',
  replied: 'info',
  accepted: 'good',
  confirmed: 'bad',
  settled: 'good',
} as const;
export const toneOfFinding = ({ status }: Finding): Tone => statuses[status];
