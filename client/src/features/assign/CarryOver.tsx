import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { tasksQuery } from '~/features/review/queries';
import { addDays, formatDate } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import { meansRange, useTicking } from '~/lib/ticking';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import classes from './Assign.module.css';
import { type Given, useCarryOver } from './queries';

interface Props {
  date: string;
  onGiven: (given: Given | undefined) => void;
  onDateError: (message: string | undefined) => void;
}

const lookBackDays = 30;
/** As many as the server carries on in one request. */
const carriedAtOnce = 200;

/** Unfinished tasks of earlier days go on on the chosen one, many at once. */
export function CarryOver({ date, onGiven, onDateError }: Props) {
  const { t } = useTranslation(['assign', 'words']);
  const range = { from: addDays(date, -lookBackDays), to: addDays(date, -1) };
  const query = useInfiniteQuery(tasksQuery({ ...range, unfinished: true }));
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState<readonly string[]>([]);
  const carry = useCarryOver();
  const refused = fieldErrors(carry.error);
  const errorOf = new Map(sent.map((id, at) => [id, refused[`ids.${at}`]]));
  const selected = tasks
    .filter((task) => ticked.has(task.id))
    .map((task) => task.id)
    .slice(0, carriedAtOnce);
  const every = Math.min(tasks.length, carriedAtOnce);
  const tick = useTicking(tasks.map((task) => task.id));
  const send = () => {
    setSent(selected);
    onDateError(undefined);
    onGiven(undefined);
    carry.mutate(
      { body: { ids: selected, to: date } },
      {
        onSuccess: (given) => {
          setTicked(new Set());
          onGiven(given);
        },
        onError: (error) => onDateError(fieldErrors(error).to),
      },
    );
  };
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('carryOver.hint', { date: formatDate(date, 'long') })}
      </Text>
      <ErrorAlert error={carry.error} />
      <Loaded query={query} rows={6}>
        {() =>
          tasks.length === 0 ? (
            <EmptyState title={t('carryOver.empty')} hint={t('carryOver.emptyHint')} />
          ) : (
            <>
              <Group mb="xs" mih={32}>
                <Checkbox
                  label={t('carryOver.all')}
                  checked={selected.length === every}
                  indeterminate={selected.length > 0 && selected.length < every}
                  onChange={() => setTicked(new Set(selected.length === every ? [] : tasks.map((task) => task.id)))}
                />
                <Button
                  size="xs"
                  disabled={selected.length === 0}
                  loading={carry.isPending}
                  leftSection={<IconArrowForwardUp size={16} aria-hidden />}
                  onClick={send}
                >
                  {t('carryOver.send', { count: selected.length })}
                </Button>
              </Group>
              <ul className={classes.people} data-tall aria-label={t('carryOver.list')}>
                {tasks.map((task) => (
                  <li key={task.id} className={classes.person}>
                    <Checkbox
                      checked={selected.includes(task.id)}
                      error={errorOf.get(task.id)}
                      aria-invalid={errorOf.get(task.id) !== undefined}
                      aria-label={t('carryOver.select', { title: task.title, name: task.employeeName })}
                      label={task.title}
                      description={[
                        task.employeeName,
                        formatDate(task.workDate, 'short'),
                        t(`words:task.${task.status}`),
                        t('carryOver.left', {
                          left: formatNumber(Math.max(0, task.targetQuantity - task.doneQuantity)),
                          target: formatNumber(task.targetQuantity),
                          unit: task.outputUnit,
                        }),
                      ].join(' · ')}
                      onChange={(event) => setTicked(tick(ticked, task.id, meansRange(event)))}
                    />
                    <Text size="xs" c="dimmed">
                      {t('people.load', { minutes: task.plannedMinutes })}
                    </Text>
                  </li>
                ))}
              </ul>
              {query.hasNextPage ? (
                <Button
                  mt="xs"
                  size="xs"
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('carryOver.more')}
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </>
  );
}
