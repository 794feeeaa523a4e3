import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconPhoneCall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { type Person, rosterQuery } from '~/features/review/roster';
import { oneOf } from '~/lib/searchParams';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { useNotify } from '~/ui/useNotify';
import { MediumSelect } from './MediumSelect';
import { type Medium, useStartCall } from './queries';

const purposes = ['recall', 'question', 'spotCheck'] as const;
const firstMedium: Medium = 'inApp';

/** A call that no slot asks for: the person is needed, has to answer something, or is checked once more. */
export function FreeCallButton({ today }: { today: string }) {
  const { t } = useTranslation(['checks', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPhoneCall size={18} aria-hidden />} onClick={open}>
        {t('freeCall')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('free.title')}
        closeButtonProps={{ 'aria-label': t('common:state.close') }}
      >
        {opened ? <People today={today} onClose={close} /> : null}
      </Modal>
    </>
  );
}

function People({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useTranslation('checks');
  const query = useQuery(rosterQuery(today));
  return (
    <Loaded query={query} rows={6}>
      {(everybody) => {
        const people = everybody.filter(({ led, mode }) => led && mode === 'home');
        return people.length === 0 ? <Text>{t('free.nobody')}</Text> : <CallForm people={people} onClose={onClose} />;
      }}
    </Loaded>
  );
}

function CallForm({ people, onClose }: { people: readonly Person[]; onClose: () => void }) {
  const { t } = useTranslation(['checks', 'common']);
  const notify = useNotify();
  const purposeId = useId();
  const start = useStartCall(({ employeeName: name }) => {
    notify.done(t('done.call', { name }));
    onClose();
  });
  const form = useForm({
    initialValues: { employeeId: '', purpose: oneOf(purposes, 'recall') ?? 'recall', medium: firstMedium, text: '' },
    validate: {
      employeeId: (id) => (id === '' ? t('free.personNeeded') : null),
      text: (text, { purpose }) => (purpose !== 'spotCheck' && text.trim() === '' ? t('free.textNeeded') : null),
    },
  });
  const refused = fieldErrors(start.error);
  const isPlaced = Object.keys(refused).some((field) => field in form.values);
  const send = form.onSubmit(({ text, ...body }) => {
    if (start.isPending) return;
    start.mutate(
      { body: { ...body, text: text.trim() || null } },
      { onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  });
  const { purpose } = form.values;
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="sm">
        <ErrorAlert error={isPlaced ? null : start.error} />
        <NativeSelect
          data-autofocus
          label={t('free.person')}
          data={[
            { value: '', label: t('free.choose') },
            ...people.map(({ employeeId, name, unitName }) => ({ value: employeeId, label: `${name} · ${unitName}` })),
          ]}
          {...form.getInputProps('employeeId')}
        />
        <div>
          <Text id={purposeId} size="sm" fw={500} mb={4}>
            {t('free.purpose')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={purposeId}
            styles={{ label: { whiteSpace: 'normal' } }}
            value={purpose}
            data={purposes.map((value) => ({ value, label: t(`free.purposes.${value}`) }))}
            onChange={(value) => form.setFieldValue('purpose', oneOf(purposes, value) ?? purpose)}
          />
        </div>
        <MediumSelect value={form.values.medium} onChange={(medium) => form.setFieldValue('medium', medium)} />
        <Textarea
          autosize
          minRows={2}
          maxLength={1000}
          label={purpose === 'spotCheck' ? t('free.textOptional') : t('free.text')}
          {...form.getInputProps('text')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:state.cancel')}
          </Button>
          <Button type="submit" loading={start.isPending}>
            {t('free.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
