import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import type { Recap } from './queries';

type Day = Schemas['RecapDay'];

/** Whether my month is locked, and what was set right since: the figures above do not contain it. */
export function AfterLock({ recap }: { recap: Recap }) {
  const { t } = useTranslation('history');
  const zone = useUnitZone();
  const { lock, amendments } = recap;
  if (!lock) return null;
  const said = (day: Day | null) =>
    day === null
      ? '–'
      : [
          day.code,
          ...(day.lateMinutes > 0 || day.lateBucket
            ? [
                `${t('late')} ${day.lateMinutes > 0 ? formatDuration(day.lateMinutes, 'short') : (day.lateBucket ?? '')}`,
              ]
            : []),
          ...(day.earlyMinutes > 0 || day.earlyBucket
            ? [
                `${t('early')} ${day.earlyMinutes > 0 ? formatDuration(day.earlyMinutes, 'short') : (day.earlyBucket ?? '')}`,
              ]
            : []),
        ].join(' · ');
  return (
    <Paper p="md" component="section" aria-labelledby="after-lock">
      <Title order={2} size="h5" id="after-lock">
        {t('lockedTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('lockedBy', { at: formatDateTime(lock.lockedAt, zone), name: lock.lockedByName })}
      </Text>
      {amendments.map((amendment) => (
        <div key={amendment.id}>
          <Text size="sm" fw={600} mt="xs">
            {formatDate(amendment.date, 'long')}
          </Text>
          <Text size="sm">{`${said(amendment.before)} → ${said(amendment.after)}`}</Text>
          <Text size="sm" c="dimmed">
            {`${amendment.reason} · ${amendment.madeByName}, ${formatDateTime(amendment.madeAt, zone)}`}
          </Text>
        </div>
      ))}
    </Paper>
  );
}
