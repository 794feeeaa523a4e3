import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Effect } from '~/features/policies/queries';
import { formatDate } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import classes from './Simulation.module.css';

export function DayTable({ days }: { days: Effect['days'] }) {
  const { t } = useTranslation('policySimulation');
  return (
    <div className={classes.scroll}>
      <Table striped className="numbers" maw={620}>
        <Table.Thead>
          <Table.Tr>
            {(['date', 'quota', 'home', 'checkpoints'] as const).map((column) => (
              <Table.Th key={column} ta={column === 'date' ? 'left' : 'right'}>
                {t(`days.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day) => (
            <Table.Tr key={day.date}>
              <Table.Td>{formatDate(day.date, 'short')}</Table.Td>
              <Table.Td ta="right">{formatNumber(day.quota)}</Table.Td>
              <Table.Td ta="right">{formatNumber(day.homeAtMost)}</Table.Td>
              <Table.Td ta="right">{formatNumber(day.expectedCheckpoints)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
