import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowsExchange, IconHome, IconLockAccess } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { addDays, formatDate } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { PageHeader } from '~/ui/PageHeader';
import { AskSwap } from './AskSwap';
import { DayWhy } from './DayWhy';
import { MonthList } from './MonthList';
import { MySwaps } from './MySwaps';
import { closuresQuery, comingQuery, daysOf, holidaysQuery, monthQuery } from './queries';

/** Where I work this month and why, my next day at home first, and how to swap one. */
export function MyRoster({ month, months }: { month: string; months: ReactNode }) {
  const { t } = useTranslation('myRoster');
  const { today } = useMe();
  const rows = useSuspenseQuery(monthQuery(month)).data;
  const coming = useSuspenseQuery(comingQuery(today)).data;
  const holidays = useSuspenseQuery(holidaysQuery(month)).data;
  const [why, setWhy] = useState<string>();
  const [asking, setAsking] = useState<string>();
  const homeDays = coming.filter(({ mode }) => mode === 'home');
  const next = homeDays.find(({ date }) => date >= today);
  const toGive = homeDays.filter(({ date }) => date > today).map(({ date }) => date);
  const days = daysOf(month, rows, holidays);
  return (
    <Stack maw={640} gap="sm">
      <PageHeader title={t('title')} />
      <ClosedNotice />
      <Paper p="md" component="section" aria-labelledby="next-home">
        <Text size="sm" c="dimmed" id="next-home">
          {t('next')}
        </Text>
        {next ? (
          <>
            <Group gap={8} wrap="nowrap" mb={4}>
              <IconHome size={22} aria-hidden color="var(--tone-info-text)" />
              <Text fw={700} size="lg">
                {next.date === today ? t('isToday') : formatDate(next.date, 'long')}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {t('comingDays', { count: homeDays.length })}
            </Text>
          </>
        ) : (
          <Text fw={600}>{t('noNext')}</Text>
        )}
        {toGive[0] ? (
          <Button
            mt="sm"
            variant="light"
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
            onClick={() => setAsking(toGive[0])}
          >
            {t('ask.open')}
          </Button>
        ) : null}
      </Paper>
      <MySwaps />
      <Title order={2} size="h4" mt="xs">
        {t('month')}
      </Title>
      {months}
      {days.some(({ row }) => row) ? null : <EmptyState title={t('noRoster')} hint={t('noRosterHint')} />}
      <MonthList days={days} today={today} onOpen={setWhy} />
      <DayWhy
        day={days.find(({ date }) => date === why)}
        onClose={() => setWhy(undefined)}
        {...(why !== undefined && toGive.includes(why)
          ? {
              onSwap: () => {
                setWhy(undefined);
                setAsking(why);
              },
            }
          : {})}
      />
      {asking ? <AskSwap date={asking} homeDays={toGive} onClose={() => setAsking(undefined)} /> : null}
    </Stack>
  );
}

function ClosedNotice() {
  const { t } = useTranslation('myRoster');
  const { today } = useMe();
  const { data = [], error } = useQuery(closuresQuery(today));
  return (
    <>
      <ErrorAlert error={error} />
      {data.map(({ id, unitName, from, to, liftedFrom, reason }) => (
        <Alert
          key={id}
          color="yellow"
          icon={<IconLockAccess size={20} aria-hidden />}
          title={t('closed', {
            unit: unitName,
            from: formatDate(from),
            to: formatDate(liftedFrom === null ? to : addDays(liftedFrom, -1)),
          })}
        >
          <Text size="sm">{reason}</Text>
          <Text size="sm">{t('closedHint')}</Text>
        </Alert>
      ))}
    </>
  );
}
