import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatTime } from '~/lib/dates';
import { AttentionFlags } from './AttentionFlags';
import classes from './Board.module.css';
import { Checkpoints } from './Checkpoints';
import fading from './Flash.module.css';
import type { BoardRow } from './queries';

interface Props {
  row: BoardRow;
  withUnit: boolean;
  active: boolean;
  onOpen: (employeeId: string) => void;
}

/** One person in one line. A change lights it up for a moment. */
export const BoardTableRow = memo(function BoardTableRow({ row, withUnit, active, onOpen }: Props) {
  const { t } = useTranslation(['board', 'words']);
  const [firstSeen] = useState(row.updatedAt);
  return (
    <tr className={classes.row} data-active={active} onClick={() => onOpen(row.employeeId)}>
      <td>
        <AttentionFlags reasons={row.attention} />
        {row.updatedAt === firstSeen ? null : <span key={row.updatedAt} className={fading.flash} aria-hidden />}
      </td>
      <th scope="row" title={`${row.name} · ${row.position}`}>
        <button type="button" className={classes.person} data-person={row.employeeId} aria-expanded={active}>
          {row.name}
        </button>
        <span className={classes.position}>{row.position}</span>
      </th>
      {withUnit ? <td title={row.unitName}>{row.unitName}</td> : null}
      <td>
        <abbr className={classes.mode} data-mode={row.mode} title={t(`words:mode.${row.mode}`)}>
          {t(`mode.${row.mode}`)}
        </abbr>
      </td>
      <td>
        <Checkpoints checkpoints={row.checkpoints} />
      </td>
      <td>
        <InOut row={row} />
      </td>
      <td>
        <Place row={row} />
      </td>
      <td data-tone={row.mode === 'home' && row.taskCount === 0 ? 'warn' : undefined}>
        {`${row.tasksDone}/${row.taskCount}`}
      </td>
      <td data-tone={row.report === 'submitted' ? 'info' : row.report === 'returned' ? 'warn' : undefined}>
        {row.report ? t(`words:report.${row.report}`) : '–'}
      </td>
    </tr>
  );
});

export function InOut({ row }: { row: BoardRow }) {
  const zone = useUnitZone();
  if (!row.checkInAt && !row.checkOutAt) return '–';
  const time = (at: string | null) => (at ? <time dateTime={at}>{formatTime(at, zone)}</time> : null);
  return (
    <span>
      <span data-tone={row.lateMinutes > 0 ? 'warn' : undefined}>{time(row.checkInAt)}</span>
      {row.checkOutAt ? '–' : ''}
      <span data-tone={row.earlyMinutes > 0 ? 'warn' : undefined}>{time(row.checkOutAt)}</span>
    </span>
  );
}

export function Place({ row }: { row: BoardRow }) {
  const { t } = useTranslation(['board', 'words']);
  if (!row.place) return '–';
  const words = [t(`words:place.${row.place}`), row.confidence ? t(`words:confidence.${row.confidence}`) : ''];
  const tone = row.place === 'outside' || row.confidence === 'low' ? 'warn' : undefined;
  return (
    <span data-tone={tone} title={words.filter(Boolean).join(', ')}>
      {t(`place.${row.place}`)}
      {row.confidence && row.confidence !== 'high' ? ` · ${t(`confidence.${row.confidence}`)}` : ''}
    </span>
  );
}
