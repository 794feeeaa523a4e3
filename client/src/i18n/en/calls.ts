import type calls from '../id/calls';
import type { Translated } from '../resources';

export default {
  spotCheck: 'Check',
  recall: 'Recall',
  question: 'Question',
  from: 'From {{name}}, at {{time}}',
  left: 'Answer within {{time}}',
  late: 'The limit has passed. Your answer is still recorded; say why it is late.',
  video: 'Open the video call',
  text: 'Your answer',
  textHint: 'May stay empty where your position is enough.',
  reason: 'Why you answer late',
  position: 'Your position is only compared with your registered place of work.',
  answer: 'Answer now',
  answered: 'Answer recorded at {{time}}',
  later: 'Put aside',
  waiting: 'Your superior is calling you',
  open: 'Answer',
} satisfies Translated<typeof calls>;
