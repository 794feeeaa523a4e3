import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatTime } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import classes from './History.module.css';
import type { Day } from './queries';

const minutes = (value: number) => (value > 0 ? formatDuration(value, 'short') : '–');

/** The same month for those who read tables, or have it read to them. */
export function DayTable({ days, onOpen }: { days: readonly Day[]; onOpen: (date: string) => void }) {
  const { t } = useTranslation('history');
  const { t: word } = useTranslation('words');
  const zone = useUnitZone();
  const time = (at: string | null) => (at ? formatTime(at, zone) : '–');
  return (
    <div className={classes.scroll}>
      <Table striped className="numbers">
        <Table.Thead>
          <Table.Tr>
            {(['date', 'code', 'in', 'out', 'late', 'early', 'tasks', 'report'] as const).map((column) => (
              <Table.Th key={column}>{t(`columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day) => (
            <Table.Tr key={day.date}>
              <Table.Td>
                <UnstyledButton
                  c="var(--mantine-color-anchor)"
                  aria-label={t('openDay', { date: formatDate(day.date, 'long') })}
                  onClick={() => onOpen(day.date)}
                >
                  {formatDate(day.date, 'short')}
                </UnstyledButton>
              </Table.Td>
              <Table.Td>{day.code}</Table.Td>
              <Table.Td>{time(day.checkInAt)}</Table.Td>
              <Table.Td>{time(day.checkOutAt)}</Table.Td>
              <Table.Td>{minutes(day.lateMinutes)}</Table.Td>
              <Table.Td>{minutes(day.earlyMinutes)}</Table.Td>
              <Table.Td>{`${day.tasksDone}/${day.taskCount}`}</Table.Td>
              <Table.Td>{word(`report.${day.report ?? 'none'}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
