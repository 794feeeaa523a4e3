import { Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useEvidence } from '~/api/useEvidence';
import { instantAt } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { EvidencePicker } from '~/ui/EvidencePicker';
import { UploadHold } from '~/ui/UploadHold';
import { useNotify } from '~/ui/useNotify';
import { useAsk } from './queries';

interface Props {
  date: string;
  today: string;
  zone: string;
  onDone: () => void;
}

const kinds = ['in', 'out'] as const;
const kindOf = (value: string) => kinds.find((kind) => kind === value) ?? 'in';

export function AskForm({ date, today, zone, onDone }: Props) {
  const { t } = useTranslation('corrections');
  const { t: common } = useTranslation();
  const notify = useNotify();
  const ask = useAsk();
  const evidence = useEvidence();
  const form = useForm({ initialValues: { date, kind: 'in', at: '', reason: '' } });
  const send = async () => {
    const { values } = form;
    try {
      await ask.mutateAsync({
        body: {
          date: values.date,
          kind: kindOf(values.kind),
          at: instantAt(values.date, values.at, zone),
          reason: values.reason.trim(),
          fileIds: evidence.stored.map((file) => file.id),
        },
      });
      notify.done(t('mine.sent'));
      onDone();
    } catch (error) {
      form.setErrors(fieldErrors(error));
    }
  };
  return (
    <Paper p="md" mb="md" component="form" onSubmit={form.onSubmit(() => void send())}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput type="date" required max={today} label={t('mine.date')} {...form.getInputProps('date')} />
          <TextInput type="time" required label={t('mine.time')} {...form.getInputProps('at')} />
        </SimpleGrid>
        <SegmentedControl
          aria-label={t('mine.kind')}
          data={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={500}
          label={t('mine.reason')}
          {...form.getInputProps('reason')}
        />
        <EvidencePicker items={evidence.items} onAdd={evidence.add} onRemove={evidence.remove} />
        <UploadHold hold={evidence.hold} />
        <ErrorAlert error={ask.error} />
        <Group>
          <Button type="submit" loading={ask.isPending} disabled={evidence.hold !== undefined}>
            {t('mine.send')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {common('state.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
