import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { fieldErrors, problemOf } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { addDays, formatDate, isWorkDate, type WorkDate } from '~/lib/dates';
import { randomId } from '~/lib/randomId';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { rangeOf, suggested } from './draft';
import { useDraftOrder } from './queries';
import classes from './TaskOrders.module.css';

interface Props {
  today: WorkDate;
  homes: readonly Schemas['HomePlaceOfPerson'][];
  /** My days at home that are rostered ahead. */
  homeDays: readonly WorkDate[];
  covered: ReadonlySet<WorkDate>;
  onDone: () => void;
}

const tasksMax = 20;

/** My own order: days from the roster, the home as registered, and what I am to do. */
export function DraftForm({ today, homes, homeDays, covered, onDone }: Props) {
  const { t } = useTranslation(['spt', 'common']);
  const me = useMe();
  const notify = useNotify();
  const draft = useDraftOrder();
  const [dates, setDates] = useState<readonly WorkDate[]>(() => suggested(homeDays, covered));
  const [range, setRange] = useState({ from: addDays(today, 1), to: addDays(today, 1) });
  const [home, setHome] = useState(homes[0]?.id ?? '');
  const [tasks, setTasks] = useState(() => [{ key: randomId(), text: '' }]);
  const [tried, setTried] = useState(false);
  const rostered = homeDays.length > 0;
  const days = rostered ? rangeOf(dates) : { ...range, dates: null };
  const written = tasks.map(({ text }) => text.trim()).filter(Boolean);
  const refused = fieldErrors(draft.error);
  // Errors of the form that no field shows stand above the button.
  const shown = ['content.to', 'content.dates', 'content.people.0.homePlaceId'];
  const elsewhere = Object.keys(refused).every((path) => !shown.includes(path) && !path.startsWith('content.tasks'));
  const daysError =
    tried && !days ? t('form.daysNeeded') : (refused['content.dates'] ?? refused['content.to'] ?? undefined);
  const send = () => {
    setTried(true);
    if (!days || written.length === 0 || draft.isPending) return;
    const content = {
      people: [{ employeeId: me.employee.id, homePlaceId: home || null }],
      ...days,
      tasks: written,
      legalBases: null,
      consideration: null,
      copies: null,
    };
    draft.mutate(
      { body: { content } },
      {
        onSuccess: () => {
          notify.done(t('done.draft'));
          onDone();
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        {rostered ? (
          <Checkbox.Group
            label={t('form.homeDays')}
            description={t('form.homeDaysHint')}
            value={[...dates]}
            error={daysError}
            onChange={setDates}
          >
            <div className={classes.dates}>
              {homeDays.map((date) => (
                <Checkbox
                  key={date}
                  value={date}
                  label={formatDate(date, 'short')}
                  description={covered.has(date) ? t('form.covered') : undefined}
                />
              ))}
            </div>
          </Checkbox.Group>
        ) : (
          <div>
            <Group gap="sm" grow>
              {(['from', 'to'] as const).map((end) => (
                <TextInput
                  key={end}
                  type="date"
                  required
                  label={t(`form.${end}`)}
                  min={today}
                  defaultValue={range[end]}
                  error={end === 'to' ? daysError : undefined}
                  onChange={({ currentTarget: { value } }) => {
                    if (isWorkDate(value)) setRange((before) => ({ ...before, [end]: value }));
                  }}
                />
              ))}
            </Group>
            <Text size="sm" c="dimmed" mt={4}>
              {t('form.noRoster')}
            </Text>
          </div>
        )}
        <NativeSelect
          label={t('form.home')}
          description={homes.length > 0 ? t('form.homeHint') : t('form.noHome')}
          disabled={homes.length === 0}
          value={home}
          error={refused['content.people.0.homePlaceId']}
          data={homes.map(({ id, label, address }) => ({ value: id, label: `${label}: ${address}` }))}
          onChange={({ currentTarget }) => setHome(currentTarget.value)}
        />
        <Stack gap="xs">
          {tasks.map(({ key, text }, index) => (
            <div key={key} className={classes.task}>
              <Textarea
                autosize
                minRows={2}
                maxLength={400}
                label={t('form.task', { number: index + 1 })}
                value={text}
                error={
                  tried && written.length === 0 && index === 0
                    ? t('form.taskNeeded')
                    : refused[`content.tasks.${index}`]
                }
                onChange={({ currentTarget: { value } }) =>
                  setTasks((before) => before.map((task) => (task.key === key ? { key, text: value } : task)))
                }
              />
              {tasks.length > 1 ? (
                <ActionIcon
                  mt={26}
                  aria-label={t('form.removeTask', { number: index + 1 })}
                  onClick={() => setTasks((before) => before.filter((task) => task.key !== key))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              ) : null}
            </div>
          ))}
          {tasks.length < tasksMax ? (
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setTasks((before) => [...before, { key: randomId(), text: '' }])}
            >
              {t('form.addTask')}
            </Button>
          ) : null}
        </Stack>
        <Text size="sm" c="dimmed">
          {t('form.basesHint')}
        </Text>
        {elsewhere || problemOf(draft.error) === undefined ? <ErrorAlert error={draft.error} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={draft.isPending} disabled={homes.length === 0}>
            {t('form.send')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('common:state.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
