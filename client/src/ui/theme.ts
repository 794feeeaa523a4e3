import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import touch from './touch.module.css';

/** Deep teal; shade 6 is the brand and carries white text. */
export const brand: MantineColorsTuple = [
  '#e9f5f5',
  '#d2e9ea',
  '#a5d3d5',
  '#76bdc0',
  '#48a3a8',
  '#23868c',
  '#0b6e75',
  '#095b61',
  '#07494e',
  '#05383c',
];

export const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#edf1f1',
  '#e1e7e8',
  '#d0d8d9',
  '#b4bfc1',
  '#8b999b',
  '#58676a',
  '#435053',
  '#2d3739',
  '#1a2224',
];

export const dark: MantineColorsTuple = [
  '#dde4e5',
  '#c2cccd',
  '#a3afb1',
  '#7c898b',
  '#455053',
  '#333c3f',
  '#252d2f',
  '#181f21',
  '#111718',
  '#0a0f10',
];

export const red: MantineColorsTuple = [
  '#fdeeec',
  '#f9dbd8',
  '#f2a49c',
  '#e88278',
  '#dc6056',
  '#c8433a',
  '#b3261e',
  '#941f19',
  '#751814',
  '#57110e',
];

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** Text, ground and line of a state. Never colour alone: a state always has words or a sign as well. */
export const tones: Record<'light' | 'dark', Record<Tone, { text: string; ground: string; line: string }>> = {
  light: {
    neutral: { text: '#435053', ground: '#edf1f1', line: '#b4bfc1' },
    info: { text: '#095b61', ground: '#e3f2f3', line: '#76bdc0' },
    good: { text: '#1d6339', ground: '#e4f3e8', line: '#86c39a' },
    warn: { text: '#7a4a00', ground: '#fcf0d6', line: '#dfb45c' },
    bad: { text: '#9f2420', ground: '#fbe8e6', line: '#e2978f' },
  },
  dark: {
    neutral: { text: '#c2cccd', ground: '#252d2f', line: '#455053' },
    info: { text: '#8bd0d4', ground: '#10343a', line: '#23666b' },
    good: { text: '#93d3a6', ground: '#14341f', line: '#2f6b43' },
    warn: { text: '#ecc272', ground: '#3a2a0a', line: '#7a5a1c' },
    bad: { text: '#f2a49c', ground: '#43191a', line: '#8a3b36' },
  },
};

const toneVariables = (scheme: 'light' | 'dark'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tones[scheme]).flatMap(([tone, { text, ground, line }]) => [
      [`--tone-${tone}-text`, text],
      [`--tone-${tone}-ground`, ground],
      [`--tone-${tone}-line`, line],
    ]),
  );

export const surfaces = {
  light: { page: '#f1f4f4', surface: '#ffffff', line: '#d0d8d9', dimmed: '#58676a', link: '#0b6e75' },
  dark: { page: '#111718', surface: '#181f21', line: '#333c3f', dimmed: '#a3afb1', link: '#76bdc0' },
} as const;

/** Mantine's colours whose soft variant (alerts, badges) speaks in a tone: its own yellow text on yellow fails WCAG AA. */
const softColors = { brand: 'info', red: 'bad', yellow: 'warn', green: 'good' } as const;

const softVariables = (scheme: 'light' | 'dark'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(softColors).flatMap(([color, tone]) => {
      const { text, ground, line } = tones[scheme][tone];
      return [
        [`--mantine-color-${color}-light`, ground],
        [`--mantine-color-${color}-light-hover`, line],
        [`--mantine-color-${color}-light-color`, text],
      ];
    }),
  );

const surfaceVariables = (scheme: 'light' | 'dark'): Record<string, string> => ({
  '--wfh-page': surfaces[scheme].page,
  '--wfh-surface': surfaces[scheme].surface,
  '--wfh-line': surfaces[scheme].line,
  '--mantine-color-body': surfaces[scheme].surface,
  '--mantine-color-dimmed': surfaces[scheme].dimmed,
  '--mantine-color-placeholder': surfaces[scheme].dimmed,
  '--mantine-color-anchor': surfaces[scheme].link,
  '--mantine-color-error': tones[scheme].bad.text,
  ...softVariables(scheme),
  '--mantine-color-red-outline': tones[scheme].bad.text,
  '--mantine-color-brand-outline': surfaces[scheme].link,
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--wfh-nav-height': '64px', '--wfh-header-height': '56px', '--wfh-rail-width': '236px' },
  light: { ...toneVariables('light'), ...surfaceVariables('light') },
  dark: { ...toneVariables('dark'), ...surfaceVariables('dark') },
});

export const theme = createTheme({
  colors: { brand, gray, dark, red },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 6 },
  black: '#1a2224',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  // Named, not imported: the theme is in the entry, and a phone should not fetch a table before it shows one.
  components: {
    ActionIcon: { classNames: { root: touch.square }, defaultProps: { variant: 'subtle', size: 'lg' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { classNames: { root: touch.target, label: touch.label } },
    Input: { classNames: { input: touch.input } },
    // The steppers are half a fingertip high, and a quantity is typed anyway.
    NumberInput: { defaultProps: { hideControls: true } },
    Paper: { defaultProps: { withBorder: true } },
    SegmentedControl: { classNames: { label: touch.segment } },
    Table: { classNames: { table: touch.numbers }, defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  },
});
