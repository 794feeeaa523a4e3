import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { modeCode, modeTone } from '~/ui/workModes';
import { modeOf } from './draft';
import classes from './Month.module.css';
import { cellId } from './place';
import type { GridDay, GridPerson } from './queries';

export interface Column extends GridDay {
  label: string;
  head: string;
}

interface Props {
  person: GridPerson;
  row: number;
  columns: readonly Column[];
  today: string;
  turns: Readonly<Record<string, boolean>>;
  /** The column in which the keyboard stands, where it stands in this row. */
  activeAt: number | undefined;
}

export const MonthRow = memo(function MonthRow({ person, row, columns, today, turns, activeAt }: Props) {
  const { t } = useTranslation(['roster', 'words']);
  const moved = Object.values(turns).reduce((sum, home) => sum + (home ? 1 : -1), 0);
  return (
    <tr data-excluded={person.excluded !== null}>
      <th scope="row" className={classes.person} title={`${person.name} · ${person.position}`}>
        <div className={classes.named}>
          <span className={classes.label}>{person.name}</span>
          {person.excluded === null ? null : (
            <Tooltip label={person.excluded} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
              <UnstyledButton className={classes.excluded} aria-label={t('grid.excluded', { reason: person.excluded })}>
                <IconBan size={14} aria-hidden />
              </UnstyledButton>
            </Tooltip>
          )}
        </div>
      </th>
      {columns.map((day, at) => {
        if (!day.working) {
          return (
            <td key={day.date} data-off>
              <span hidden>{day.holiday ?? t('grid.off')}</span>
            </td>
          );
        }
        const turn = turns[day.date];
        const mode = modeOf(person.modes[at], turn);
        const entered = person.entered[at] === true && turn === undefined;
        const marks = [turn === undefined ? '' : t('grid.unsaved'), entered ? t('grid.entered') : ''].filter(Boolean);
        return (
          <td
            key={day.date}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
            role="gridcell"
            id={cellId(person.employeeId, day.date)}
            data-row={row}
            data-at={at}
            data-tone={mode === 'office' ? 'none' : modeTone[mode]}
            data-today={day.date === today}
            data-past={day.date < today}
            data-source={day.source}
            data-entered={entered}
            data-unsaved={turn !== undefined}
            tabIndex={at === activeAt ? 0 : -1}
            aria-label={[`${day.label}: ${t(`words:mode.${mode}`)}`, ...marks].join(', ')}
          >
            {modeCode[mode]}
          </td>
        );
      })}
      <td className={classes.ledger}>{person.homeDaysOfYear + moved}</td>
    </tr>
  );
});
