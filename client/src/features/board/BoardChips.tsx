import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';
import type { Board, BoardRow } from './queries';
import { type BoardFilter, boardFilters } from './search';
import { count } from './view';

/** What the server counted over everybody, where not everybody is loaded. */
const ofAll: Partial<Record<BoardFilter, (totals: Board['totals']) => number>> = {
  home: (totals) => totals.home,
  office: (totals) => totals.office,
  notCheckedIn: (totals) => totals.people - totals.away - totals.checkedIn,
  late: (totals) => totals.late,
  noTasks: (totals) => totals.withoutTasks,
  reportWaiting: (totals) => totals.reportsWaiting,
};

interface Props {
  rows: readonly BoardRow[];
  totals: Board['totals'];
  complete: boolean;
  filters: readonly BoardFilter[];
  shown: number;
  onFilters: (filters: BoardFilter[]) => void;
}

/** The day in numbers; each number is a filter. */
export function BoardChips({ rows, totals, complete, filters, shown, onFilters }: Props) {
  const { t } = useTranslation('board');
  const numberOf = (filter: BoardFilter): string => {
    if (complete) return String(count(rows, filter));
    const all = ofAll[filter]?.(totals);
    return all === undefined ? `${count(rows, filter)}+` : String(all);
  };
  const toggle = (filter: BoardFilter) =>
    onFilters(filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter]);
  return (
    <fieldset className={classes.chips} style={{ border: 0, padding: 0, marginInline: 0, marginTop: 0, minWidth: 0 }}>
      <legend hidden>{t('filters')}</legend>
      {boardFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          className={classes.chip}
          aria-pressed={filters.includes(filter)}
          onClick={() => toggle(filter)}
        >
          {t(`filter.${filter}`)} <b>{numberOf(filter)}</b>
        </button>
      ))}
      <span role="status">{t('shown', { shown, all: totals.people })}</span>
      {filters.length > 0 ? (
        <Button size="compact-xs" variant="subtle" onClick={() => onFilters([])}>
          {t('clear')}
        </Button>
      ) : null}
    </fieldset>
  );
}
