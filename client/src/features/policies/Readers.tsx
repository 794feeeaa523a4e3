import { Alert, Button, Table, Text } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe, useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import classes from './Policies.module.css';
import { type ReadBy, readersQuery, useAcknowledgePolicy } from './queries';
import { Section } from './Section';

/** For the head of an office that was told and has not confirmed (JAMBI-02). */
export function ConfirmReading({ id }: { id: string }) {
  const { t } = useTranslation('policies');
  const { leads } = useMe();
  const readers = useQuery(readersQuery(id)).data ?? [];
  const acknowledge = useAcknowledgePolicy();
  const notify = useNotify();
  const asked = readers.some(
    (office) => office.acknowledgedAt === null && leads.some((unit) => unit.id === office.unitId),
  );
  if (!asked) return null;
  return (
    <Alert color="brand" icon={<IconMailCheck size={20} aria-hidden />} mb="sm">
      <Text size="sm">{t('readers.mine')}</Text>
      <ErrorAlert error={acknowledge.error} />
      <Button
        mt="xs"
        loading={acknowledge.isPending}
        onClick={() =>
          acknowledge.mutate({ params: { path: { id } } }, { onSuccess: () => notify.done(t('readers.thanks')) })
        }
      >
        {t('readers.confirm')}
      </Button>
    </Alert>
  );
}

export function Readers({ id }: { id: string }) {
  const { t } = useTranslation('policies');
  const query = useQuery(readersQuery(id));
  return (
    <Section id="konfirmasi" title={t('readers.title')}>
      <Loaded query={query} rows={4}>
        {(offices) => (offices.length === 0 ? <Text>{t('readers.none')}</Text> : <Offices offices={offices} />)}
      </Loaded>
    </Section>
  );
}

function Offices({ offices }: { offices: readonly ReadBy[] }) {
  const { t } = useTranslation('policies');
  const zone = useUnitZone();
  const done = offices.filter((office) => office.acknowledgedAt !== null).length;
  return (
    <>
      <Text mb={6}>{t('readers.counts', { done, all: offices.length })}</Text>
      <div className={classes.scroll}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('readers.office')}</Table.Th>
              <Table.Th>{t('readers.asked')}</Table.Th>
              <Table.Th>{t('readers.confirmed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {offices.map((office) => (
              <Table.Tr key={office.unitId}>
                <Table.Td>{office.unitName}</Table.Td>
                <Table.Td className="numbers">{formatDateTime(office.askedAt, zone)}</Table.Td>
                <Table.Td className="numbers">
                  {office.acknowledgedAt ? (
                    t('readers.by', {
                      at: formatDateTime(office.acknowledgedAt, zone),
                      name: office.acknowledgedByName ?? '',
                    })
                  ) : (
                    <StatusBadge tone="warn">{t('readers.waiting')}</StatusBadge>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
