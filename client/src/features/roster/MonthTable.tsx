import { Fragment, type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import type { Totals, Turns } from './draft';
import classes from './Month.module.css';
import { MonthRow } from './MonthRow';
import { MonthTotals } from './MonthTotals';
import type { Grid } from './queries';

interface Props {
  grid: Grid;
  turns: Turns;
  totals: readonly Totals[];
  today: string;
  /** Space, Enter or a click on the day of a person. */
  onAct: (row: number, at: number) => void;
}

const cellOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('td[data-at]') : null;
/** One object for all, so that their rows stay as they are. */
const untouched = {};
const placeOf = (cell: HTMLElement) => ({ row: Number(cell.dataset.row), at: Number(cell.dataset.at) });

/** The month: one table, one listener for all its cells, and a row renders again only when something of it changed. */
export function MonthTable({ grid, turns, totals, today, onAct }: Props) {
  const { t } = useTranslation('roster');
  const { days, people } = grid;
  const first = Math.max(
    days.findIndex((day) => day.working && day.date >= today),
    0,
  );
  const [active, setActive] = useState({ row: 0, at: first });
  const columns = useMemo(
    () => days.map((day) => ({ ...day, label: formatDate(day.date, 'long'), head: formatDate(day.date, 'short') })),
    [days],
  );
  const units = new Set(people.map(({ unitId }) => unitId)).size;

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (!cell || event.ctrlKey || event.altKey || event.metaKey) return;
    const { row, at } = placeOf(cell);
    const go = (toRow: number, toAt: number) =>
      event.currentTarget.querySelector<HTMLElement>(`td[data-row="${toRow}"][data-at="${toAt}"]`)?.focus();
    const beside = (by: 1 | -1) => {
      let next = at + by;
      while (days[next] && !days[next]?.working) next += by;
      go(row, next);
    };
    switch (event.key) {
      case 'ArrowRight':
        beside(1);
        break;
      case 'ArrowLeft':
        beside(-1);
        break;
      case 'ArrowDown':
        go(row + 1, at);
        break;
      case 'ArrowUp':
        go(row - 1, at);
        break;
      case 'PageDown':
        go(Math.min(row + 10, people.length - 1), at);
        break;
      case 'PageUp':
        go(Math.max(row - 10, 0), at);
        break;
      case 'Home':
        go(
          row,
          days.findIndex((day) => day.working),
        );
        break;
      case 'End':
        go(
          row,
          days.findLastIndex((day) => day.working),
        );
        break;
      case ' ':
      case 'Enter':
        onAct(row, at);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    const { row, at } = placeOf(cell);
    onAct(row, at);
  };

  return (
    <div className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrows is a grid
        role="grid"
        className={classes.table}
        aria-label={t('grid.name', { unit: grid.unitName, month: formatDate(days[0]?.date ?? today, 'month') })}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={({ target }) => {
          const cell = cellOf(target);
          if (cell) setActive(placeOf(cell));
        }}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.person}>
              {t('grid.person')}
            </th>
            {columns.map((day) => (
              <th
                key={day.date}
                scope="col"
                data-off={!day.working}
                data-today={day.date === today}
                data-source={day.source}
                title={[day.label, day.holiday].filter(Boolean).join(' · ')}
              >
                <span aria-hidden>{day.head.slice(0, 1)}</span>
                {Number(day.date.slice(8))}
              </th>
            ))}
            <th scope="col" className={classes.ledger} title={t('grid.ledgerHint')}>
              {t('grid.ledger')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <Fragment key={person.employeeId}>
              {units > 1 && person.unitId !== people[row - 1]?.unitId ? (
                <tr>
                  <th scope="rowgroup" className={classes.unit} colSpan={days.length + 2}>
                    <span className={classes.group}>{person.unitName}</span>
                  </th>
                </tr>
              ) : null}
              <MonthRow
                person={person}
                row={row}
                columns={columns}
                today={today}
                turns={turns[person.employeeId] ?? untouched}
                activeAt={active.row === row ? active.at : undefined}
              />
            </Fragment>
          ))}
        </tbody>
        <MonthTotals columns={columns} totals={totals} />
      </table>
    </div>
  );
}
