import { Button, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { formatDateTime, instantAt } from '~/lib/dates';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { type Outage, useDeclareOutage, useOutages, useWithdrawOutage } from './queries';

/** Times at which the service was down: lateness inside them is nobody's. */
export function OutagesPage() {
  const { t } = useTranslation('corrections');
  const outages = useOutages();
  return (
    <>
      <PageHeader title={t('outage.title')} description={t('outage.hint')} />
      <Declare />
      {outages.length === 0 ? <EmptyState title={t('outage.empty')} /> : null}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {outages.map((outage) => (
          <OutageCard key={outage.id} outage={outage} />
        ))}
      </Stack>
    </>
  );
}

function Declare() {
  const { t } = useTranslation('corrections');
  const me = useMe();
  const notify = useNotify();
  const declare = useDeclareOutage();
  const units = useSuspenseQuery(unitsQuery).data;
  const root = units.find((unit) => unit.parentId === null)?.id ?? units[0]?.id ?? '';
  const form = useForm({ initialValues: { unitId: root, date: me.today, from: '', to: '', reason: '' } });
  const send = async () => {
    const { unitId, date, from, to, reason } = form.values;
    const zone = me.unit.timeZone;
    try {
      await declare.mutateAsync({
        body: { unitId, from: instantAt(date, from, zone), to: instantAt(date, to, zone), reason: reason.trim() },
      });
      notify.done(t('outage.declared'));
      form.setValues({ from: '', to: '', reason: '' });
    } catch (error) {
      form.setErrors(fieldErrors(error));
    }
  };
  return (
    <Paper p="md" mb="lg" maw={720} component="form" onSubmit={form.onSubmit(() => void send())}>
      <Stack gap="sm">
        <Select
          required
          searchable
          label={t('outage.unit')}
          data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...form.getInputProps('unitId')}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <TextInput type="date" required max={me.today} label={t('outage.date')} {...form.getInputProps('date')} />
          <TextInput type="time" required label={t('outage.from')} {...form.getInputProps('from')} />
          <TextInput type="time" required label={t('outage.to')} {...form.getInputProps('to')} />
        </SimpleGrid>
        <TextInput required maxLength={300} label={t('outage.reason')} {...form.getInputProps('reason')} />
        <ErrorAlert error={declare.error} />
        <Button type="submit" loading={declare.isPending} style={{ alignSelf: 'start' }}>
          {t('outage.declare')}
        </Button>
      </Stack>
    </Paper>
  );
}

function OutageCard({ outage }: { outage: Outage }) {
  const { t } = useTranslation('corrections');
  const zone = useMe().unit.timeZone;
  const withdraw = useWithdrawOutage();
  return (
    <Paper p="md" component="li" maw={720}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5">
          {outage.unitName}
        </Title>
        {outage.withdrawnAt ? (
          <StatusBadge tone="neutral">{t('outage.withdrawn')}</StatusBadge>
        ) : (
          <StatusBadge tone="info">{t('outage.records', { count: outage.records })}</StatusBadge>
        )}
      </Group>
      <Text className="numbers">{[outage.from, outage.to].map((at) => formatDateTime(at, zone)).join(' – ')}</Text>
      <Text size="sm">{outage.reason}</Text>
      <Text size="xs" c="dimmed">
        {outage.declaredByName}
      </Text>
      <ErrorAlert error={withdraw.error} />
      {outage.withdrawnAt ? null : (
        <ConfirmButton
          variant="default"
          mt="sm"
          loading={withdraw.isPending}
          title={t('outage.withdraw')}
          question={t('outage.ask')}
          confirm={t('outage.withdraw')}
          onConfirm={() => withdraw.mutate({ params: { path: { id: outage.id } } })}
        >
          {t('outage.withdraw')}
        </ConfirmButton>
      )}
    </Paper>
  );
}
