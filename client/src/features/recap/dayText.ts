import type { TFunction } from 'i18next';
import { formatDuration } from '~/lib/numbers';
import { isRecapCode } from '~/ui/recapCodes';
import type { Day } from './queries';

/** A day in words: where the person was, and what is missing at either end. */
export function dayText(day: Day | null, t: TFunction<readonly ['recap', 'history']>): string {
  if (day === null) return t('noRecord');
  const end = (minutes: number, bucket: string | null, name: string) =>
    minutes > 0
      ? [`${name} ${formatDuration(minutes, 'short')}${bucket ? ` (${bucket})` : ''}`]
      : bucket
        ? [`${name}: ${t('noRecordOf')} (${bucket})`]
        : [];
  return [
    day.code === null ? t('noRecord') : isRecapCode(day.code) ? t(`history:codes.${day.code}`) : day.code,
    ...end(day.lateMinutes, day.lateBucket, t('late')),
    ...end(day.earlyMinutes, day.earlyBucket, t('early')),
  ].join(' · ');
}
