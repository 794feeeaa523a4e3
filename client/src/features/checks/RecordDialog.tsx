import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { oneOf } from '~/lib/searchParams';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { MediumSelect } from './MediumSelect';
import { type Call, statedPlaces, useRecordCall } from './queries';

interface Props {
  call: Call;
  homeAddress: string | null;
  onClose: () => void;
}

const uniforms = ['notAsked', 'seen', 'notSeen'] as const;
const uniformOf = (seen: boolean | null): (typeof uniforms)[number] =>
  seen === null ? 'notAsked' : seen ? 'seen' : 'notSeen';

/** DKI-06, DKI-07, METRO-06: what the superior heard and saw. What was answered on the person's own screen stays. */
export function RecordDialog({ call, homeAddress, onClose }: Props) {
  const { t } = useTranslation(['checks', 'common']);
  const notify = useNotify();
  const askedId = useId();
  const name = call.employeeName;
  const record = useRecordCall(() => {
    notify.done(t('done.record', { name }));
    onClose();
  });
  // Who answered on their own screen was reached, whatever is written down.
  const settled = call.answeredAt !== null;
  const form = useForm({
    initialValues: {
      answered: call.status !== 'unanswered',
      medium: call.medium,
      statedAddress: call.statedAddress ?? '',
      statedPlace: call.statedPlace,
      uniform: uniformOf(call.uniformSeen),
      note: call.note ?? '',
    },
  });
  const refused = fieldErrors(record.error);
  const isPlaced = Object.keys(refused).some((field) => field in form.values);
  const send = form.onSubmit(({ uniform, statedAddress, note, ...rest }) => {
    if (record.isPending) return;
    record.mutate(
      {
        params: { path: { id: call.id } },
        body: {
          ...rest,
          statedAddress: statedAddress.trim() || null,
          uniformSeen: uniform === 'notAsked' ? null : uniform === 'seen',
          note: note.trim() || null,
        },
      },
      { onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('record.title')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <form noValidate onSubmit={send}>
        <Stack gap="sm">
          <Text fw={600}>{name}</Text>
          <ErrorAlert error={isPlaced ? null : record.error} />
          {settled ? null : (
            <div>
              <Text id={askedId} size="sm" fw={500} mb={4}>
                {t('record.answered')}
              </Text>
              <SegmentedControl
                fullWidth
                aria-labelledby={askedId}
                value={form.values.answered ? 'yes' : 'no'}
                data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`record.${value}`) }))}
                onChange={(value) => form.setFieldValue('answered', value === 'yes')}
              />
            </div>
          )}
          <MediumSelect value={form.values.medium} onChange={(medium) => form.setFieldValue('medium', medium)} />
          <TextInput
            maxLength={200}
            label={t('record.address')}
            description={homeAddress ? t('home', { address: homeAddress }) : t('noHome')}
            {...form.getInputProps('statedAddress')}
          />
          <NativeSelect
            label={t('record.place')}
            value={form.values.statedPlace}
            data={statedPlaces.map((value) => ({ value, label: t(`statedPlaces.${value}`) }))}
            onChange={({ currentTarget }) =>
              form.setFieldValue('statedPlace', oneOf(statedPlaces, currentTarget.value) ?? 'notSaid')
            }
          />
          <NativeSelect
            label={t('record.uniform')}
            value={form.values.uniform}
            data={uniforms.map((value) => ({ value, label: t(`record.uniforms.${value}`) }))}
            onChange={({ currentTarget }) =>
              form.setFieldValue('uniform', oneOf(uniforms, currentTarget.value) ?? 'notAsked')
            }
          />
          <Textarea autosize minRows={2} maxLength={1000} label={t('record.note')} {...form.getInputProps('note')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:state.cancel')}
            </Button>
            <Button type="submit" loading={record.isPending}>
              {t('record.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
