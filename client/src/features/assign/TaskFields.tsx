import { ActionIcon, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QuantityInput } from '~/ui/QuantityInput';
import classes from './Assign.module.css';
import type { TaskDraft } from './draft';
import { SaveTemplate } from './SaveTemplate';

interface Props {
  task: TaskDraft;
  at: number;
  errors: Record<string, string>;
  onChange: (patch: Partial<TaskDraft>) => void;
  onRemove?: () => void;
}

export function TaskFields({ task, at, errors, onChange, onRemove }: Props) {
  const { t } = useTranslation('assign');
  const number = at + 1;
  const error = (field: string) => errors[`tasks.${at}.${field}`];
  return (
    <fieldset className={classes.task}>
      <legend>{t('task.legend', { number })}</legend>
      <TextInput
        size="sm"
        withAsterisk
        maxLength={160}
        label={t('task.title')}
        value={task.title}
        error={error('title')}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <Textarea
        size="sm"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        label={t('task.description')}
        value={task.description}
        error={error('description')}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
      />
      <TextInput
        size="sm"
        withAsterisk
        maxLength={120}
        label={t('task.output')}
        value={task.expectedOutput}
        error={error('expectedOutput')}
        onChange={({ currentTarget }) => onChange({ expectedOutput: currentTarget.value })}
      />
      <div className={classes.numbers}>
        <QuantityInput
          size="sm"
          withAsterisk
          max={1_000_000}
          hideControls
          label={t('task.quantity')}
          value={task.targetQuantity}
          error={error('targetQuantity')}
          onChange={(targetQuantity) => onChange({ targetQuantity })}
        />
        <TextInput
          size="sm"
          withAsterisk
          maxLength={40}
          label={t('task.unit')}
          placeholder={t('task.unitHint')}
          value={task.outputUnit}
          error={error('outputUnit')}
          onChange={({ currentTarget }) => onChange({ outputUnit: currentTarget.value })}
        />
        <NumberInput
          size="sm"
          withAsterisk
          min={0}
          max={1440}
          step={15}
          allowDecimal={false}
          label={t('task.minutes')}
          value={task.plannedMinutes}
          error={error('plannedMinutes')}
          onChange={(plannedMinutes) => onChange({ plannedMinutes })}
        />
        <TextInput
          size="sm"
          type="time"
          label={t('task.due')}
          title={t('task.dueHint')}
          value={task.due}
          error={error('dueAt')}
          onChange={({ currentTarget }) => onChange({ due: currentTarget.value })}
        />
      </div>
      <Group justify="space-between" mt={4}>
        <SaveTemplate task={task} />
        {onRemove ? (
          <ActionIcon
            color="red"
            aria-label={t('task.remove', { number })}
            title={t('task.remove', { number })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        ) : null}
      </Group>
    </fieldset>
  );
}
