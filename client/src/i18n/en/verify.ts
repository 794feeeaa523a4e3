import type original from '../id/verify';
import type { Translated } from '../resources';

const verify: Translated<typeof original> = {
  title: 'Verification of a task order',
  valid: 'This letter is genuine and in force',
  validHint: 'Compare what stands below with the letter that you hold.',
  invalid: 'This letter is not in force',
  withdrawn: 'Withdrawn on {{date}}.',
  unknown: 'Unknown letter',
  unknownHint: 'No letter has this code. Scan the QR code again, or ask the office named on the letter.',
  number: 'Number',
  office: 'Office',
  people: 'To',
  nip: 'NIP {{nip}}',
  days: 'Days',
  signed: 'Signed',
};

export default verify;
