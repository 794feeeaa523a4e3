import { printInLight } from './print';

const root = document.documentElement;
const scheme = () => root.getAttribute('data-mantine-color-scheme');

/** A medium that the test turns to paper and back. */
function paper() {
  const medium = Object.assign(new EventTarget(), { matches: false });
  vi.spyOn(window, 'matchMedia').mockReturnValue(medium as unknown as MediaQueryList);
  return (matches: boolean) => {
    medium.matches = matches;
    medium.dispatchEvent(new Event('change'));
  };
}

const tell = (type: 'beforeprint' | 'afterprint') => window.dispatchEvent(new Event(type));

let stop: () => void;
let turn: (matches: boolean) => void;
beforeEach(() => {
  turn = paper();
  root.setAttribute('data-mantine-color-scheme', 'dark');
  stop = printInLight();
});
afterEach(() => {
  stop();
  root.removeAttribute('data-mantine-color-scheme');
});

test('what is printed from the dark scheme is printed in the light one, and the screen is dark again after it', () => {
  tell('beforeprint');
  expect(scheme()).toBe('light');
  tell('afterprint');
  expect(scheme()).toBe('dark');
});

test('a browser that only turns its medium prints in light as well', () => {
  turn(true);
  expect(scheme()).toBe('light');
  turn(false);
  expect(scheme()).toBe('dark');
});

test('a preview that turns the medium several times stays light until printing is over', () => {
  tell('beforeprint');
  turn(true);
  turn(false);
  expect(scheme()).toBe('light');
  turn(true);
  expect(scheme()).toBe('light');
  turn(false);
  tell('afterprint');
  expect(scheme()).toBe('dark');
});

test('the light scheme stays as it is', () => {
  root.setAttribute('data-mantine-color-scheme', 'light');
  tell('beforeprint');
  expect(scheme()).toBe('light');
  tell('afterprint');
  expect(scheme()).toBe('light');
});
