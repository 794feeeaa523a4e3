import { Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { isWorkDate } from '~/lib/dates';
import { useNotify } from '~/ui/useNotify';
import { PersonSelect, UnitSelect } from './choices';
import { FormDialog } from './FormDialog';
import { type Delegation, useDelegate } from './queries';

const kinds = ['plh', 'plt'] as const satisfies readonly Delegation['kind'][];
const usual: Delegation['kind'] = 'plh';
const longestDecree = 80;

export function DelegateButton() {
  const { t } = useTranslation('organisation');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        {t('delegation.add')}
      </Button>
      {opened ? <DelegationForm onClose={close} /> : null}
    </>
  );
}

function DelegationForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const { today } = useMe();
  const notify = useNotify();
  const delegate = useDelegate();
  const form = useForm({
    initialValues: {
      unitId: '',
      actingEmployeeId: '',
      kind: usual,
      decreeNumber: '',
      from: today,
      to: today,
    },
    validate: {
      unitId: (id) => (id ? null : t('required')),
      actingEmployeeId: (id) => (id ? null : t('required')),
      decreeNumber: (decree) => (decree.trim() === '' ? t('required') : null),
      from: (from) => (isWorkDate(from) ? null : t('required')),
      to: (to, { from }) => (isWorkDate(to) && to >= from ? null : t('delegation.badEnd')),
    },
  });
  const placed = Object.keys(fieldErrors(delegate.error)).some((field) => field in form.values);
  const send = form.onSubmit((values) =>
    delegate.mutate(
      { params: {}, body: { ...values, decreeNumber: values.decreeNumber.trim() } },
      {
        onSuccess: () => {
          notify.done(t('saved'));
          onClose();
        },
        onError: (problem) => form.setErrors(fieldErrors(problem)),
      },
    ),
  );
  return (
    <FormDialog
      title={t('delegation.add')}
      submit={t('save')}
      pending={delegate.isPending}
      error={placed ? null : delegate.error}
      onSubmit={send}
      onClose={onClose}
    >
      <UnitSelect label={t('delegation.unit')} {...form.getInputProps('unitId')} />
      <PersonSelect required label={t('delegation.acting')} {...form.getInputProps('actingEmployeeId')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect
          label={t('delegation.kind')}
          data={kinds.map((value) => ({ value, label: t(`delegation.kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t('transfer.decree')}
          withAsterisk
          maxLength={longestDecree}
          {...form.getInputProps('decreeNumber')}
        />
        <TextInput type="date" label={t('delegation.from')} withAsterisk {...form.getInputProps('from')} />
        <TextInput
          type="date"
          label={t('delegation.to')}
          withAsterisk
          min={form.values.from}
          {...form.getInputProps('to')}
        />
      </SimpleGrid>
    </FormDialog>
  );
}
