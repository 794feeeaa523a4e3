import type original from '../id/checkIn';
import type { Translated } from '../resources';

const checkIn: Translated<typeof original> = {
  title: 'Attendance',
  in: 'Check-in',
  out: 'Check-out',
  off: 'No attendance is expected today',
  offHint: 'Today is not a working day of yours, or you are not rostered to work.',
  closed: 'This working day is closed.',
  complete: 'Today’s attendance is complete',
  position: {
    title: 'Position',
    asking: 'Looking for the position of the device',
    found: 'Position found',
    accuracy: 'accurate to {{metres}}',
    denied: 'Location permission was refused',
    deniedHint:
      'You can still check in without a position; your superior will see that none was sent. To allow it, open the site settings of the browser and try again.',
    unavailable: 'No position',
    unavailableHint: 'Move close to a window and try again, or check in without a position.',
    again: 'Look again',
  },
  photo: {
    title: 'Selfie (optional)',
    hint: 'Kept for 90 days and seen by superiors only. No face template is made.',
    open: 'Open camera',
    take: 'Take photo',
    retake: 'Retake',
    remove: 'Remove photo',
    cancel: 'Close camera',
    pick: 'Choose a photo',
    failed: 'The camera cannot be opened. You can choose a photo or check in without one.',
    alt: 'The selfie that will be sent',
  },
  unseen: {
    title: 'The server cannot be asked yet',
    text: 'What was recorded today cannot be seen here yet. Your record is kept on the phone, and the server judges it when it arrives.',
    in: 'Record a check-in',
    out: 'Record a check-out',
  },
  send: { in: 'Check in now', out: 'Check out now' },
  early: {
    title: 'Leaving early',
    question: 'Working hours end at {{time}}. Checking out now is recorded as {{duration}} early.',
    confirm: 'Check out now',
  },
  receipt: {
    in: 'Check-in recorded',
    out: 'Check-out recorded',
    serverTime: 'Server time',
    onTime: 'On time',
    late: '{{duration}} late',
    early: '{{duration}} early',
    distance: '{{metres}} from the edge of the registered place',
    doubts: 'Why it is not higher',
    doubtsHint: 'A note, not a verdict. Your superior decides what it means.',
    offline: 'Captured without network',
    withPhoto: 'With photo',
    noTaskOrder: 'No task order',
    noTaskOrderHint:
      'The circular demands a signed task order. The check-in counts; the mark goes if one is signed today.',
    id: 'Receipt number',
    words: '{{what}} · {{at}} (server time) · {{name}} · {{place}} · Receipt number {{id}}',
    copy: 'Copy receipt',
    share: 'Share',
    toDay: 'Back to today',
  },
};

export default checkIn;
