import { Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMyFiles } from '~/api/files';
import { formatNumber } from '~/lib/numbers';
import { StoredEvidence } from '~/ui/StoredEvidence';
import type { Report, ReportRow } from './queries';

/** The report as it was sent. */
export function ReportSheet({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  return (
    <>
      <Title order={2} size="h4">
        {t('rows')}
      </Title>
      {report.rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent report's rows neither move nor change
        <Row key={i} row={row} />
      ))}
      {report.obstacles ? (
        <Paper p="md">
          <Text fw={600}>{t('obstacles')}</Text>
          <Text style={{ whiteSpace: 'pre-line' }}>{report.obstacles}</Text>
        </Paper>
      ) : null}
    </>
  );
}

function Row({ row }: { row: ReportRow }) {
  const files = useMyFiles(row.fileIds);
  const times = row.from && row.to ? ` · ${row.from.slice(0, 5)}–${row.to.slice(0, 5)}` : '';
  return (
    <Paper p="md">
      <Text fw={600}>{row.activity}</Text>
      <Text size="sm" c="dimmed">
        {`${row.output} · ${formatNumber(row.quantity)} ${row.outputUnit}${times}`}
      </Text>
      {row.remark ? <Text size="sm">{row.remark}</Text> : null}
      <Group gap={6} mt={files.length > 0 ? 6 : 0}>
        {row.fileIds.map((id, i) => (
          <StoredEvidence key={id} query={files[i]} />
        ))}
      </Group>
    </Paper>
  );
}
