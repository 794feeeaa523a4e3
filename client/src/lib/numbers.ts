import { currentLanguage } from '~/i18n';

const locale = () => (currentLanguage() === 'en' ? 'en-GB' : 'id-ID');

export const formatNumber = (value: number, maximumFractionDigits = 2): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits }).format(value);

/** What stands before the tenths: a comma in Indonesian, a point in English. */
export const decimalMark = (): string =>
  new Intl.NumberFormat(locale()).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';

/** `ratio` is 0 to 1. */
export const formatPercent = (ratio: number, maximumFractionDigits = 0): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits }).format(ratio);

export const formatBytes = (bytes: number): string => {
  const megabytes = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: megabytes ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: megabytes ? 1 : 0,
  }).format(bytes / (megabytes ? 1_000_000 : 1000));
};

export const formatMetres = (metres: number): string =>
  metres < 1000
    ? new Intl.NumberFormat(locale(), { style: 'unit', unit: 'meter', maximumFractionDigits: 0 }).format(metres)
    : new Intl.NumberFormat(locale(), { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 }).format(
        metres / 1000,
      );

/** "7 jam 30 menit"; `short` for tables: "7 j 30 mnt" as the locale abbreviates. */
export function formatDuration(minutes: number, unitDisplay: 'long' | 'short' = 'long'): string {
  const whole = Math.round(Math.abs(minutes));
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay }).format(value);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [unit(rest, 'minute')] : []),
  ];
  return `${minutes < 0 ? '−' : ''}${parts.join(' ')}`;
}

/** A short span as it is read from a watch: "1 mnt 26 dtk". */
export function formatSeconds(seconds: number): string {
  const unit = (value: number, name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const whole = Math.round(seconds);
  const parts = [
    ...(whole >= 3600 ? [unit(Math.floor(whole / 3600), 'hour')] : []),
    ...(whole >= 60 ? [unit(Math.floor((whole % 3600) / 60), 'minute')] : []),
    ...(whole < 3600 ? [unit(whole % 60, 'second')] : []),
  ];
  return parts.join(' ');
}
