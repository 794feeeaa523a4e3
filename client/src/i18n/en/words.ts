import type original from '../id/words';
import type { Translated } from '../resources';

const words: Translated<typeof original> = {
  offline: {
    at: 'Recorded offline at {{device}}, received {{received}}',
    unknown: 'Recorded offline, received {{received}}; the device clock is of no use',
  },
  mode: {
    office: 'Office (WFO)',
    home: 'Home (WFH)',
    elsewhere: 'Elsewhere (WFA)',
    fieldDuty: 'Field duty',
    leave: 'Annual leave',
    sick: 'Sick',
    permit: 'Permit',
    study: 'Study leave',
    sickLeave: 'Sick leave',
    maternity: 'Maternity leave',
    urgentLeave: 'Urgent leave',
    longLeave: 'Long leave',
    unpaidLeave: 'Unpaid leave',
  },
  checkpoint: {
    upcoming: 'Later',
    due: 'Now',
    overdue: 'Overdue',
    done: 'Done',
    doneLate: 'Done late',
    missed: 'Not fulfilled',
  },
  task: {
    assigned: 'New',
    acknowledged: 'Acknowledged',
    inProgress: 'In progress',
    completed: 'Waiting for review',
    returned: 'Returned',
    accepted: 'Accepted',
    carriedOver: 'Carried to another day',
    cancelled: 'Cancelled',
  },
  report: { draft: 'Draft', submitted: 'Submitted', returned: 'Returned', accepted: 'Accepted', none: 'Not begun' },
  place: {
    inside: 'At a registered place',
    uncertain: 'Not certain',
    outside: 'Outside the registered places',
    unknown: 'Position not known',
  },
  confidence: { high: 'High confidence', medium: 'Medium confidence', low: 'Low confidence' },
  evidence: {
    position: 'position',
    selfie: 'selfie',
    note: 'note',
    taskProgress: 'task progress',
    report: 'report',
    superiorRecord: 'record of the superior',
  },
};

export default words;
