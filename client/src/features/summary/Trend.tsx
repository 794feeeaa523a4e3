import { SegmentedControl, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figureOf, percentText, useFigureName } from '~/features/figures/values';
import { formatDate } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import { Loaded } from '~/ui/Loaded';
import { part } from '~/ui/part';
import { trendQuery, type UnitTrend } from './queries';
import classes from './Summary.module.css';
import tables from './Tables.module.css';
import { type Point, trendFigures } from './trend';

const TrendChart = part(() => import('./TrendChart'), <div className={classes.chart} />);
const spans = ['days', 'weeks'] as const;

const pointsOf = (trend: UnitTrend, span: (typeof spans)[number]): Point[] =>
  span === 'days'
    ? trend.days.map(({ date, figures }) => ({ date, figures }))
    : trend.weeks.map(({ monday, figures }) => ({ date: monday, figures }));

export function Trend({ unitId, date }: { unitId: string; date: string | undefined }) {
  const { t } = useTranslation('summary');
  const query = useQuery(trendQuery(unitId, date));
  const [span, setSpan] = useState<(typeof spans)[number]>('days');
  return (
    <section className={classes.part} aria-labelledby="trend">
      <div className={classes.head}>
        <h2 id="trend">{t('trend.title')}</h2>
        <SegmentedControl
          size="xs"
          data-noprint
          aria-label={t('trend.span')}
          value={span}
          data={spans.map((value) => ({ value, label: t(`trend.${value}`) }))}
          onChange={(value) => setSpan(oneOf(spans, value) ?? 'days')}
        />
      </div>
      <Loaded query={query} rows={6}>
        {(trend) => <Course points={pointsOf(trend, span)} weeks={span === 'weeks'} />}
      </Loaded>
    </section>
  );
}

function Course({ points, weeks }: { points: readonly Point[]; weeks: boolean }) {
  const { t } = useTranslation('summary');
  const nameOf = useFigureName();
  if (points.length === 0) return <p className={classes.none}>{t('trend.none')}</p>;
  return (
    <>
      <TrendChart points={points} />
      <details className={classes.behind}>
        <summary>{t('table')}</summary>
        <div className={tables.scroll}>
          <Table className="numbers" striped>
            <caption className={tables.hidden}>{t('trend.title')}</caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(weeks ? 'trend.week' : 'date')}</Table.Th>
                {trendFigures.map((code) => (
                  <Table.Th key={code} ta="right">
                    {nameOf(code)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map((point) => (
                <Table.Tr key={point.date}>
                  <Table.Th scope="row">{formatDate(point.date, 'short')}</Table.Th>
                  {trendFigures.map((code) => (
                    <Table.Td key={code} ta="right">
                      {percentText(figureOf(point.figures, code))}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </details>
    </>
  );
}
