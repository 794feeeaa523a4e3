import { Alert, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import { formatDuration, formatPercent } from '~/lib/numbers';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { isRecapCode, recapTone } from '~/ui/recapCodes';
import { StatusBadge } from '~/ui/StatusBadge';
import { AfterLock } from './AfterLock';
import { DayDetails } from './DayDetails';
import { DayTable } from './DayTable';
import classes from './History.module.css';
import { MonthGrid } from './MonthGrid';
import { useMonth, useRecap } from './queries';

/** My month: where I was, the hours against those required, and each day's own story behind it. */
export function History({ month, months }: { month: string; months: React.ReactNode }) {
  const { t } = useTranslation('history');
  const days = useMonth(month);
  const [view, setView] = useState('calendar');
  const [open, setOpen] = useState<string>();
  const recap = useRecap(month);
  const { figures } = recap;
  const closedDays = figures.codes.reduce((sum, one) => sum + one.days, 0);
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
          note={figures.percent === null ? undefined : formatPercent(figures.percent / 100, 1)}
        />
        <Figure name={t('late')} value={formatDuration(figures.lateMinutes, 'short')} />
        <Figure name={t('early')} value={formatDuration(figures.earlyMinutes, 'short')} />
      </div>
      <Paper p="md" component="section" aria-labelledby="history-totals">
        <Title order={2} size="h5" id="history-totals" mb={6}>
          {t('totals')}
        </Title>
        <Group gap={8}>
          {figures.codes.map(({ code, days: count }) => {
            const tone = recapTone(code);
            return (
              <StatusBadge key={code} tone={tone === 'off' ? 'neutral' : tone}>
                {`${code} · ${isRecapCode(code) ? t(`codes.${code}`) : code} · ${count}`}
              </StatusBadge>
            );
          })}
          {figures.buckets.map(({ code, days: count }) => (
            <StatusBadge key={code} tone="warn">{`${code} · ${count}`}</StatusBadge>
          ))}
        </Group>
        <Text size="sm" c="dimmed" mt={closedDays > 0 ? 8 : 0}>
          {closedDays > 0 ? t('closedDays', { count: closedDays }) : t('noneClosed')}
          {figures.incompleteDays > 0 ? ` ${t('incompleteDays', { count: figures.incompleteDays })}` : ''}
        </Text>
      </Paper>
      {recap.warning ? (
        <Alert color="red" role="note" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {recap.warning.text}
        </Alert>
      ) : null}
      <AfterLock recap={recap} />
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
            <MonthGrid month={month} days={days} daysOff={recap.daysOff} onOpen={setOpen} />
          ) : (
            <DayTable days={days} onOpen={setOpen} />
          )}
        </>
      )}
      <DayDetails date={open} onClose={() => setOpen(undefined)} />
    </Stack>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  return (
    <Paper p="sm">
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fw={700} className="numbers">
        {value}
        {note ? (
          <Text span size="sm" c="dimmed" ml={6}>
            {note}
          </Text>
        ) : null}
      </Text>
    </Paper>
  );
}
