import { Alert, Button, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Kept } from '~/features/me/outbox/Kept';
import { useWaiting } from '~/features/me/outbox/useOutbox';
import { useUnitZone } from '~/features/me/queries';
import { formatTime } from '~/lib/dates';
import { formatDuration, formatNumber } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import { isOpen, type Task } from './queries';
import classes from './TaskCard.module.css';

const tones = {
  assigned: 'info',
  acknowledged: 'neutral',
  inProgress: 'neutral',
  completed: 'info',
  returned: 'warn',
  accepted: 'good',
  carriedOver: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<Task['status'], Tone>;

interface Props {
  task: Task;
  busy: boolean;
  onAcknowledge: () => void;
  onOpen: () => void;
}

export function TaskCard({ task, busy, onAcknowledge, onOpen }: Props) {
  const { t } = useTranslation('tasks');
  const { t: word } = useTranslation('words');
  const zone = useUnitZone();
  const waiting = useWaiting(task.id, 'acknowledgeTask', 'reportProgress', 'completeTask');
  const done = waiting.some(({ intent, refused }) => intent.kind === 'completeTask' && !refused);
  const facts = [
    t('target', {
      done: formatNumber(task.doneQuantity),
      target: formatNumber(task.targetQuantity),
      unit: task.outputUnit,
    }),
    t('planned', { duration: formatDuration(task.plannedMinutes, 'short') }),
    ...(task.dueAt ? [t('due', { time: formatTime(task.dueAt, zone) })] : []),
    ...(task.carriedFromId ? [t('carried')] : []),
  ].join(' · ');
  return (
    <Paper p="md" component="article" aria-labelledby={`task-${task.id}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Title order={2} size="h4" id={`task-${task.id}`}>
          {task.title}
        </Title>
        <StatusBadge tone={tones[task.status]}>{word(`task.${task.status}`)}</StatusBadge>
      </Group>
      {task.status === 'returned' && task.reviewNote ? (
        <Alert color="yellow" my="xs" role="note">
          {t('note', { note: task.reviewNote })}
        </Alert>
      ) : null}
      <Text size="sm" mt={2}>
        {t('output', { output: task.expectedOutput })}
      </Text>
      <Text size="sm" c="dimmed">
        {facts}
      </Text>
      <Progress
        mt={8}
        size="sm"
        value={Math.min(100, (task.doneQuantity / task.targetQuantity) * 100)}
        aria-label={t('progress')}
      />
      <Kept entries={waiting} />
      <Group gap="xs" mt="sm" className={classes.actions}>
        {task.status === 'assigned' && waiting.length === 0 ? (
          <Button loading={busy} onClick={onAcknowledge}>
            {t('acknowledge')}
          </Button>
        ) : null}
        <Button
          variant={isOpen(task) && !done && (task.status !== 'assigned' || waiting.length > 0) ? 'filled' : 'default'}
          onClick={onOpen}
        >
          {isOpen(task) ? t('progress') : t('details')}
        </Button>
      </Group>
    </Paper>
  );
}
