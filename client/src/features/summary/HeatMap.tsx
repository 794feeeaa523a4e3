import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FigureValue } from '~/features/figures/queries';
import { countText, percentText, ratioOf, useFigureName } from '~/features/figures/values';
import { formatDate } from '~/lib/dates';
import { formatPercent } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';
import { TextLink } from '~/ui/links';
import { FigureChoice } from './FigureChoice';
import { heatMapQuery, type UnitHeatMap } from './queries';
import classes from './Summary.module.css';
import type { ComparedFigure, SummarySearch } from './search';
import tables from './Tables.module.css';

interface Props {
  unitId: string;
  date: string | undefined;
  figure: ComparedFigure;
  onSearch: (patch: SummarySearch) => void;
}

/** Where a step of shade begins: shares of work crowd near the top. The number stands in the cell, so that nobody reads a colour. */
const steps = [0.5, 0.7, 0.8, 0.9];

/** The latest days are seen first; the earlier ones lie to the left. */
const toLatest = (scroller: HTMLElement | null): void => {
  if (scroller) scroller.scrollLeft = scroller.scrollWidth;
};

const shadeOf = (cell: FigureValue): number | undefined => {
  const ratio = ratioOf(cell);
  return ratio === undefined ? undefined : steps.filter((from) => ratio >= from).length;
};

export function HeatMap({ unitId, date, figure, onSearch }: Props) {
  const { t } = useTranslation('summary');
  const query = useQuery(heatMapQuery(unitId, figure, date));
  return (
    <section className={`${classes.part} ${classes.whole}`} aria-labelledby="heat">
      <div className={classes.head}>
        <h2 id="heat">{t('heat.title')}</h2>
        <FigureChoice figure={figure} onSearch={onSearch} />
      </div>
      <Loaded query={query} rows={8}>
        {(map) => (map.dates.length === 0 ? <p className={classes.none}>{t('trend.none')}</p> : <Cells map={map} />)}
      </Loaded>
    </section>
  );
}

function Cells({ map }: { map: UnitHeatMap }) {
  const { t } = useTranslation('summary');
  const nameOf = useFigureName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section ref={toLatest} className={tables.scroll} tabIndex={0} aria-label={t('heat.title')}>
      <table className={`${tables.table} ${tables.heat}`}>
        <caption className={tables.hidden}>{t('heat.caption', { figure: nameOf(map.figure) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {map.dates.map((day) => (
              <th key={day} scope="col">
                {formatDate(day, 'short')}
              </th>
            ))}
            <th scope="col">{t('heat.total')}</th>
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row) => (
            <tr key={`${row.unit.id}${row.direct}`}>
              <th scope="row">
                {row.direct ? (
                  t('direct', { unit: row.unit.name })
                ) : (
                  <TextLink size="sm" to="/ringkasan" search={(before) => ({ ...before, unit: row.unit.id })}>
                    {row.unit.name}
                  </TextLink>
                )}
              </th>
              {row.cells.map((cell, at) => (
                <td key={map.dates[at]} className="numbers" data-heat={shadeOf(cell)} title={countText(cell)}>
                  {shortPercent(cell)}
                </td>
              ))}
              <td className="numbers">
                <b>{percentText(row.total)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const shortPercent = (cell: FigureValue): string => {
  const ratio = ratioOf(cell);
  return ratio === undefined ? '–' : formatPercent(ratio);
};
