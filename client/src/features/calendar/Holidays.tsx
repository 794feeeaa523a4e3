import { Text, Title } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate, type WorkDate } from '~/lib/dates';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { EmptyState } from '~/ui/EmptyState';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import { useNotify } from '~/ui/useNotify';
import classes from './Calendar.module.css';
import { HolidayForm } from './HolidayForm';
import { type HolidayOfAgency, holidaysOfYearQuery, useDeleteHoliday } from './queries';

const tones: Record<HolidayOfAgency['kind'], Tone> = { national: 'bad', collectiveLeave: 'warn', local: 'info' };

interface Props {
  year: number;
  today: WorkDate;
  keeps: boolean;
}

export function Holidays({ year, today, keeps }: Props) {
  const { t } = useTranslation('calendar');
  const holidays = useSuspenseQuery(holidaysOfYearQuery(year)).data;
  return (
    <section aria-labelledby="holidays">
      <Title order={3} size="h4" id="holidays">
        {t('holidays')}
      </Title>
      {holidays.length === 0 ? (
        <EmptyState icon={IconCalendarOff} title={t('none', { year })} hint={t(keeps ? 'noneAdmin' : 'noneHint')} />
      ) : (
        <ul className={classes.list} aria-labelledby="holidays">
          {holidays.map((holiday) => (
            <li key={holiday.id}>
              <Text className={classes.date} size="sm">
                {formatDate(holiday.date, 'long')}
              </Text>
              <Text className={classes.name} fw={600}>
                {holiday.name}
              </Text>
              <StatusBadge tone={tones[holiday.kind]}>{t(`kind.${holiday.kind}`)}</StatusBadge>
              {keeps ? <HolidayForm holiday={holiday} /> : null}
              {keeps && holiday.date > today ? <Remove holiday={holiday} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Remove({ holiday }: { holiday: HolidayOfAgency }) {
  const { t } = useTranslation('calendar');
  const notify = useNotify();
  const remove = useDeleteHoliday();
  return (
    <ConfirmButton
      danger
      size="compact-sm"
      variant="subtle"
      aria-label={t('removeNamed', { name: holiday.name })}
      title={t('remove')}
      question={t('removeQuestion', { name: holiday.name, date: formatDate(holiday.date) })}
      confirm={t('remove')}
      loading={remove.isPending}
      onConfirm={() =>
        remove.mutate(
          { params: { path: { id: holiday.id } } },
          { onSuccess: () => notify.done(t('removed')), onError: (error) => notify.failed(error) },
        )
      }
    >
      {t('remove')}
    </ConfirmButton>
  );
}
