import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays, formatDate, monthOf } from '~/lib/dates';

/** From month to month; a roster is made for the coming one. */
export function MonthStepper({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { t } = useTranslation('roster');
  const { from, to } = monthOf(month);
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        variant="default"
        size="xs"
        px="xs"
        aria-label={t('month.previous')}
        onClick={() => onMonth(addDays(from, -1).slice(0, 7))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </Button>
      <Text fw={600} size="sm" ta="center" miw={124}>
        {formatDate(month, 'month')}
      </Text>
      <Button
        variant="default"
        size="xs"
        px="xs"
        aria-label={t('month.next')}
        onClick={() => onMonth(addDays(to, 1).slice(0, 7))}
      >
        <IconChevronRight size={18} aria-hidden />
      </Button>
    </Group>
  );
}
