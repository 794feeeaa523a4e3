import { emptyTask } from './draft';
import { refusalsOf, refusedNow, withoutFields } from './refusals';

const [first, second] = [emptyTask(), emptyTask()];
const refusals = refusalsOf([first, second], {
  'tasks.1.title': 'Terlalu panjang.',
  'tasks.1.plannedMinutes': 'Paling banyak 1440.',
  workDate: 'Sudah lewat.',
});

test('what was refused stands at its task', () => {
  expect(refusedNow([first, second], refusals)).toEqual({
    'tasks.1.title': 'Terlalu panjang.',
    'tasks.1.plannedMinutes': 'Paling banyak 1440.',
  });
});

test('a task that moves up takes its message along', () => {
  expect(refusedNow([second], refusals)).toMatchObject({ 'tasks.0.title': 'Terlalu panjang.' });
  expect(refusedNow([first], refusals)).toEqual({});
});

test('a message goes when the words it is about change', () => {
  const after = withoutFields(refusals, second.key, ['title']);
  expect(refusedNow([first, second], after)).toEqual({ 'tasks.1.plannedMinutes': 'Paling banyak 1440.' });
});
