import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Task, tasksQuery } from '~/features/review/queries';
import { TaskDecision } from '~/features/review/TaskDecision';
import { TaskDetails } from '~/features/review/TaskDetails';
import { toneOfTask } from '~/features/review/tones';
import { formatNumber } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './PersonPanel.module.css';

interface Props {
  employeeId: string;
  date: string;
}

export function PanelTasks({ employeeId, date }: Props) {
  const { t } = useTranslation('board');
  const query = useInfiniteQuery(tasksQuery({ from: date, to: date, employeeId }));
  return (
    <section className={classes.section} aria-label={t('panel.tasks')}>
      <h3>{t('panel.tasks')}</h3>
      <Loaded query={query}>
        {({ pages }) => {
          const tasks = pages.flatMap((page) => page.items).filter((task) => task.status !== 'cancelled');
          return tasks.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('panel.noTasks')}
            </Text>
          ) : (
            tasks.map((task) => <PanelTask key={task.id} task={task} />)
          );
        }}
      </Loaded>
    </section>
  );
}

function PanelTask({ task }: { task: Task }) {
  const { t } = useTranslation(['review', 'words']);
  const [opened, setOpened] = useState(false);
  const { doneQuantity, targetQuantity, outputUnit } = task;
  return (
    <div className={classes.task}>
      <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>
          <strong>{task.title}</strong>{' '}
          <StatusBadge tone={toneOfTask(task.status)}>{t(`words:task.${task.status}`)}</StatusBadge>
          <Text size="sm" c="dimmed" component="span" display="block">
            {t('task.progress', {
              done: formatNumber(doneQuantity),
              target: formatNumber(targetQuantity),
              unit: outputUnit,
            })}
          </Text>
        </summary>
        {opened ? <TaskDetails task={task} /> : null}
      </details>
      {task.led && task.status === 'completed' ? <TaskDecision task={task} /> : null}
    </div>
  );
}
