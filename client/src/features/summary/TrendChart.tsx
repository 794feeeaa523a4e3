import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { figureOf, ratioOf, useFigureName } from '~/features/figures/values';
import { formatDate } from '~/lib/dates';
import { formatPercent } from '~/lib/numbers';
import classes from './Summary.module.css';
import { type Point, trendFigures } from './trend';

const colours = {
  completion: 'var(--mantine-color-anchor)',
  onTime: 'var(--mantine-color-orange-6)',
  reportsIn: 'var(--mantine-color-grape-6)',
  home: 'var(--mantine-color-dimmed)',
} as const;
const dashes = { completion: undefined, onTime: '8 3', reportsIn: '3 3', home: '10 4 2 4' } as const;

/** For the eye; the table below it holds the same figures. */
export default function TrendChart({ points }: { points: readonly Point[] }) {
  const nameOf = useFigureName();
  return (
    <div className={classes.chart} aria-hidden>
      <LineChart
        h={250}
        data={points.map(({ date, figures }) => ({
          date: formatDate(date, 'short'),
          ...Object.fromEntries(
            trendFigures.map((code) => {
              const ratio = ratioOf(figureOf(figures, code));
              return [code, ratio === undefined ? null : Math.round(ratio * 1000) / 10];
            }),
          ),
        }))}
        dataKey="date"
        series={trendFigures.map((code) => ({
          name: code,
          label: nameOf(code),
          color: colours[code],
          ...(dashes[code] ? { strokeDasharray: dashes[code] } : {}),
        }))}
        curveType="linear"
        yAxisProps={{ domain: [0, 100], ticks: [0, 25, 50, 75, 100], interval: 0, width: 48 }}
        valueFormatter={(value) => formatPercent(value / 100, 1)}
        withLegend
        legendProps={{ verticalAlign: 'bottom', height: 64 }}
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
