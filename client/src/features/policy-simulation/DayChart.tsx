import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { Effect } from '~/features/policies/queries';
import { formatDate } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import classes from './Simulation.module.css';

/** For the eye; the table below it holds the same figures. */
export default function DayChart({ days }: { days: Effect['days'] }) {
  const { t } = useTranslation('policySimulation');
  return (
    <div className={classes.chart} aria-hidden>
      <BarChart
        h={240}
        data={days.map((day) => ({ ...day, date: formatDate(day.date, 'short') }))}
        dataKey="date"
        series={[
          { name: 'quota', label: t('days.quota'), color: 'var(--tone-neutral-line)' },
          { name: 'homeAtMost', label: t('days.home'), color: 'var(--mantine-color-anchor)' },
        ]}
        withLegend
        tickLine="y"
        valueFormatter={(value) => formatNumber(value)}
        barProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
