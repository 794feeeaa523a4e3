import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Task, tasksQuery } from '~/features/review/queries';
import { TaskDetails } from '~/features/review/TaskDetails';
import { toneOfTask } from '~/features/review/tones';
import { formatNumber } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Queue.module.css';

/** What the report answers: the tasks of its day, as given and as told. */
export function TasksOfDay({ employeeId, date }: { employeeId: string; date: string }) {
  const { t } = useTranslation('reportsIn');
  const query = useInfiniteQuery(tasksQuery({ from: date, to: date, employeeId }));
  return (
    <section aria-label={t('tasksOfDay')}>
      <Title order={3} fz="sm" mt="md" mb={4}>
        {t('tasksOfDay')}
      </Title>
      <Loaded query={query}>
        {({ pages }) => {
          const tasks = pages.flatMap((page) => page.items).filter((task) => task.status !== 'cancelled');
          return tasks.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noTasks')}
            </Text>
          ) : (
            tasks.map((task) => <TaskOfDay key={task.id} task={task} />)
          );
        }}
      </Loaded>
    </section>
  );
}

function TaskOfDay({ task }: { task: Task }) {
  const { t } = useTranslation(['review', 'words']);
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.ofDay} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        {task.title}
        <Text span size="sm" c="dimmed" mx={8}>
          {t('task.progress', {
            done: formatNumber(task.doneQuantity),
            target: formatNumber(task.targetQuantity),
            unit: task.outputUnit,
          })}
        </Text>
        <StatusBadge tone={toneOfTask(task.status)}>{t(`words:task.${task.status}`)}</StatusBadge>
      </summary>
      {opened ? <TaskDetails task={task} /> : null}
    </details>
  );
}
