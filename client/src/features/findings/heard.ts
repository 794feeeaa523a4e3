import type { Finding } from './queries';

export const isWaiting = ({ status }: Pick<Finding, 'status'>): boolean =>
  status === 'open' || status === 'asked' || status === 'replied';

/** Nobody is judged unheard: a finding is confirmed after a reply, or after the time to reply has passed. */
export const wasHeard = ({ repliedAt, replyBy }: Pick<Finding, 'repliedAt' | 'replyBy'>, now: number): boolean =>
  repliedAt !== null || (replyBy !== null && now > new Date(replyBy).getTime());
