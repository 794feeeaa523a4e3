import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatNumber, formatPercent } from '~/lib/numbers';
import { Loaded, type LoadedQuery } from '~/ui/Loaded';
import { isRecapCode, recapTone } from '~/ui/recapCodes';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Figures, Summary } from './queries';
import classes from './Recap.module.css';

/** The unit's month together; of an open month only the days that are over. */
export function RecapTotals({ query }: { query: LoadedQuery<Summary> }) {
  const { t } = useTranslation('recap');
  return (
    <Loaded query={query} rows={2}>
      {(summary) => (
        <Paper p="sm" component="section" aria-label={t('totals')}>
          <Group gap="lg" mb={6}>
            <Fact name={t('people')} value={formatNumber(summary.people)} />
            <Fact name={t('hours')} value={<Hours figures={summary.figures} />} />
            <Fact name={t('late')} value={formatDuration(summary.figures.lateMinutes, 'short')} />
            <Fact name={t('early')} value={formatDuration(summary.figures.earlyMinutes, 'short')} />
            <Fact name={t('warned')} value={formatNumber(summary.warnedPeople)} />
            <Fact
              name={t('locked')}
              value={
                summary.people > 0 && summary.lockedPeople === summary.people
                  ? t('lockedAll')
                  : t('lockedSome', {
                      locked: formatNumber(summary.lockedPeople),
                      people: formatNumber(summary.people),
                    })
              }
            />
          </Group>
          <CodeCounts figures={summary.figures} />
        </Paper>
      )}
    </Loaded>
  );
}

export function Hours({ figures }: { figures: Figures }) {
  const { t } = useTranslation('recap');
  return (
    <>
      {t('hoursOf', {
        worked: formatDuration(figures.workedMinutes, 'short'),
        required: formatDuration(figures.requiredMinutes, 'short'),
      })}
      {figures.percent === null ? null : ` · ${formatPercent(figures.percent / 100, 1)}`}
    </>
  );
}

/** Days by code and by bucket, as badges that say in words what they are. */
export function CodeCounts({ figures }: { figures: Figures }) {
  const { t } = useTranslation(['history', 'recap']);
  return (
    <Group gap={6} className={classes.counts}>
      {figures.codes.map(({ code, days }) => {
        const tone = recapTone(code);
        return (
          <StatusBadge key={code} tone={tone === 'off' ? 'neutral' : tone}>
            {`${code} · ${isRecapCode(code) ? t(`codes.${code}`) : code} · ${formatNumber(days)}`}
          </StatusBadge>
        );
      })}
      {figures.buckets.map(({ code, days }) => (
        <StatusBadge key={code} tone="warn">
          {`${code} · ${formatNumber(days)}`}
        </StatusBadge>
      ))}
      {figures.incompleteDays > 0 ? (
        <StatusBadge tone="warn">{t('recap:incompleteDays', { count: figures.incompleteDays })}</StatusBadge>
      ) : null}
    </Group>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="sm" fw={700} className="numbers">
        {value}
      </Text>
    </div>
  );
}
