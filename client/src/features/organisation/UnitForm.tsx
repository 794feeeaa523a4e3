import { NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useNotify } from '~/ui/useNotify';
import { PersonSelect, UnitSelect } from './choices';
import { FormDialog } from './FormDialog';
import { ifMatch, type UnitInTree, useChangeUnit, useCreateUnit } from './queries';
import { beginningWithCapital, coordinate, unitKinds } from './words';

const longestCode = 32;
const longestName = 160;
const newKind: UnitInTree['kind'] = 'section';
const radius = { min: 20, max: 2000 };

interface Props {
  /** The unit to change; none: a new one. */
  unit?: UnitInTree | undefined;
  /** Where a new one hangs. */
  parentId?: string | undefined;
  onSaved: (unit: UnitInTree) => void;
  onClose: () => void;
}

/** Adds a unit below another, or changes one: where it hangs, who heads it, where its office stands. */
export function UnitForm({ unit, parentId, onSaved, onClose }: Props) {
  const { t } = useTranslation(['organisation', 'policyText']);
  const notify = useNotify();
  // Whoever changed it since this form was opened is not overwritten.
  const [version] = useState(unit?.version ?? 0);
  const create = useCreateUnit();
  const change = useChangeUnit();
  const isRoot = unit !== undefined && unit.parentId === null;
  const form = useForm({
    initialValues: {
      parentId: unit ? unit.parentId : (parentId ?? null),
      code: unit?.code ?? '',
      name: unit?.name ?? '',
      kind: unit?.kind ?? newKind,
      headEmployeeId: unit?.headEmployeeId ?? null,
      latitude: unit?.site ? String(unit.site.latitude) : '',
      longitude: unit?.site ? String(unit.site.longitude) : '',
      siteRadiusMetres: unit?.siteRadiusMetres ?? 150,
    },
    validate: {
      parentId: (id) => (id || isRoot ? null : t('required')),
      code: (code) => (code.trim() === '' ? t('required') : null),
      name: (name) => (name.trim() === '' ? t('required') : null),
      latitude: (text, { longitude }) => coordinateError(text, longitude, 90),
      longitude: (text, { latitude }) => coordinateError(text, latitude, 180),
    },
  });

  function coordinateError(text: string, other: string, most: number): string | null {
    if (text.trim() === '') return other.trim() === '' ? null : t('required');
    return coordinate(text, most) === undefined ? t('unit.badCoordinate') : null;
  }

  const error = create.error ?? change.error;
  const placed = Object.keys(fieldErrors(error)).some((field) => field in form.values);
  const after = {
    onSuccess: (saved: UnitInTree) => {
      notify.done(t('saved'));
      onSaved(saved);
    },
    onError: (problem: unknown) => form.setErrors(fieldErrors(problem)),
  };
  const send = form.onSubmit(({ latitude, longitude, ...values }) => {
    const body = { ...values, code: values.code.trim(), name: values.name.trim() };
    if (unit) {
      const [lat, long] = [coordinate(latitude, 90), coordinate(longitude, 180)];
      const site = lat === undefined || long === undefined ? null : { latitude: lat, longitude: long };
      change.mutate({ params: { path: { id: unit.id }, header: ifMatch(version) }, body: { ...body, site } }, after);
    } else if (body.parentId) {
      const { code, name, kind } = body;
      create.mutate({ params: {}, body: { parentId: body.parentId, code, name, kind } }, after);
    }
  });
  return (
    <FormDialog
      title={unit ? t('unit.change', { name: unit.name }) : t('unit.add')}
      submit={t('save')}
      pending={create.isPending || change.isPending}
      error={placed ? null : error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput
        label={t('unit.name')}
        withAsterisk
        maxLength={longestName}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('unit.code')} withAsterisk maxLength={longestCode} {...form.getInputProps('code')} />
        <NativeSelect
          label={t('unit.kind')}
          data={unitKinds.map((kind) => ({ value: kind, label: beginningWithCapital(t(`policyText:kind.${kind}`)) }))}
          {...form.getInputProps('kind')}
        />
      </SimpleGrid>
      {isRoot ? null : <UnitSelect label={t('unit.parent')} {...form.getInputProps('parentId')} />}
      {unit ? (
        <>
          <PersonSelect
            label={t('unit.head')}
            description={t('unit.headHint')}
            known={unit.headEmployeeId ? { id: unit.headEmployeeId, name: unit.headName ?? '' } : undefined}
            {...form.getInputProps('headEmployeeId')}
          />
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
            <TextInput
              label={t('unit.latitude')}
              inputMode="decimal"
              placeholder="-6,1754"
              {...form.getInputProps('latitude')}
            />
            <TextInput
              label={t('unit.longitude')}
              inputMode="decimal"
              placeholder="106,8272"
              {...form.getInputProps('longitude')}
            />
            <NumberInput
              label={t('unit.radius')}
              clampBehavior="blur"
              allowDecimal={false}
              {...radius}
              {...form.getInputProps('siteRadiusMetres')}
            />
          </SimpleGrid>
        </>
      ) : null}
    </FormDialog>
  );
}
