import { Button, Group, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import type { Evidence } from '~/api/useEvidence';
import { attachmentOf } from '~/features/me/outbox/attachments';
import { useCapture, useSend } from '~/features/me/outbox/useOutbox';
import { formatPercent } from '~/lib/numbers';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { EvidencePicker } from '~/ui/EvidencePicker';
import { QuantityInput } from '~/ui/QuantityInput';
import { UploadHold } from '~/ui/UploadHold';
import { useNotify } from '~/ui/useNotify';
import type { Task } from './queries';

type Telling = 'reportProgress' | 'completeTask';

const steps = [0.25, 0.5, 0.75, 1];

/** Two decimals are what the server keeps. */
const share = (target: number, step: number) => Math.round(target * step * 100) / 100;

interface Props {
  task: Task;
  evidence: Evidence;
  onDone: () => void;
}

export function ProgressForm({ task, evidence, onDone }: Props) {
  const { t } = useTranslation('tasks');
  const notify = useNotify();
  const { send, error } = useSend();
  const capture = useCapture();
  const [telling, setTelling] = useState<Telling>();
  const form = useForm({ initialValues: { doneQuantity: task.doneQuantity, note: '' } });
  const blocked = evidence.hold !== undefined;

  // By promise: once the task is done this form is gone, and callbacks of a component that is gone are never called.
  const tell = async (kind: Telling, said: string) => {
    setTelling(kind);
    try {
      const body = {
        doneQuantity: Number(form.values.doneQuantity),
        note: form.values.note.trim() || null,
        fileIds: evidence.stored.map((file) => file.id),
        ...capture(),
      };
      const kept = await Promise.all(
        evidence.kept.map(({ content, name, key }) => attachmentOf(content, name, 'evidence', key)),
      );
      const { state } = await send({ kind, taskId: task.id, title: task.title, body }, kept);
      // What is only kept says so on its card and above the page: it is not done.
      if (state === 'sent') notify.done(said);
      onDone();
    } catch (refusal) {
      form.setErrors(fieldErrors(refusal));
    } finally {
      setTelling(undefined);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void tell('reportProgress', t('form.saved'));
      }}
    >
      <QuantityInput label={t('form.quantity', { unit: task.outputUnit })} {...form.getInputProps('doneQuantity')} />
      <Group gap={6} my="xs">
        {steps.map((step) => (
          <Button
            key={step}
            variant="default"
            px="sm"
            aria-label={t('form.quick', { percent: formatPercent(step) })}
            onClick={() => form.setFieldValue('doneQuantity', share(task.targetQuantity, step))}
          >
            {formatPercent(step)}
          </Button>
        ))}
      </Group>
      <Textarea label={t('form.note')} autosize minRows={2} mb="sm" {...form.getInputProps('note')} />
      <EvidencePicker items={evidence.items} onAdd={evidence.add} onRemove={evidence.remove} />
      <UploadHold hold={evidence.hold} />
      <ErrorAlert error={error} />
      <Group grow mt="md">
        <Button
          type="submit"
          variant="default"
          loading={telling === 'reportProgress'}
          disabled={blocked || telling === 'completeTask'}
        >
          {t('form.save')}
        </Button>
        <Button
          loading={telling === 'completeTask'}
          disabled={blocked || telling === 'reportProgress'}
          onClick={() => void tell('completeTask', t('form.completed'))}
        >
          {t('form.complete')}
        </Button>
      </Group>
    </form>
  );
}
