import { Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';
import { CapturedOffline } from './CapturedOffline';
import { Evidence } from './Evidence';
import type { Report } from './queries';
import { toneOfReport } from './tones';

const clock = (time: string | null): string => time?.slice(0, 5).replace(':', '.') ?? '';

/** The daily report as a sheet: what was done, with what output and proof, and what stood in the way. */
export function ReportSheet({ report }: { report: Report }) {
  const { t } = useTranslation(['review', 'words']);
  const zone = useUnitZone();
  const late = report.submittedAt && report.dueAt && new Date(report.submittedAt) > new Date(report.dueAt);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <StatusBadge tone={toneOfReport(report.status)}>{t(`words:report.${report.status ?? 'none'}`)}</StatusBadge>
        {report.submittedAt ? (
          <Text size="sm">{t('report.submitted', { at: formatDateTime(report.submittedAt, zone) })}</Text>
        ) : null}
        {late ? <StatusBadge tone="warn">{t('report.late')}</StatusBadge> : null}
      </Group>
      {report.submittedOffline && report.submittedAt ? (
        <CapturedOffline deviceAt={report.submittedDeviceAt} receivedAt={report.submittedAt} />
      ) : null}
      {report.rows.length === 0 ? <Text c="dimmed">{t('report.empty')}</Text> : null}
      <List type="ordered" size="sm" spacing={8}>
        {report.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is read as submitted; its lines have no id and never move
          <List.Item key={at}>
            <Text size="sm" fw={600}>
              {row.activity}
            </Text>
            <Text size="sm">
              {[
                row.output,
                `${formatNumber(row.quantity)} ${row.outputUnit}`,
                row.from || row.to ? `${clock(row.from)}–${clock(row.to)}` : '',
                row.assignmentId ? t('report.fromTask') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {row.remark ? (
              <Text size="sm" c="dimmed">
                {row.remark}
              </Text>
            ) : null}
            <Evidence ids={row.fileIds} />
          </List.Item>
        ))}
      </List>
      <div>
        <Text size="sm" fw={600}>
          {t('report.obstacles')}
        </Text>
        <Text size="sm" {...(report.obstacles ? {} : { c: 'dimmed' })}>
          {report.obstacles ?? t('report.noObstacles')}
        </Text>
      </div>
      {report.reviewedByName && report.reviewedAt ? (
        <Text size="sm" c="dimmed">
          {t('report.reviewed', { name: report.reviewedByName, at: formatDateTime(report.reviewedAt, zone) })}
        </Text>
      ) : null}
      {report.reviewNote ? <Text size="sm">{t('report.note', { note: report.reviewNote })}</Text> : null}
    </Stack>
  );
}
