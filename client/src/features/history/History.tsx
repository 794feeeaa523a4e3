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
import { figuresOf } from './figures';
import classes from './History.module.css';
import { MonthGrid } from './MonthGrid';
import { toneOf, useMonth } from './queries';

/** My month: where I was, the hours against those required, and each day's own story behind it. */
export function History({ month, months }: { month: string; months: React.ReactNode }) {
  const { t } = useTranslation('history');
  const days = useMonth(month);
  const [view, setView] = useState('calendar');
  const [open, setOpen] = useState<string>();
  const figures = figuresOf(days);
  return (
    <Stack maw={860} gap="sm">
      <PageHeader title={t('title')} description={formatDate(month, 'month')} />
      {months}
      <div className={classes.figures}>
        <Figure
          name={t('hours')}
          value={t('hoursOf', {
            worked: formatDuration(figures.workedMinutes, 'short'),
            required: formatDuration(figures.requiredMinutes, 'short'),
          })}
        />
        <Figure name={t('late')} value={formatDuration(figures.lateMinutes, 'short')} />
        <Figure name={t('early')} value={formatDuration(figures.earlyMinutes, 'short')} />
      </div>
      <Paper p="md" component="section" aria-labelledby="history-totals">
        <Title order={2} size="h5" id="history-totals" mb={6}>
          {t('totals')}
        </Title>
        <Group gap={8}>
          {figures.totals.map(({ code, count }) => (
            <StatusBadge key={code} tone={toneOf(code)}>
              {`${code} · ${t(`codes.${code}`)} · ${count}`}
            </StatusBadge>
          ))}
        </Group>
        <Text size="sm" c="dimmed" mt={figures.closedDays > 0 ? 8 : 0}>
          {figures.closedDays > 0 ? t('closedDays', { count: figures.closedDays }) : t('noneClosed')}
        </Text>
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
