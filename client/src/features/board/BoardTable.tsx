import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';
import { BoardTableRow } from './BoardTableRow';
import type { BoardRow } from './queries';
import type { BoardSort } from './search';
import type { UnitGroup } from './view';

const columns = [
  { key: 'attention', sort: 'attention' },
  { key: 'name', sort: 'name' },
  { key: 'unit', sort: 'unit' },
  { key: 'mode', sort: 'mode' },
  { key: 'checkpoints', sort: undefined },
  { key: 'checkIn', sort: 'checkIn' },
  { key: 'place', sort: 'place' },
  { key: 'tasks', sort: 'tasks' },
  { key: 'report', sort: 'report' },
] as const;

interface Props {
  rows: readonly BoardRow[];
  groups: readonly UnitGroup[] | undefined;
  sort: BoardSort;
  desc: boolean;
  person: string | undefined;
  onSort: (sort: BoardSort) => void;
  onOpen: (employeeId: string) => void;
}

export function BoardTable({ rows, groups, sort, desc, person, onSort, onOpen }: Props) {
  const { t } = useTranslation('board');
  // Within one unit the column would say the same thing in every line; under a heading of the unit too.
  const withUnit = groups === undefined && new Set(rows.map((row) => row.unitId)).size > 1;
  const shownColumns = columns.filter(({ key }) => key !== 'unit' || withUnit);
  const line = (row: BoardRow): ReactNode => (
    <BoardTableRow
      key={row.employeeId}
      row={row}
      withUnit={withUnit}
      active={row.employeeId === person}
      onOpen={onOpen}
    />
  );
  const Arrow = desc ? IconArrowUp : IconArrowDown;
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('title')}>
        <thead>
          <tr>
            {shownColumns.map(({ key, sort: by }) => (
              <th
                key={key}
                scope="col"
                data-column={key}
                {...(by === sort ? { 'aria-sort': desc ? 'descending' : 'ascending' } : {})}
              >
                {by ? (
                  <button type="button" className={classes.sort} onClick={() => onSort(by)}>
                    {t(`column.${key}`)}
                    {by === sort ? <Arrow size={13} aria-hidden /> : null}
                  </button>
                ) : (
                  t(`column.${key}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups ? (
          groups.map((group) => (
            <tbody key={group.unitId}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={shownColumns.length}>
                  {`${group.unitName} · ${t('people', { count: group.rows.length })}`}
                </th>
              </tr>
              {group.rows.map(line)}
            </tbody>
          ))
        ) : (
          <tbody>{rows.map(line)}</tbody>
        )}
      </table>
    </div>
  );
}
