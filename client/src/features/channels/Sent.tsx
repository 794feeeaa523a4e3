import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import classes from './Channels.module.css';
import { type Delivery, deliveriesQuery } from './queries';

const tones = {
  waiting: 'info',
  taken: 'info',
  handedOver: 'info',
  sent: 'good',
  delivered: 'good',
  read: 'good',
  failed: 'bad',
  uncertain: 'warn',
  dropped: 'neutral',
} as const satisfies Record<Delivery['state'], Tone>;

/** What was sent to me of late, and how far it came: whoever hears nothing sees why. */
export function Sent() {
  const { t } = useTranslation(['channels', 'notifications']);
  const zone = useUnitZone();
  const query = useQuery(deliveriesQuery);
  return (
    <Paper p="md" component="section" aria-label={t('sent')}>
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('sent')}
        </Title>
        <Loaded query={query} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('sentNothing')}
              </Text>
            ) : (
              <div className={classes.table}>
                <Table verticalSpacing={6}>
                  <Table.Tbody>
                    {items.map((delivery) => (
                      <Table.Tr key={`${delivery.notificationId}${delivery.channel}`}>
                        <Table.Td>{t(`notifications:kinds.${delivery.kind}`)}</Table.Td>
                        <Table.Td>{t(`channels.${delivery.channel}`)}</Table.Td>
                        <Table.Td className="numbers">
                          {formatDateTime(delivery.settledAt ?? delivery.dueAt, zone)}
                        </Table.Td>
                        <Table.Td>
                          <StatusBadge tone={tones[delivery.state]}>{t(`states.${delivery.state}`)}</StatusBadge>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            )
          }
        </Loaded>
      </Stack>
    </Paper>
  );
}
