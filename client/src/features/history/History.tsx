import { Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import { DayDetails } from './DayDetails';
import { DayTable } from './DayTable';
import classes from './History.module.css';
import { MonthGrid } from './MonthGrid';
import { codes, type Day, toneOf, useMonth } from './queries';

const sum = (days: readonly Day[], of: (day: Day) => number) => days.reduce((total, day) => total + of(day), 0);

/** My month: where I was, the hours against those required, and each day's own story behind it. */
export function History({ month, months }: { month: string; months: React.ReactNode }) {
  const { t } = useTranslation('history');
  const days = useMonth(month);
  const [view, setView] = useState('calendar');
  const [open, setOpen] = useState<string>();
  const atWork = days.filter((day) => day.state === 'closed' && ['H', 'WFH', 'WFA', 'DL', 'TK'].includes(day.code));
  return (
    <Stack maw={860} gap="sm">
      <PageHeader title={t('title')} description={formatDate(month, 'month')} />
      {months}
      <div className={classes.figures}>
        <Figure
          name={t('hours')}
          value={t('hoursOf', {
            worked: formatDuration(
              sum(days, (d) => d.workedMinutes ?? 0),
              'short',
            ),
            required: formatDuration(
              sum(atWork, (d) => d.requiredMinutes),
              'short',
            ),
          })}
        />
        <Figure
          name={t('late')}
          value={formatDuration(
            sum(days, (d) => d.lateMinutes),
            'short',
          )}
        />
        <Figure
          name={t('early')}
          value={formatDuration(
            sum(days, (d) => d.earlyMinutes),
            'short',
          )}
        />
      </div>
      <Paper p="md" component="section" aria-labelledby="history-totals">
        <Title order={2} size="h5" id="history-totals" mb={6}>
          {t('totals')}
        </Title>
        <Group gap={8}>
          {codes
            .map((code) => ({ code, count: days.filter((day) => day.code === code).length }))
            .filter(({ count }) => count > 0)
            .map(({ code, count }) => (
              <StatusBadge key={code} tone={toneOf(code)}>
                {`${code} · ${t(`codes.${code}`)} · ${count}`}
              </StatusBadge>
            ))}
        </Group>
      </Paper>
      {days.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <>
          <SegmentedControl
            value={view}
            onChange={setView}
            data={[
              { value: 'calendar', label: t('asCalendar') },
              { value: 'table', label: t('asTable') },
            ]}
          />
          {view === 'calendar' ? (
            <MonthGrid month={month} days={days} onOpen={setOpen} />
          ) : (
            <DayTable days={days} onOpen={setOpen} />
          )}
        </>
      )}
      <DayDetails date={open} onClose={() => setOpen(undefined)} />
    </Stack>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <Paper p="sm">
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fw={700} className="numbers">
        {value}
      </Text>
    </Paper>
  );
}
