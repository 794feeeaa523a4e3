import { Alert, Table } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rosterQuery } from '~/features/review/roster';
import { formatDate } from '~/lib/dates';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Given } from './queries';

interface Props {
  result: Given;
  carried: boolean;
  onClose: () => void;
}

/** What each person now has to do on the day. */
export function GivenResult({ result, carried, onClose }: Props) {
  const { t } = useTranslation('assign');
  const people = useQuery(rosterQuery(result.workDate)).data ?? [];
  const names = new Map(people.map((person) => [person.employeeId, person.name]));
  const date = formatDate(result.workDate, 'long');
  return (
    <Alert
      role="status"
      mb="md"
      icon={<IconCheck size={20} aria-hidden />}
      title={t(carried ? 'result.carried' : 'result.given', { date })}
      withCloseButton
      closeButtonLabel={t('result.close')}
      onClose={onClose}
    >
      <Table verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('result.person')}</Table.Th>
            <Table.Th ta="right">{t('result.tasks')}</Table.Th>
            <Table.Th ta="right">{t('result.minutes')}</Table.Th>
            <Table.Th>{t('result.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.loads.map((load) => (
            <Table.Tr key={load.employeeId}>
              <Table.Td>{names.get(load.employeeId) ?? '–'}</Table.Td>
              <Table.Td ta="right">{load.taskCount}</Table.Td>
              <Table.Td ta="right">{load.plannedMinutes}</Table.Td>
              <Table.Td>
                {load.light ? (
                  <StatusBadge tone="warn">{t('result.light', { minimum: load.minimumMinutes })}</StatusBadge>
                ) : (
                  t('result.enough')
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Alert>
  );
}
