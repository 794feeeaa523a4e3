import { useTranslation } from 'react-i18next';
import { formatDate, weekOf } from '~/lib/dates';
import { StatusBadge } from '~/ui/StatusBadge';
import { modeCode, modeTone } from '~/ui/workModes';
import classes from './MyRoster.module.css';
import type { MonthDay } from './queries';

interface Props {
  days: readonly MonthDay[];
  today: string;
  onOpen: (date: string) => void;
}

/** One line a day, a gap after each week; what stands there says why when it is tapped. */
export function MonthList({ days, today, onOpen }: Props) {
  const { t } = useTranslation(['myRoster', 'words']);
  return (
    <ul className={classes.days} aria-label={t('days')}>
      {days.map(({ date, row, holiday, working }, at) => {
        const mode = row?.mode ?? 'office';
        const newWeek = at > 0 && weekOf(date).from === date;
        return (
          <li key={date} data-week={newWeek} data-today={date === today} data-past={date < today}>
            {working ? (
              <button type="button" className={classes.day} onClick={() => onOpen(date)}>
                <span className={classes.date}>{formatDate(date, 'short')}</span>
                <StatusBadge tone={modeTone[mode]}>{modeCode[mode]}</StatusBadge>
                <span className={classes.what}>
                  {t(`words:mode.${mode}`)}
                  {row && isNamed(row.source) ? <small>{t(`source.${row.source}`)}</small> : null}
                </span>
                {date === today ? <b>{t('today')}</b> : null}
              </button>
            ) : (
              <div className={classes.off}>
                <span className={classes.date}>{formatDate(date, 'short')}</span>
                <span>{holiday ?? t('off')}</span>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const named = ['manual', 'swap', 'closure', 'leave', 'revocation'] as const;
type Named = (typeof named)[number];

/** What the rotation gave needs no word. */
const isNamed = (source: string): source is Named => named.some((one) => one === source);
