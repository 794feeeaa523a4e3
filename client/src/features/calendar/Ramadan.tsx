import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate, type WorkDate } from '~/lib/dates';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { useNotify } from '~/ui/useNotify';
import classes from './Calendar.module.css';
import { type RamadanOfAgency, ramadanQuery, useDeleteRamadan } from './queries';
import { RamadanForm } from './RamadanForm';

export function Ramadan({ today, keeps }: { today: WorkDate; keeps: boolean }) {
  const { t } = useTranslation('calendar');
  const periods = useSuspenseQuery(ramadanQuery).data;
  return (
    <section aria-labelledby="ramadan">
      <Title order={2} size="h3" id="ramadan">
        {t('ramadan')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('ramadanLead')}
      </Text>
      {periods.length === 0 ? <Text>{t('ramadanNone')}</Text> : null}
      <ul className={classes.list} aria-labelledby="ramadan">
        {periods.map((period) => (
          <Line key={period.id} period={period} today={today} keeps={keeps} />
        ))}
      </ul>
      {keeps ? <Opening label={t('ramadanAdd')} /> : null}
    </section>
  );
}

function Opening({ label, period }: { label: string; period?: RamadanOfAgency }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size={period ? 'compact-sm' : 'sm'} variant={period ? 'subtle' : 'default'} onClick={open}>
        {label}
      </Button>
      <RamadanForm opened={opened} onClose={close} period={period} />
    </>
  );
}

function Line({ period, today, keeps }: { period: RamadanOfAgency; today: WorkDate; keeps: boolean }) {
  const { t } = useTranslation('calendar');
  const notify = useNotify();
  const remove = useDeleteRamadan();
  const range = t('range', { from: formatDate(period.from), to: formatDate(period.to) });
  return (
    <li>
      <Text className={classes.name}>{range}</Text>
      {keeps && period.to > today ? <Opening label={t('change')} period={period} /> : null}
      {keeps && period.from > today ? (
        <ConfirmButton
          danger
          size="compact-sm"
          variant="subtle"
          title={t('remove')}
          question={t('ramadanRemove', { range })}
          confirm={t('remove')}
          loading={remove.isPending}
          onConfirm={() =>
            remove.mutate(
              { params: { path: { id: period.id } } },
              { onSuccess: () => notify.done(t('removed')), onError: (error) => notify.failed(error) },
            )
          }
        >
          {t('remove')}
        </ConfirmButton>
      ) : null}
    </li>
  );
}
