import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { addDays, formatDate, isWorkDate } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { isAtWork, workModes } from '~/ui/workModes';
import { type GridPerson, useChangeDays } from './queries';

interface Props {
  person: GridPerson;
  date: string;
  onClose: () => void;
}

/** The contract takes 62 days, of leave a year; both ends counted. */
function daysMax(mode: string): number {
  const chosen = oneOf(workModes, mode);
  return chosen && !isAtWork(chosen) ? 365 : 61;
}

/** Days that are published are changed one decision at a time, each with its reason; whoever it concerns is told. */
export function ChangeForm({ person, date, onClose }: Props) {
  const { t } = useTranslation(['roster', 'words', 'common']);
  const notify = useNotify();
  const change = useChangeDays((changed) => {
    notify.done(t('change.done', { count: changed.length, name: person.name }));
    onClose();
  });
  const form = useForm({
    initialValues: { mode: '', from: date, to: date, reason: '' },
    validate: {
      mode: (mode) => (mode === '' ? t('change.modeMissing') : null),
      to: (to, { from }) => (isWorkDate(to) && to >= from ? null : t('change.toMissing')),
      reason: (reason) => (reason.trim() === '' ? t('change.reasonMissing') : null),
    },
  });
  const refused = fieldErrors(change.error);
  const isPlaced = Object.keys(refused).some((field) => field in form.values);
  const send = form.onSubmit(({ mode, from, to, reason }) => {
    const chosen = oneOf(workModes, mode);
    if (!chosen || change.isPending) return;
    change.mutate(
      { body: { employeeId: person.employeeId, from, to, mode: chosen, reason: reason.trim() } },
      { onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  });
  return (
    <Modal opened onClose={onClose} title={person.name} closeButtonProps={{ 'aria-label': t('common:state.close') }}>
      <form noValidate onSubmit={send}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {[person.position, person.unitName, formatDate(date, 'long')].join(' · ')}
          </Text>
          {person.excluded === null ? null : (
            <Text size="sm" c="var(--tone-warn-text)">
              {t('grid.excluded', { reason: person.excluded })}
            </Text>
          )}
          <ErrorAlert error={isPlaced ? null : change.error} />
          <NativeSelect
            label={t('change.mode')}
            data={[
              { value: '', label: t('change.choose') },
              ...workModes.map((mode) => ({ value: mode, label: t(`words:mode.${mode}`) })),
            ]}
            data-autofocus
            {...form.getInputProps('mode')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <TextInput type="date" label={t('change.from')} {...form.getInputProps('from')} />
            <TextInput
              type="date"
              label={t('change.to')}
              min={form.values.from}
              {...(isWorkDate(form.values.from) ? { max: addDays(form.values.from, daysMax(form.values.mode)) } : {})}
              {...form.getInputProps('to')}
            />
          </SimpleGrid>
          <Textarea
            label={t('change.reason')}
            description={t('change.reasonHint')}
            autosize
            minRows={2}
            maxLength={200}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:state.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('change.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
