import type { Schemas } from '~/api/contract';
import type { Tone } from '~/ui/theme';

const reports = { draft: 'neutral', submitted: 'info', returned: 'warn', accepted: 'good' } as const;
export const toneOfReport = (status: Schemas['ReportStatus'] | null): Tone => (status ? reports[status] : 'neutral');

const tasks = {
  assigned: 'neutral',
  acknowledged: 'neutral',
  inProgress: 'neutral',
  completed: 'info',
  returned: 'warn',
  accepted: 'good',
  carriedOver: 'neutral',
  cancelled: 'neutral',
} as const;
export const toneOfTask = (status: Schemas['AssignmentStatus']): Tone => tasks[status];
