import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMyDayLive } from '~/features/me/day';
import { EntryNotice } from '~/features/me/outbox/EntryNotice';
import { useOutbox, useWaiting } from '~/features/me/outbox/useOutbox';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime, formatTime } from '~/lib/dates';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import { useReport } from './queries';
import { ReportForm } from './ReportForm';
import { ReportSheet } from './ReportSheet';

const tones = { draft: 'neutral', submitted: 'info', returned: 'warn', accepted: 'good' } as const;

/** My report of one day: to be written while it is mine, to be read once it is my superior's. */
export function MyReport({ date, dates }: { date: string; dates: React.ReactNode }) {
  const { t } = useTranslation('report');
  const { t: word } = useTranslation('words');
  const report = useReport(date);
  const zone = useUnitZone();
  useMyDayLive();
  const read = useOutbox() !== undefined;
  const waiting = useWaiting(date, 'saveReport', 'submitReport');
  const onItsWay =
    waiting.some(({ intent }) => intent.kind === 'submitReport') && !waiting.some(({ refused }) => refused);
  const written = report.status === 'submitted' || report.status === 'accepted';
  return (
    <Stack maw={760} gap="sm">
      <PageHeader
        title={t('title')}
        description={[
          formatDate(date, 'long'),
          ...(report.dueAt ? [t('due', { time: formatTime(report.dueAt, zone) })] : []),
        ].join(' · ')}
      />
      {dates}
      <Group gap="xs">
        <StatusBadge tone={report.status ? tones[report.status] : 'neutral'}>
          {word(`report.${report.status ?? 'none'}`)}
        </StatusBadge>
        {report.submittedAt ? (
          <Text size="sm" c="dimmed">
            {t('submittedAt', { at: formatDateTime(report.submittedAt, zone) })}
          </Text>
        ) : null}
      </Group>
      {report.reviewedByName && report.status !== 'submitted' ? (
        <Alert
          color={report.status === 'accepted' ? 'green' : 'yellow'}
          title={t(report.status === 'accepted' ? 'acceptedBy' : 'returned', { name: report.reviewedByName })}
        >
          {report.reviewNote}
        </Alert>
      ) : null}
      {onItsWay ? waiting.map((entry) => <EntryNotice key={entry.key} entry={entry} />) : null}
      {written ? <ReportSheet report={report} /> : null}
      {written || onItsWay ? null : read ? <ReportForm key={date} report={report} /> : <Skeleton height={240} />}
    </Stack>
  );
}
