import words from '~/i18n/id/words';
import { modeCode, workModes } from './workModes';

test('every mode that has a name and a code can be chosen, once', () => {
  expect([...workModes].sort()).toEqual(Object.keys(words.mode).sort());
  expect([...workModes].sort()).toEqual(Object.keys(modeCode).sort());
});
