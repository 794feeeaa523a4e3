import { changeLanguage } from '~/i18n';
import {
  addDays,
  daysBetween,
  formatDate,
  formatDateTime,
  formatRelative,
  formatTime,
  formatTimeExact,
  isWorkDate,
  monthOf,
  weekday,
  weekOf,
  workDateAt,
  zoneName,
} from './dates';

const dawn = '2026-03-01T23:25:00Z';

test('an instant belongs to the day of the zone it is read in', () => {
  expect(workDateAt(dawn, 'Asia/Jakarta')).toBe('2026-03-02');
  expect(workDateAt(dawn, 'UTC')).toBe('2026-03-01');
  expect(workDateAt('2026-03-02T15:30:00Z', 'Asia/Jayapura')).toBe('2026-03-03');
});

test('a work date keeps its day in whatever zone the device is', () => {
  expect(formatDate('2026-03-02', 'long')).toBe('Senin, 2 Maret 2026');
  expect(formatDate('2026-01-01', 'short')).toBe('Kam, 1 Jan');
  expect(formatDate('2026-12-31', 'month')).toBe('Desember 2026');
});

test('times are those of the zone that was asked for, not of the device', () => {
  expect(formatTime(dawn, 'Asia/Jakarta')).toBe('06.25');
  expect(formatTime(dawn, 'Asia/Makassar')).toBe('07.25');
  expect(formatTime('2026-03-01T17:00:00Z', 'Asia/Jakarta')).toBe('00.00');
  expect(formatTimeExact(dawn, 'Asia/Jayapura')).toBe('08.25.00');
  expect(formatDateTime(dawn, 'Asia/Jakarta')).toBe('2 Mar 2026 06.25 WIB');
});

test('English writes the same moment its own way', async () => {
  await changeLanguage('en');
  expect(formatDate('2026-03-02', 'month')).toBe('March 2026');
  expect(formatDateTime(dawn, 'Asia/Jakarta')).toBe('2 Mar 2026 06:25 WIB');
});

test('the three zones carry their Indonesian names', () => {
  expect(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => zoneName(zone))).toEqual([
    'WIB',
    'WIB',
    'WITA',
    'WIT',
  ]);
});

test('days are counted over months, leap days and years', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
});

test('a week begins on Monday and a month ends on its last day', () => {
  expect(weekday('2026-03-01')).toBe(7);
  expect(weekOf('2026-03-01')).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  expect(weekOf('2026-03-02')).toEqual({ from: '2026-03-02', to: '2026-03-08' });
  expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

test('what is no day is not taken for one', () => {
  expect(['2026-02-30', '2026-2-3', '2026-03-02T00:00:00Z', ''].map(isWorkDate)).toEqual([false, false, false, false]);
  expect(isWorkDate('2026-03-02')).toBe(true);
  expect(() => addDays('besok', 1)).toThrow(RangeError);
});

test('nearness is said in the largest whole unit', () => {
  const now = new Date('2026-03-02T00:00:00Z').getTime();
  expect(formatRelative('2026-03-02T00:12:30Z', now)).toBe('dalam 12 menit');
  expect(formatRelative('2026-03-01T22:00:00Z', now)).toBe('2 jam yang lalu');
  expect(formatRelative('2026-03-03T00:00:00Z', now)).toBe('besok');
});
