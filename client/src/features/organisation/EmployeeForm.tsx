import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useNotify } from '~/ui/useNotify';
import { UnitSelect } from './choices';
import { FormDialog } from './FormDialog';
import { type EmployeeFile, ifMatch, useChangeEmployee, useCreateEmployee } from './queries';
import { levels } from './search';

const kinds = ['pns', 'pppk'] as const satisfies readonly EmployeeFile['kind'][];
const states = [
  'active',
  'newInPost',
  'underDiscipline',
  'inactive',
] as const satisfies readonly EmployeeFile['state'][];
const newLevel: EmployeeFile['level'] = 'pelaksana';
const longest = { nip: 30, name: 120, position: 160, grade: 8, email: 254, phone: 20 };

interface Props {
  /** The person to change; none: a new one. */
  person?: EmployeeFile | undefined;
  /** Where a new one sits. */
  unitId?: string | undefined;
  onSaved: (person: EmployeeFile) => void;
  onClose: () => void;
}

/** Adds a person, or changes what is known of one. Who moves to another unit is transferred, with a date and a decision. */
export function EmployeeForm({ person, unitId, onSaved, onClose }: Props) {
  const { t } = useTranslation('organisation');
  const notify = useNotify();
  // Whoever changed them since this form was opened is not overwritten.
  const [version] = useState(person?.version ?? 0);
  const create = useCreateEmployee();
  const change = useChangeEmployee();
  const form = useForm({
    initialValues: {
      nip: person?.nip ?? '',
      kind: person?.kind ?? kinds[0],
      name: person?.name ?? '',
      unitId: person?.unitId ?? unitId ?? '',
      position: person?.position ?? '',
      level: person?.level ?? newLevel,
      grade: person?.grade ?? '',
      state: person?.state ?? states[0],
      email: person?.email ?? '',
      phone: person?.phone ?? '',
    },
    validate: {
      nip: (nip) => (/^\d{18}$/.test(nip.replaceAll(/\s/g, '')) ? null : t('person.badNip')),
      name: (name) => (name.trim() === '' ? t('required') : null),
      unitId: (id) => (id ? null : t('required')),
      position: (position) => (position.trim() === '' ? t('required') : null),
      grade: (grade) => (grade.trim() === '' ? t('required') : null),
    },
  });
  const error = create.error ?? change.error;
  const placed = Object.keys(fieldErrors(error)).some((field) => field in form.values);
  const after = {
    onSuccess: (saved: EmployeeFile) => {
      notify.done(t('saved'));
      onSaved(saved);
    },
    onError: (problem: unknown) => form.setErrors(fieldErrors(problem)),
  };
  const send = form.onSubmit((values) => {
    const body = {
      ...values,
      name: values.name.trim(),
      position: values.position.trim(),
      grade: values.grade.trim(),
      email: values.email.trim() || null,
      phone: values.phone.trim() || null,
    };
    if (person) change.mutate({ params: { path: { id: person.id }, header: ifMatch(version) }, body }, after);
    else create.mutate({ params: {}, body }, after);
  });
  return (
    <FormDialog
      title={person ? t('person.change', { name: person.name }) : t('person.add')}
      submit={t('save')}
      pending={create.isPending || change.isPending}
      error={placed ? null : error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        description={t('person.nameHint')}
        withAsterisk
        maxLength={longest.name}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label="NIP"
          withAsterisk
          inputMode="numeric"
          maxLength={longest.nip}
          {...form.getInputProps('nip')}
        />
        <NativeSelect
          label={t('person.kind')}
          data={kinds.map((value) => ({ value, label: value.toUpperCase() }))}
          {...form.getInputProps('kind')}
        />
      </SimpleGrid>
      {person ? (
        <Text size="sm" c="dimmed">
          {t('person.unitStands', { unit: person.unitName })}
        </Text>
      ) : (
        <UnitSelect label={t('unit.label')} {...form.getInputProps('unitId')} />
      )}
      <TextInput label={t('position')} withAsterisk maxLength={longest.position} {...form.getInputProps('position')} />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <NativeSelect
          label={t('level')}
          data={levels.map((value) => ({ value, label: t(`levels.${value}`) }))}
          {...form.getInputProps('level')}
        />
        <TextInput
          label={t('grade')}
          withAsterisk
          maxLength={longest.grade}
          placeholder={form.values.kind === 'pns' ? 'III/b' : 'IX'}
          {...form.getInputProps('grade')}
        />
        <NativeSelect
          label={t('person.state')}
          data={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          {...form.getInputProps('state')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput type="email" label={t('person.email')} maxLength={longest.email} {...form.getInputProps('email')} />
        <TextInput type="tel" label={t('person.phone')} maxLength={longest.phone} {...form.getInputProps('phone')} />
      </SimpleGrid>
    </FormDialog>
  );
}
