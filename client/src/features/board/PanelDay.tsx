import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatTime } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { CheckpointMark } from '~/ui/CheckpointMark';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './PersonPanel.module.css';

export function PanelDay({ day }: { day: Schemas['PersonDay'] }) {
  const { t } = useTranslation(['board', 'words']);
  const zone = useUnitZone();
  const hours = day.startsAt && day.endsAt ? `${formatTime(day.startsAt, zone)}–${formatTime(day.endsAt, zone)}` : '';
  return (
    <section className={classes.section} aria-label={t('panel.day')}>
      <h3>{t('panel.day')}</h3>
      <Text size="sm">
        {[formatDate(day.date, 'long'), day.mode ? t(`words:mode.${day.mode}`) : '', hours, day.holiday]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {day.policy ? (
        <Text size="sm" c="dimmed" title={day.policy.title}>
          {t('panel.policy', { number: day.policy.number })}
        </Text>
      ) : null}
      <Group gap={6} my={6}>
        {day.lateMinutes > 0 ? (
          <StatusBadge tone="warn">{t('panel.late', { duration: formatDuration(day.lateMinutes) })}</StatusBadge>
        ) : null}
        {day.earlyMinutes > 0 ? (
          <StatusBadge tone="warn">{t('panel.early', { duration: formatDuration(day.earlyMinutes) })}</StatusBadge>
        ) : null}
        {day.place ? (
          <StatusBadge tone={day.place === 'inside' ? 'good' : 'warn'}>{t(`words:place.${day.place}`)}</StatusBadge>
        ) : null}
        {day.confidence ? (
          <StatusBadge tone={day.confidence === 'low' ? 'warn' : 'neutral'}>
            {t(`words:confidence.${day.confidence}`)}
          </StatusBadge>
        ) : null}
      </Group>
      {day.checkpoints.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('panel.noCheckpoints')}
        </Text>
      ) : null}
      <ol className={classes.timeline}>
        {day.checkpoints.map(({ code, title, state, dueAt, fulfilledAt, lacking }) => (
          <li key={code}>
            <CheckpointMark state={state} size={18} />
            <span>
              {`${title}: ${t(`words:checkpoint.${state}`)}`}
              {lacking.length > 0 ? (
                <Text size="xs" c="dimmed">
                  {t('panel.lacking', { what: lacking.map((one) => t(`words:evidence.${one}`)).join(', ') })}
                </Text>
              ) : null}
            </span>
            <span>
              {fulfilledAt ? <strong>{`${formatTime(fulfilledAt, zone)} `}</strong> : null}
              <Text span size="xs" c="dimmed">
                {t('panel.until', { at: formatTime(dueAt, zone) })}
              </Text>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
