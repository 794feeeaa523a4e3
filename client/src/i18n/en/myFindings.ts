import type myFindings from '../id/myFindings';
import type { Translated } from '../resources';

export default {
  hint: 'What the system noted about your working days. It only proposes; your superior decides after hearing you.',
  empty: 'No findings about you',
  emptyHint: 'Nothing in the last 62 days needs an explanation.',
  status: {
    open: 'Not decided',
    asked: 'Waits for your reply',
    replied: 'You replied',
    accepted: 'Accepted',
    confirmed: 'Confirmed',
    settled: 'Settled later',
  },
  proposal: {
    verbalReprimand: 'Proposal: verbal reprimand',
    writtenReprimand: 'Proposal: written reprimand',
    evaluation: 'Proposal: performance evaluation',
  },
  proposalHint: 'Only a proposal of the system. An official decides.',
  rule: 'Rule {{source}}, {{policy}}',
  standing: 'the standing office rules',
  replyBy: 'Reply before {{when}}',
  myReply: 'Your reply',
  decision: 'Decision of {{name}}',
  reply: 'Reply',
  replyText: 'Your explanation',
  send: 'Send the reply',
  sent: 'Reply sent',
  why: {
    title: 'Why these figures?',
    of: '{{value}} of {{of}}',
    minutes: '{{value}} minutes',
    policy: 'Basis: {{number}} version {{version}}',
    record: 'Record of {{time}}',
    enteredBy: 'Entered by {{name}}',
    none: 'Nothing is missing on this day.',
    reply: 'Reply to the finding',
    correct: 'Ask for a correction',
  },
} satisfies Translated<typeof myFindings>;
