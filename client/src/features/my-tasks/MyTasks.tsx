import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMyDayLive } from '~/features/me/day';
import { useCapture, useOutbox, useSend } from '~/features/me/outbox/useOutbox';
import { formatDate } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { useNotify } from '~/ui/useNotify';
import { ProgressSheet } from './ProgressSheet';
import { isDone, type Task, useTasks } from './queries';
import { TaskCard } from './TaskCard';

/** What was returned needs me first; then what is open, then what is done. */
const order: readonly Task['status'][] = [
  'returned',
  'assigned',
  'inProgress',
  'acknowledged',
  'completed',
  'accepted',
  'carriedOver',
  'cancelled',
];
const byUrgency = (a: Task, b: Task) => order.indexOf(a.status) - order.indexOf(b.status);

export function MyTasks({ date, dates }: { date: string; dates: React.ReactNode }) {
  const { t } = useTranslation('tasks');
  const tasks = useTasks(date);
  useMyDayLive();
  const notify = useNotify();
  const { send, isPending } = useSend();
  const capture = useCapture();
  const onTheirWay = new Set(
    (useOutbox() ?? []).flatMap(({ intent, refused }) =>
      intent.kind === 'acknowledgeTask' && !refused ? [intent.taskId] : [],
    ),
  );
  const [openId, setOpenId] = useState<string>();
  const fresh = tasks.filter((task) => task.status === 'assigned' && !onTheirWay.has(task.id));
  const planned = tasks.reduce((sum, task) => sum + (task.status === 'carriedOver' ? 0 : task.plannedMinutes), 0);
  const acknowledge = async (some: readonly Task[]) => {
    try {
      const states = [];
      for (const { id, title } of some) {
        states.push((await send({ kind: 'acknowledgeTask', taskId: id, title, body: capture() })).state);
      }
      // What is only kept says so on its card and above the page: it is not done.
      if (!states.includes('kept')) notify.done(t('acknowledged'));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Stack maw={720} gap="sm">
      <PageHeader
        title={t('title')}
        description={
          tasks.length > 0
            ? `${formatDate(date, 'long')} · ${t('summary', {
                done: tasks.filter(isDone).length,
                count: tasks.length,
                duration: formatDuration(planned, 'short'),
              })}`
            : formatDate(date, 'long')
        }
      />
      {dates}
      {fresh.length > 1 ? (
        <Button loading={isPending} onClick={() => void acknowledge(fresh)}>
          {t('acknowledgeAll', { count: fresh.length })}
        </Button>
      ) : null}
      {tasks.length === 0 ? <EmptyState title={t('none')} hint={t('noneHint')} /> : null}
      {[...tasks].sort(byUrgency).map((task) => (
        <TaskCard
          key={task.id}
          task={task}
          busy={isPending}
          onAcknowledge={() => void acknowledge([task])}
          onOpen={() => setOpenId(task.id)}
        />
      ))}
      <ProgressSheet task={tasks.find((task) => task.id === openId)} onClose={() => setOpenId(undefined)} />
    </Stack>
  );
}
