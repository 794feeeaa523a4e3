import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Channels.module.css';
import { healthQuery } from './queries';

/** For the personnel agency: how the channels fare for everybody. */
export function Health() {
  const { t } = useTranslation('channels');
  const zone = useUnitZone();
  const query = useQuery({ ...healthQuery, refetchInterval: 30_000 });
  return (
    <Paper p="md" component="section" aria-label={t('health.title')}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h5">
            {t('health.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('health.hint')}
          </Text>
        </div>
        <Loaded query={query} rows={3}>
          {(channels) => (
            <div className={classes.table}>
              <Table verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('health.channel')}</Table.Th>
                    <Table.Th>{t('health.people')}</Table.Th>
                    <Table.Th>{t('health.sent')}</Table.Th>
                    <Table.Th>{t('health.waiting')}</Table.Th>
                    <Table.Th>{t('health.failed')}</Table.Th>
                    <Table.Th>{t('health.uncertain')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {channels.map((row) => (
                    <Table.Tr key={row.channel}>
                      <Table.Th scope="row">
                        {t(`channels.${row.channel}`)}{' '}
                        {row.available ? null : <StatusBadge tone="neutral">{t('health.off')}</StatusBadge>}
                      </Table.Th>
                      <Table.Td className="numbers">{row.people}</Table.Td>
                      <Table.Td className="numbers">{row.sent}</Table.Td>
                      <Table.Td className="numbers">
                        {row.waiting}
                        {row.waitingSince ? (
                          <Text size="xs" c="dimmed">
                            {t('health.since', { at: formatDateTime(row.waitingSince, zone) })}
                          </Text>
                        ) : null}
                      </Table.Td>
                      <Table.Td className="numbers">
                        {row.failed}
                        {row.lastError ? (
                          <Text size="xs" c="dimmed">
                            {row.lastError}
                          </Text>
                        ) : null}
                      </Table.Td>
                      <Table.Td className="numbers">{row.uncertain}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )}
        </Loaded>
      </Stack>
    </Paper>
  );
}
