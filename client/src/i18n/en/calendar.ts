import type original from '../id/calendar';
import type { Translated } from '../resources';

const calendar: Translated<typeof original> = {
  title: 'Calendar',
  lead: 'Nobody is expected to work on a holiday. A day that has begun does not change any more.',
  import: 'Import',
  before: 'The year before',
  after: 'The year after',
  holidays: 'Holidays and collective leave',
  none: 'No holidays of {{year}} yet',
  noneHint: 'Personnel administrators fill in the calendar when the joint decree is out.',
  noneAdmin: 'Add them one by one, or import the list of the joint decree.',
  add: 'Add a holiday',
  change: 'Change',
  changeNamed: 'Change {{name}}',
  changeTitle: 'Change the holiday',
  remove: 'Delete',
  removeNamed: 'Delete {{name}}',
  removeQuestion: '{{name}} on {{date}} is deleted; that date becomes an ordinary working day.',
  removed: 'Deleted.',
  saved: 'Saved.',
  save: 'Save',
  date: 'Date',
  name: 'Name',
  from: 'First day',
  to: 'Last day',
  range: '{{from}} to {{to}}',
  kind: { label: 'Kind', national: 'National holiday', collectiveLeave: 'Collective leave', local: 'Local holiday' },
  ramadan: 'Ramadan',
  ramadanLead: 'On these days the hours of Ramadan apply.',
  ramadanNone: 'No period yet.',
  ramadanAdd: 'Add a Ramadan period',
  ramadanChange: 'Change the Ramadan period',
  ramadanRemove: 'The period {{range}} is deleted.',
};

export default calendar;
