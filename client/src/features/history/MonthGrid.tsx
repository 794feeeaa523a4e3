import { useTranslation } from 'react-i18next';
import { addDays, daysBetween, formatDate, monthOf, weekday, weekOf } from '~/lib/dates';
import { isRecapCode, recapTone } from '~/ui/recapCodes';
import classes from './History.module.css';
import type { Day, Recap } from './queries';

interface Props {
  month: string;
  days: readonly Day[];
  daysOff: Recap['daysOff'];
  onOpen: (date: string) => void;
}

/** Monday first, as offices count. A day without a record is a number and no button. */
export function MonthGrid({ month, days, daysOff, onOpen }: Props) {
  const { t } = useTranslation('history');
  const { from, to } = monthOf(month);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const off = new Map(daysOff.map((day) => [day.date, day]));
  const week = weekOf(from);
  return (
    <section className={classes.grid} aria-label={t('calendar')}>
      {Array.from({ length: 7 }, (_, i) => addDays(week.from, i)).map((date) => (
        <div key={date} className={classes.head}>
          {formatDate(date, 'short').slice(0, 3)}
        </div>
      ))}
      {Array.from({ length: weekday(from) - 1 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty cells are all alike
        <div key={i} />
      ))}
      {Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)).map((date) => {
        const day = byDate.get(date);
        const number = Number(date.slice(8));
        return day ? (
          <button
            key={date}
            type="button"
            className={classes.cell}
            data-tone={recapTone(day.code)}
            aria-label={t('dayOf', {
              date: formatDate(date, 'long'),
              code: isRecapCode(day.code) ? t(`codes.${day.code}`) : day.code,
            })}
            onClick={() => onOpen(date)}
          >
            <span>{number}</span>
            <span className={classes.code}>{day.code}</span>
          </button>
        ) : (
          <div key={date} className={classes.cell} title={off.get(date)?.name ?? undefined}>
            <span>{number}</span>
            <span className={classes.code}>{off.get(date)?.code}</span>
          </div>
        );
      })}
    </section>
  );
}
