import { changeLanguage } from '~/i18n';
import { formatBytes, formatDuration, formatMetres, formatNumber, formatPercent } from './numbers';

test('numbers are written as in Indonesia', () => {
  expect(formatNumber(1234.5)).toBe('1.234,5');
  expect(formatPercent(0.805)).toBe('81%');
  expect(formatBytes(9_400_000)).toBe('9,4 MB');
  expect(formatMetres(1250)).toBe('1,3 km');
});

test('numbers are written as in English after the switch', async () => {
  await changeLanguage('en');
  expect(formatNumber(1234.5)).toBe('1,234.5');
});

test('a duration is said in hours and minutes, also when it is none or negative', () => {
  expect(formatDuration(450)).toBe('7 jam 30 menit');
  expect(formatDuration(480)).toBe('8 jam');
  expect(formatDuration(0)).toBe('0 menit');
  expect(formatDuration(-95)).toBe('−1 jam 35 menit');
});
