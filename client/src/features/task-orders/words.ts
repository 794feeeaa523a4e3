import { formatDate } from '~/lib/dates';
import type { Tone } from '~/ui/theme';
import type { TaskOrderStatus } from './queries';

export const toneOfOrder = {
  draft: 'info',
  signed: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
} as const satisfies Record<TaskOrderStatus, Tone>;

interface Dated {
  from: string;
  to: string;
  dates: readonly string[] | null;
}

/** The days of an order, short: each where they are few, else the first and the last. */
export function daysOf({ from, to, dates }: Dated): string {
  if (from === to) return formatDate(from, 'short');
  if (dates && dates.length <= 3) return dates.map((date) => formatDate(date, 'short')).join('; ');
  return `${formatDate(from)} – ${formatDate(to)}`;
}
