import type original from '../id/notifications';
import type { Translated } from '../resources';

const notifications: Translated<typeof original> = {
  title: 'Notifications',
  readAll: 'Mark all as read',
  new: 'New',
  more: 'Load more',
  empty: 'No notifications yet',
  emptyHint: 'New policies, revocations and changes of your roster appear here.',
  kinds: {
    policyActivated: 'Policy in force',
    policyRevoked: 'Policy revoked',
    evaluationDue: 'Evaluation due',
    rosterPublished: 'Roster published',
    rosterChanged: 'Roster changed',
    rosterMissing: 'No roster published',
    swapAsked: 'Swap asked for',
    swapDecided: 'Swap decided',
    closure: 'Office closure',
    taskOrderDrafted: 'Task order drafted',
    taskOrderDecided: 'Task order decided',
    callWaiting: 'Call from my superior',
    reminder: 'Reminder',
    checksDue: 'Checks and control',
    findingAsked: 'Question about a finding',
    findingReplied: 'Reply to a finding',
    findingDecided: 'Finding decided',
    findingEscalated: 'Finding passed on',
    correctionAsked: 'Correction asked',
    correctionDecided: 'Correction decided',
    recapLocked: 'Recap locked',
    recapUnlocked: 'Recap unlocked',
    recapAmended: 'Changed after the lock',
  },
};

export default notifications;
