import { Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatTime } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { TextLink } from '~/ui/links';
import { dayText } from './dayText';
import { type Day, dayQuery } from './queries';
import classes from './Recap.module.css';

/** A day with minutes that were lost; opened, it says by which rule and record, as the employee reads it. */
export function LostDay({ employeeId, day }: { employeeId: string; day: Day }) {
  const { t } = useTranslation(['recap', 'history']);
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.lost}>
      <UnstyledButton className={classes.lostHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{formatDate(day.date, 'short')}</span>
        <span>{dayText(day, t)}</span>
        <span className={classes.why}>{open ? t('hideWhy') : t('why')}</span>
      </UnstyledButton>
      {open ? <Why employeeId={employeeId} date={day.date} /> : null}
    </div>
  );
}

function Why({ employeeId, date }: { employeeId: string; date: string }) {
  const { t } = useTranslation('recap');
  const zone = useUnitZone();
  const { data, error, isPending } = useQuery(dayQuery(employeeId, date));
  if (isPending) return <Skeleton height={50} />;
  if (error) return <ErrorAlert error={error} />;
  return (
    <ul className={classes.reasons}>
      {data.lines.map((line) => (
        <li key={`${line.figure}${line.title}`}>
          <Text size="sm" fw={600}>
            {[line.title, line.bucket].filter(Boolean).join(' · ')}
          </Text>
          <Text size="sm">{line.text}</Text>
          {line.recordedAt ? (
            <Text size="xs" c="dimmed">
              {t('record', { time: formatTime(line.recordedAt, zone) })}
            </Text>
          ) : null}
        </li>
      ))}
      <li>
        <TextLink to="/pantau" search={{ date, person: employeeId }} size="sm">
          {t('openDay')}
        </TextLink>
      </li>
    </ul>
  );
}
