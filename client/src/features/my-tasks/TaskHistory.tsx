import { Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMyFiles } from '~/api/files';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { StoredEvidence } from '~/ui/StoredEvidence';
import { type Task, taskHistoryQuery } from './queries';

export function TaskHistory({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const zone = useUnitZone();
  const { data, error, isPending } = useQuery(taskHistoryQuery(task.id));
  return (
    <section aria-labelledby="task-history">
      <Title order={3} size="h5" id="task-history" mb={4}>
        {t('history.title')}
      </Title>
      {isPending ? <Skeleton height={40} /> : null}
      <ErrorAlert error={error} />
      {data?.progress.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('history.none')}
        </Text>
      ) : null}
      {[...(data?.progress ?? [])].reverse().map((told) => (
        <div key={told.id}>
          <Text size="sm">
            <strong>{t('history.told', { quantity: formatNumber(told.doneQuantity), unit: task.outputUnit })}</strong>
            {` · ${formatDateTime(told.at, zone)}`}
          </Text>
          {told.offline ? (
            <Text size="sm" c="dimmed">
              {t('history.offline')}
            </Text>
          ) : null}
          {told.note ? <Text size="sm">{told.note}</Text> : null}
          <Files ids={told.fileIds} />
        </div>
      ))}
    </section>
  );
}

function Files({ ids }: { ids: readonly string[] }) {
  const files = useMyFiles(ids);
  return (
    <Group gap={6} my={4}>
      {ids.map((id, i) => (
        <StoredEvidence key={id} query={files[i]} />
      ))}
    </Group>
  );
}
