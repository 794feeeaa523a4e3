import { useTranslation } from 'react-i18next';
import { AttentionFlags } from './AttentionFlags';
import classes from './Board.module.css';
import { InOut, Place } from './BoardTableRow';
import { Checkpoints } from './Checkpoints';
import type { BoardRow } from './queries';

interface Props {
  rows: readonly BoardRow[];
  onOpen: (employeeId: string) => void;
}

/** The same people on a phone, one card each. */
export function BoardCards({ rows, onOpen }: Props) {
  const { t } = useTranslation(['board', 'words']);
  return (
    <ul className={classes.cards} aria-label={t('title')}>
      {rows.map((row) => (
        <li key={row.employeeId}>
          <button
            type="button"
            className={classes.card}
            data-person={row.employeeId}
            onClick={() => onOpen(row.employeeId)}
          >
            <strong>{row.name}</strong>
            <span className={classes.cardPosition}>{`${row.position} · ${row.unitName}`}</span>
            <AttentionFlags reasons={row.attention} all />
            <span className={classes.cardLine}>
              <b>{t(`mode.${row.mode}`)}</b>
              {row.checkInAt || row.checkOutAt ? <InOut row={row} /> : null}
              {row.place ? <Place row={row} /> : null}
              <span>{`${t('column.tasks')} ${row.tasksDone}/${row.taskCount}`}</span>
              <span>{`${t('column.report')}: ${t(`words:report.${row.report ?? 'none'}`)}`}</span>
            </span>
            <Checkpoints checkpoints={row.checkpoints} />
          </button>
        </li>
      ))}
    </ul>
  );
}
