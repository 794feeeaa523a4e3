import { Button, Group, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, isWorkDate } from '~/lib/dates';

interface Props {
  date: string;
  today: string;
  labels: { previous: string; next: string; today: string; date: string };
  onDate: (date: string) => void;
}

/** From day to day with the thumb, or to any date at once. */
export function DayStepper({ date, today, labels, onDate }: Props) {
  return (
    <Group gap={6} wrap="nowrap">
      <Button variant="default" px="sm" aria-label={labels.previous} onClick={() => onDate(addDays(date, -1))}>
        <IconChevronLeft size={20} aria-hidden />
      </Button>
      <TextInput
        type="date"
        value={date}
        aria-label={labels.date}
        style={{ flex: 1, maxWidth: 200 }}
        onChange={({ currentTarget: { value } }) => {
          if (isWorkDate(value)) onDate(value);
        }}
      />
      <Button variant="default" px="sm" aria-label={labels.next} onClick={() => onDate(addDays(date, 1))}>
        <IconChevronRight size={20} aria-hidden />
      </Button>
      {date === today ? null : (
        <Button variant="subtle" px="sm" onClick={() => onDate(today)}>
          {labels.today}
        </Button>
      )}
    </Group>
  );
}
