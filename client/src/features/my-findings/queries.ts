import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { addDays } from '~/lib/dates';
import type { Tone } from '~/ui/theme';

export type Finding = Schemas['FindingView'];

const path = '/api/v1/findings/mine';

/** The longest range that the server gives at once. */
const daysBack = 61;

export const myFindingsQuery = (today: string) =>
  $api.queryOptions('get', path, { params: { query: { from: addDays(today, -daysBack), to: today } } });

export const useMyFindings = (today: string): Finding[] => useSuspenseQuery(myFindingsQuery(today)).data;

export function useReply() {
  const queryClient = useQueryClient();
  return $api.useMutation('post', '/api/v1/findings/{id}/reply', {
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['get', path] }),
  });
}

export const statusTones = {
  open: 'neutral',
  asked: 'warn',
  replied: 'info',
  accepted: 'good',
  confirmed: 'bad',
  settled: 'good',
} as const satisfies Record<Finding['status'], Tone>;
