import { Paper, Text, Title } from '@mantine/core';
import { IconBeach, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHeardBefore, useMyDay, useMyDayByTheMinute, useMyDayLive } from '~/features/me/day';
import { useMe } from '~/features/me/queries';
import { formatDate, formatTime, zoneName } from '~/lib/dates';
import { useReach } from '~/lib/reach';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import { DaySummary } from './DaySummary';
import classes from './MyDay.module.css';
import { NextStep } from './NextStep';
import { Timeline } from './Timeline';

/** What is expected of me today, what of it is done, and one button for what comes next. */
export function MyDay() {
  const { t } = useTranslation('myDay');
  const me = useMe();
  const day = useMyDayByTheMinute();
  useMyDayLive();
  const reach = useReach();
  const zone = me.unit.timeZone;
  const heard = { time: formatTime(day.now, zone), zone: zoneName(zone, day.now) };
  // Beside what is there anyway: nothing moves when the answer of now takes its place.
  const earlier =
    useHeardBefore() && reach === 'online' ? (
      <Text role="status" size="xs" c="dimmed">
        {t('heardAt', heard)}
      </Text>
    ) : null;
  return (
    <div className={classes.page}>
      <PageHeader title={formatDate(day.date, 'long')} description={<Basis />} />
      {reach === 'online' ? null : (
        <Text role="status" size="sm" fw={600} c="var(--tone-warn-text)" mb="sm">
          {t('lastHeard', heard)}
        </Text>
      )}
      {day.workingDay && day.checkpoints.length > 0 ? (
        <>
          <div className={classes.columns}>
            <Paper p="md" component="section" aria-labelledby="day-timeline">
              <div className={classes.head}>
                <Title order={2} size="h4" id="day-timeline">
                  {t('timeline')}
                </Title>
                {earlier}
              </div>
              <Timeline checkpoints={day.checkpoints} zone={zone} />
            </Paper>
            <DaySummary day={day} zone={zone} />
          </div>
          <NextStep day={day} zone={zone} done={<Done closed={day.state === 'closed'} />} />
        </>
      ) : (
        <>
          <Off />
          {earlier}
        </>
      )}
    </div>
  );
}

function Basis() {
  const { t } = useTranslation('myDay');
  const { t: word } = useTranslation('words');
  const me = useMe();
  const day = useMyDay();
  const zone = me.unit.timeZone;
  return (
    <span className={classes.basis}>
      {day.mode ? (
        <StatusBadge tone={day.mode === 'home' ? 'info' : 'neutral'}>{word(`mode.${day.mode}`)}</StatusBadge>
      ) : null}
      {day.startsAt && day.endsAt ? (
        <span>
          {t('hours', {
            from: formatTime(day.startsAt, zone),
            to: formatTime(day.endsAt, zone),
            zone: zoneName(zone, day.startsAt),
          })}
        </span>
      ) : null}
      {day.workingDay ? <span>{day.policy ? t('policy', { number: day.policy.number }) : t('standing')}</span> : null}
      {me.superior ? <span>{t('superior', { name: me.superior.name })}</span> : null}
      {day.policy ? <span className={classes.circular}>{day.policy.title}</span> : null}
    </span>
  );
}

function Off() {
  const { t } = useTranslation('myDay');
  const { t: word } = useTranslation('words');
  const { workingDay, holiday, mode } = useMyDay();
  if (workingDay && mode) {
    return (
      <EmptyState icon={IconBeach} title={t('off.away', { mode: word(`mode.${mode}`) })} hint={t('off.awayHint')} />
    );
  }
  return (
    <EmptyState
      icon={IconBeach}
      title={holiday ? t('off.holiday', { name: holiday }) : t('off.weekend')}
      hint={t('off.hint')}
    />
  );
}

function Done({ closed }: { closed: boolean }) {
  const { t } = useTranslation('myDay');
  const Sign = closed ? IconLock : IconCircleCheck;
  return (
    <Text className={classes.done} role="status">
      <Sign size={22} aria-hidden />
      {closed ? t('closed') : t('allDone')}
    </Text>
  );
}
