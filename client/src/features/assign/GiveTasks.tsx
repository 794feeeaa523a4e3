import { Button, Group, Text } from '@mantine/core';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useUnitZone } from '~/features/me/queries';
import { rosterQuery } from '~/features/review/roster';
import { useKeys } from '~/lib/keys';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { LeaveGuard } from '~/ui/LeaveGuard';
import { Loaded } from '~/ui/Loaded';
import classes from './Assign.module.css';
import { emptyTask, fromTemplate, isBlank, minutesOf, missingIn, type TaskDraft, toGive } from './draft';
import { PeoplePicker } from './PeoplePicker';
import { canGet, isLight } from './people';
import { type Given, useGiveTasks } from './queries';
import { type Refusals, refusalsOf, refusedNow, withoutFields } from './refusals';
import { TaskFields } from './TaskFields';
import { TemplatePicker } from './TemplatePicker';

interface Props {
  date: string;
  preselected: readonly string[];
  shown: boolean;
  onGiven: (given: Given | undefined) => void;
  onDateError: (message: string | undefined) => void;
}

export function GiveTasks({ date, preselected, shown, onGiven, onDateError }: Props) {
  const { t } = useTranslation('assign');
  const zone = useUnitZone();
  const roster = useQuery(rosterQuery(date));
  const people = roster.data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(preselected));
  const [tasks, setTasks] = useState<readonly TaskDraft[]>(() => [emptyTask()]);
  const [tried, setTried] = useState(false);
  const [sentTo, setSentTo] = useState<readonly string[]>([]);
  const [refusals, setRefusals] = useState<Refusals>({});
  const give = useGiveTasks();

  const receivers = people.filter((person) => chosen.has(person.employeeId) && canGet(person));
  const minutes = minutesOf(tasks);
  const light = receivers.filter((person) => isLight(person, minutes)).length;
  const missing = missingIn(tasks, { required: t('task.required'), positive: t('task.positive') });
  const refused = fieldErrors(give.error);
  const errors = { ...refusedNow(tasks, refusals), ...(tried ? missing : {}) };
  const peopleError = tried && receivers.length === 0 ? t('people.missing') : refused.employeeIds;
  const personErrors = new Map(sentTo.map((id, at) => [id, refused[`employeeIds.${at}`]]));
  const isPlaced = Object.keys(refused).length > 0 && refused.tasks === undefined;

  const add = (task: TaskDraft) => setTasks((before) => [...before.filter((one) => !isBlank(one)), task]);
  const change = (key: string, patch: Partial<TaskDraft>) => {
    setRefusals((before) => withoutFields(before, key, Object.keys(patch)));
    setTasks((before) => before.map((task) => (task.key === key ? { ...task, ...patch } : task)));
  };
  const remove = (key: string) => setTasks((before) => before.filter((task) => task.key !== key));
  useKeys(
    shown
      ? {
          '/': () => document.getElementById('people-search')?.focus(),
          n: () => add(emptyTask()),
          h: () =>
            setChosen(new Set(people.filter((one) => canGet(one) && one.mode === 'home').map((p) => p.employeeId))),
        }
      : {},
  );

  const send = () => {
    setTried(true);
    if (give.isPending || receivers.length === 0 || Object.keys(missing).length > 0) return;
    const employeeIds = receivers.map((person) => person.employeeId);
    setSentTo(employeeIds);
    onDateError(undefined);
    onGiven(undefined);
    setRefusals({});
    give.mutate(
      { body: { workDate: date, employeeIds, tasks: tasks.map((task) => toGive(task, date, zone)) } },
      {
        onSuccess: (given) => {
          setTried(false);
          setTasks([emptyTask()]);
          setChosen(new Set());
          onGiven(given);
        },
        onError: (error) => {
          const fields = fieldErrors(error);
          onDateError(fields.workDate);
          setRefusals(refusalsOf(tasks, fields));
        },
      },
    );
  };

  return (
    <form
      noValidate
      className={classes.columns}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <LeaveGuard
        active={!give.isPending && tasks.some((task) => !isBlank(task))}
        title={t('leave.title')}
        question={t('leave.question')}
      />
      <Loaded query={roster} rows={10}>
        {() => (
          <PeoplePicker
            people={people}
            chosen={chosen}
            minutes={minutes}
            error={peopleError}
            personErrors={personErrors}
            onChosen={setChosen}
          />
        )}
      </Loaded>
      <div>
        {tasks.map((task, at) => (
          <TaskFields
            key={task.key}
            task={task}
            at={at}
            errors={errors}
            onChange={(patch) => change(task.key, patch)}
            {...(tasks.length > 1 ? { onRemove: () => remove(task.key) } : {})}
          />
        ))}
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setTasks((before) => [...before, emptyTask()])}
          >
            {t('task.add')}
          </Button>
          <TemplatePicker onPick={(template) => add(fromTemplate(template))} />
        </Group>
        <div className={classes.send}>
          <Text size="sm">{t('task.total', { minutes })}</Text>
          {light > 0 ? (
            <Text size="sm" role="status" c="var(--tone-warn-text)">
              {t('people.lightHint', { count: light })}
            </Text>
          ) : null}
          <ErrorAlert error={isPlaced ? null : give.error} />
          <Button type="submit" mt="xs" loading={give.isPending} leftSection={<IconSend size={18} aria-hidden />}>
            {t('send', { tasks: tasks.length, people: receivers.length })}
          </Button>
        </div>
      </div>
    </form>
  );
}
