import type id from '../id/privacy';
import type { Translated } from '../resources';

const privacy: Translated<typeof id> = {
  title: 'Privacy notice',
  lead: 'Under Law 27 of 2022 on personal data protection, this is what is recorded while you work from home, why, and for how long.',
  what: 'What is recorded',
  why: 'Why',
  howLong: 'How long',
  items: {
    location: {
      name: 'Location',
      what: 'The position and its accuracy, only at a check-in or a check within duty hours. You are never tracked continuously.',
      why: 'To show that official duty is done at a permitted place. Superiors see inside or outside and a distance band, not the point.',
      howLong: 'Precise point: 12 months',
    },
    photo: {
      name: 'Photos',
      what: 'A live photo at check-in if you choose to add one, and the evidence you upload. No face template is kept.',
      why: 'To support that your attendance and reports are true.',
      howLong: 'Attendance photos: 90 days',
    },
    work: {
      name: 'Work',
      what: 'Attendance times by server and by device, tasks, progress, daily reports and answers to checks.',
      why: 'To compute working hours and results, which your superior reviews.',
      howLong: 'As the retention schedule of personnel records says',
    },
  },
  rights: 'Your rights',
  rightsList: {
    see: 'see who opened your photo or location;',
    export: 'obtain a copy of your data;',
    rectify: 'ask for wrong data to be corrected;',
    reply: 'reply to every finding. What the system finds is always decided by an official, never by a machine.',
  },
  basis:
    'Basis of processing: official duty and the legal obligations of your agency ({{agency}}) as the data controller.',
  accesses: {
    title: 'Who opened my data',
    hint: 'Whenever another person opens a photo or file of yours, it is noted here. Newest first.',
    none: 'Nobody has opened your data yet.',
    other: 'Data without a file',
    recap: 'Recap of {{month}}',
    report: 'Daily report of {{date}}',
    more: 'Load more',
  },
  acknowledge: 'I have read and understood',
  acknowledgeHint: 'Recorded once with the server time. You can read this notice again under Privacy.',
  acknowledgedAt: 'Read and understood on {{at}}.',
};

export default privacy;
