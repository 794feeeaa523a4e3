import { Checkbox, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '~/features/review/LoadMore';
import { OutcomeNotice } from '~/features/review/OutcomeNotice';
import { type Task, tasksQuery, useAcceptTasks } from '~/features/review/queries';
import { TaskDecision } from '~/features/review/TaskDecision';
import { TaskDetails } from '~/features/review/TaskDetails';
import { useSelection } from '~/features/review/useSelection';
import { formatDate } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import { meansRange } from '~/lib/ticking';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { BulkBar } from './BulkBar';
import classes from './Queue.module.css';

/** Finished tasks that wait for the superior's word; who only watches reads them. */
export function TaskQueue({ scope }: { scope: { from: string; to: string; unitId?: string } }) {
  const { t } = useTranslation('reportsIn');
  const query = useInfiniteQuery(tasksQuery({ ...scope, status: 'completed' }));
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ids = tasks.filter((task) => task.led).map((task) => task.id);
  const selection = useSelection(ids);
  const accept = useAcceptTasks();
  const [sent, setSent] = useState<readonly Task[]>([]);
  const nameOf = (id: string) => {
    const task = sent.find((one) => one.id === id);
    return task ? `${task.employeeName}, ${task.title}` : id;
  };
  const acceptMany = () => {
    setSent(tasks);
    accept.mutate({ body: { ids: selection.selected } }, { onSuccess: () => selection.set([]) });
  };
  return (
    <>
      {accept.data ? <OutcomeNotice outcome={accept.data} nameOf={nameOf} onClose={accept.reset} /> : null}
      <ErrorAlert error={accept.error} />
      <Loaded query={query} rows={8}>
        {() =>
          tasks.length === 0 ? (
            <EmptyState title={t('emptyTasks')} hint={t('emptyTasksHint')} />
          ) : (
            <>
              <BulkBar
                selection={selection}
                all={ids}
                shown={tasks.length}
                pending={accept.isPending}
                onAccept={acceptMany}
              />
              <ul className={classes.list} aria-label={t('taskList')}>
                {tasks.map((task) => (
                  <TaskLine
                    key={task.id}
                    task={task}
                    ticked={selection.has(task.id)}
                    onTick={(range) => selection.toggle(task.id, range)}
                  />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function TaskLine({ task, ticked, onTick }: { task: Task; ticked: boolean; onTick: (range: boolean) => void }) {
  const { t } = useTranslation(['reportsIn', 'review']);
  const [opened, setOpened] = useState(false);
  const date = formatDate(task.workDate, 'short');
  return (
    <li className={classes.line}>
      {task.led ? (
        <Checkbox
          checked={ticked}
          onChange={(event) => onTick(meansRange(event))}
          aria-label={t('select', { name: `${task.employeeName}, ${task.title}` })}
        />
      ) : (
        <span className={classes.noBox} />
      )}
      <div className={classes.task}>
        <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
          <summary>
            <strong>{task.title}</strong>
            <Text size="sm" c="dimmed" component="span" display="block">
              {[
                task.employeeName,
                date,
                t('review:task.progress', {
                  done: formatNumber(task.doneQuantity),
                  target: formatNumber(task.targetQuantity),
                  unit: task.outputUnit,
                }),
              ].join(' · ')}
            </Text>
          </summary>
          {opened ? <TaskDetails task={task} /> : null}
        </details>
        {task.led ? (
          <TaskDecision task={task} />
        ) : opened ? (
          <Text size="sm" c="dimmed">
            {t('taskReadOnly')}
          </Text>
        ) : null}
      </div>
    </li>
  );
}
