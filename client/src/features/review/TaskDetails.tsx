import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { formatDuration, formatNumber } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';
import { CapturedOffline } from './CapturedOffline';
import { Evidence } from './Evidence';
import { type Task, taskHistoryQuery } from './queries';

/** What a task asks for, and everything that was told of it, newest first. */
export function TaskDetails({ task }: { task: Task }) {
  const { t } = useTranslation('review');
  const zone = useUnitZone();
  const history = useQuery(taskHistoryQuery(task.id));
  return (
    <div>
      {task.description ? (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {task.description}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {[
          t('task.output', { output: task.expectedOutput }),
          t('task.planned', { duration: formatDuration(task.plannedMinutes) }),
          task.dueAt ? t('task.due', { at: formatDateTime(task.dueAt, zone) }) : '',
          task.carriedFromId ? t('task.carried') : '',
          t('task.by', { name: task.assignedByName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {task.acknowledgedOffline && task.acknowledgedAt ? (
        <Text size="sm">
          {t('task.acknowledged')}
          <CapturedOffline deviceAt={task.acknowledgedDeviceAt} receivedAt={task.acknowledgedAt} />
        </Text>
      ) : null}
      {task.reviewNote ? <Text size="sm">{t('task.note', { note: task.reviewNote })}</Text> : null}
      <Text size="sm" fw={600} mt={6}>
        {t('task.history')}
      </Text>
      <Loaded query={history} rows={1}>
        {({ progress }) =>
          progress.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('task.none')}
            </Text>
          ) : (
            [...progress].reverse().map((told) => (
              <div key={told.id}>
                <Text size="sm">
                  {t('task.told', {
                    quantity: formatNumber(told.doneQuantity),
                    unit: task.outputUnit,
                    at: formatDateTime(told.at, zone),
                  })}
                </Text>
                {told.offline ? <CapturedOffline deviceAt={told.deviceAt} receivedAt={told.at} /> : null}
                {told.note ? <Text size="sm">{told.note}</Text> : null}
                <Evidence ids={told.fileIds} />
              </div>
            ))
          )
        }
      </Loaded>
    </div>
  );
}
