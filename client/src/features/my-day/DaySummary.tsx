import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonDay } from '~/features/me/day';
import { formatTime } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import classes from './MyDay.module.css';

const reportTones = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warn',
  accepted: 'good',
} as const satisfies Record<string, Tone>;

/** Attendance, tasks and report of the day; each leads to its screen. */
export function DaySummary({ day, zone }: { day: PersonDay; zone: string }) {
  const { t } = useTranslation('myDay');
  const { t: word } = useTranslation('words');
  const attendance = [
    day.checkInAt ? t('inAt', { time: formatTime(day.checkInAt, zone) }) : t('notYet'),
    ...(day.checkOutAt ? [t('outAt', { time: formatTime(day.checkOutAt, zone) })] : []),
    ...(day.lateMinutes > 0 ? [t('late', { duration: formatDuration(day.lateMinutes, 'short') })] : []),
    ...(day.earlyMinutes > 0 ? [t('early', { duration: formatDuration(day.earlyMinutes, 'short') })] : []),
  ].join(' · ');
  return (
    <div className={classes.facts}>
      <Link to="/presensi" className={classes.fact}>
        <span>
          <span className={classes.factName}>{t('attendance')}</span>
          <br />
          <span className={classes.factText}>{attendance}</span>
        </span>
        {day.place ? (
          <StatusBadge tone={day.place === 'inside' ? 'good' : 'warn'}>{word(`place.${day.place}`)}</StatusBadge>
        ) : null}
      </Link>
      <Link to="/tugas" className={classes.fact}>
        <span>
          <span className={classes.factName}>{t('tasks')}</span>
          <br />
          <span className={classes.factText}>
            {day.taskCount > 0 ? t('tasksDone', { done: day.tasksDone, count: day.taskCount }) : t('noTasks')}
          </span>
        </span>
      </Link>
      <Link to="/laporan" className={classes.fact}>
        <span className={classes.factName}>{t('report')}</span>
        <StatusBadge tone={day.report ? reportTones[day.report] : 'neutral'}>
          {word(`report.${day.report ?? 'none'}`)}
        </StatusBadge>
      </Link>
      {day.taskOrder ? <TaskOrder order={day.taskOrder} /> : null}
    </div>
  );
}

/** Whether today at home is covered by a signed task order. */
function TaskOrder({ order }: { order: NonNullable<PersonDay['taskOrder']> }) {
  const { t } = useTranslation('myDay');
  const state = order.status === 'signed' || order.status === 'draft' ? order.status : 'none';
  return (
    <Link to="/spt" search={order.id ? { spt: order.id } : {}} className={classes.fact}>
      <span>
        <span className={classes.factName}>{t('order.title')}</span>
        <br />
        <span className={classes.factText}>{t(`order.${state}`, { number: order.number ?? '' })}</span>
      </span>
      {order.missing ? <StatusBadge tone="warn">{t('order.missing')}</StatusBadge> : null}
    </Link>
  );
}
