import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { addDays, formatDate, isWorkDate } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import { useNotify } from '~/ui/useNotify';
import { UnitSelect } from './choices';
import { FormDialog } from './FormDialog';
import { type EmployeeFile, unitsQuery, useTransfer } from './queries';
import { levels } from './search';

const longest = { decree: 80, position: 160 };

/** Moves a person to another unit from a day ahead on, by a numbered decision. */
export function TransferForm({ person, onClose }: { person: EmployeeFile; onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const { today } = useMe();
  const notify = useNotify();
  const transfer = useTransfer();
  const heads = useSuspenseQuery(unitsQuery).data.some(({ headEmployeeId }) => headEmployeeId === person.id);
  const tomorrow = addDays(today, 1);
  const form = useForm({
    initialValues: { unitId: '', from: tomorrow, decreeNumber: '', position: '', level: '' },
    validate: {
      unitId: (id) => (id ? null : t('required')),
      from: (from) => (isWorkDate(from) && from >= tomorrow ? null : t('transfer.tooEarly')),
      decreeNumber: (decree) => (decree.trim() === '' ? t('required') : null),
    },
  });
  const placed = Object.keys(fieldErrors(transfer.error)).some((field) => field in form.values);
  const send = form.onSubmit(({ unitId, from, decreeNumber, position, level }) =>
    transfer.mutate(
      {
        params: { path: { employeeId: person.id } },
        body: {
          unitId,
          from,
          decreeNumber: decreeNumber.trim(),
          position: position.trim() || null,
          level: oneOf(levels, level) ?? null,
        },
      },
      {
        onSuccess: (planned) => {
          notify.done(t('transfer.planned', { unit: planned.unitName, date: formatDate(planned.from) }));
          onClose();
        },
        onError: (problem) => form.setErrors(fieldErrors(problem)),
      },
    ),
  );
  return (
    <FormDialog
      title={t('transfer.title', { name: person.name })}
      submit={t('transfer.send')}
      pending={transfer.isPending}
      error={placed ? null : transfer.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Text size="sm">
        {[
          t('transfer.effect', { unit: person.unitName }),
          heads ? t('transfer.vacates') : '',
          t('transfer.otherOffice'),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <UnitSelect label={t('transfer.to')} {...form.getInputProps('unitId')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput type="date" label={t('transfer.from')} withAsterisk min={tomorrow} {...form.getInputProps('from')} />
        <TextInput
          label={t('transfer.decree')}
          withAsterisk
          maxLength={longest.decree}
          {...form.getInputProps('decreeNumber')}
        />
        <TextInput
          label={t('transfer.position')}
          placeholder={t('transfer.asBefore', { before: person.position })}
          maxLength={longest.position}
          {...form.getInputProps('position')}
        />
        <NativeSelect
          label={t('transfer.level')}
          data={[
            { value: '', label: t('transfer.asBefore', { before: t(`levels.${person.level}`) }) },
            ...levels.map((value) => ({ value, label: t(`levels.${value}`) })),
          ]}
          {...form.getInputProps('level')}
        />
      </SimpleGrid>
    </FormDialog>
  );
}
