import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Effect } from '~/features/policies/queries';
import { formatDate } from '~/lib/dates';
import { formatNumber, formatPercent } from '~/lib/numbers';
import classes from './Simulation.module.css';

export function Figures({ effect }: { effect: Effect }) {
  const { t } = useTranslation('policySimulation');
  const { people, eligible, days } = effect;
  const fullest = days.toSorted((a, b) => b.homeAtMost - a.homeAtMost)[0];
  const atHome = days.filter((day) => day.homeAtMost > 0).length;
  const checkpoints = days.reduce((sum, day) => sum + day.expectedCheckpoints, 0);
  const share = (part: number) => (people === 0 ? '–' : formatPercent(part / people, 1));
  return (
    <div className={classes.figures}>
      <Figure name={t('figures.people')} value={formatNumber(people)} />
      <Figure
        name={t('figures.eligible')}
        value={formatNumber(eligible)}
        hint={t('figures.share', { share: share(eligible) })}
      />
      <Figure
        name={t('figures.most')}
        value={formatNumber(fullest?.homeAtMost ?? 0)}
        hint={
          fullest && fullest.homeAtMost > 0
            ? t('figures.mostOn', { share: share(fullest.homeAtMost), date: formatDate(fullest.date, 'short') })
            : undefined
        }
      />
      <Figure
        name={t('figures.days')}
        value={formatNumber(atHome)}
        hint={t('figures.ofDays', { count: days.length })}
      />
      <Figure name={t('figures.checkpoints')} value={formatNumber(checkpoints)} />
    </div>
  );
}

function Figure({ name, value, hint }: { name: string; value: string; hint?: string | undefined }) {
  return (
    <Paper p="sm">
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fw={700} size="lg" className="numbers">
        {value}
      </Text>
      {hint ? (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      ) : null}
    </Paper>
  );
}
