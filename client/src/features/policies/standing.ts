import type { Tone } from '~/ui/theme';
import type { PolicyInList } from './queries';

/** Where a version stands for its reader; the server's four states do not say what has not begun or was replaced. */
export const standings = ['draft', 'upcoming', 'inForce', 'superseded', 'revoked', 'ended'] as const;
export type Standing = (typeof standings)[number];

export const toneOfStanding = {
  draft: 'neutral',
  upcoming: 'info',
  inForce: 'good',
  superseded: 'neutral',
  revoked: 'bad',
  ended: 'neutral',
} as const satisfies Record<Standing, Tone>;

export function standingOf(policy: PolicyInList, today: string): Standing {
  if (policy.status !== 'active') return policy.status;
  if (policy.supersededFrom !== null && policy.supersededFrom <= today) return 'superseded';
  return policy.effectiveFrom > today ? 'upcoming' : 'inForce';
}

/** Its effect should have been judged by now, and nobody has (SERANG-01). */
export const evaluationIsLate = (policy: PolicyInList, today: string): boolean =>
  policy.evaluationDueOn !== null &&
  policy.decision === null &&
  policy.evaluationDueOn < today &&
  standingOf(policy, today) === 'inForce';

export const isInForceLater = (policy: PolicyInList, today: string): boolean =>
  policy.status === 'active' && policy.effectiveTo > today;
