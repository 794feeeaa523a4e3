import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays, formatDate, isWorkDate, type WorkDate, weekday } from '~/lib/dates';
import { holidaysQuery } from './queries';

interface Props {
  date: WorkDate;
  today: WorkDate;
  error: string | undefined;
  onDate: (date: WorkDate) => void;
}

const ahead = 14;
const offered = 4;

/** Today and the next working days at one click, any other date by hand. */
export function DateChoice({ date, today, error, onDate }: Props) {
  const { t } = useTranslation('assign');
  const holidays = useQuery(holidaysQuery(today, addDays(today, ahead))).data ?? [];
  const off = new Set(holidays.map((holiday) => holiday.date));
  const next = Array.from({ length: ahead }, (_, at) => addDays(today, at + 1))
    .filter((day) => weekday(day) <= 5 && !off.has(day))
    .slice(0, offered);
  return (
    <Group gap={6} mb="sm" align="flex-start" role="group" aria-label={t('date')}>
      {[today, ...next].map((day) => (
        <Button
          key={day}
          size="xs"
          variant={day === date ? 'filled' : 'default'}
          aria-pressed={day === date}
          onClick={() => onDate(day)}
        >
          {day === today ? t('today') : formatDate(day, 'short')}
        </Button>
      ))}
      <TextInput
        key={date}
        type="date"
        size="xs"
        aria-label={t('otherDate')}
        min={today}
        defaultValue={date}
        error={error}
        onChange={({ currentTarget: { value } }) => {
          if (isWorkDate(value) && value >= today) onDate(value);
        }}
      />
    </Group>
  );
}
