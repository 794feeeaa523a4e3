import { brand, dark, gray, red, surfaces, type Tone, tones } from './theme';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, deep] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((deep ?? 0) + 0.05);
}

const schemes = ['light', 'dark'] as const;
const toneNames: Tone[] = ['neutral', 'info', 'good', 'warn', 'bad'];

test.each(schemes)('texts of the %s scheme reach WCAG AA on every ground they stand on', (scheme) => {
  const text = scheme === 'light' ? gray[9] : dark[0];
  for (const ground of [surfaces[scheme].page, surfaces[scheme].surface]) {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(surfaces[scheme].dimmed, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(surfaces[scheme].link, ground)).toBeGreaterThanOrEqual(4.5);
    for (const tone of toneNames) expect(contrast(tones[scheme][tone].text, ground), tone).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(schemes)('states of the %s scheme are readable on their own ground', (scheme) => {
  for (const tone of toneNames) {
    const { text, ground } = tones[scheme][tone];
    expect(contrast(text, ground), tone).toBeGreaterThanOrEqual(4.5);
  }
});

test('a filled button carries white text', () => {
  expect(contrast(brand[6], '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(red[6], '#ffffff')).toBeGreaterThanOrEqual(4.5);
});
