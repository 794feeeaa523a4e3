import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeopleQuery, unitsQuery } from './queries';

/** More would make a list that nobody reads: the search finds the rest. */
const shownAtOnce = 60;
const typingPause = 250;

interface Props extends Pick<SelectProps, 'value' | 'error' | 'description' | 'onFocus' | 'onBlur'> {
  label: string;
  required?: boolean;
  onChange: (id: string | null) => void;
}

/** A unit, found by its name or code. */
export function UnitSelect({ required = true, ...props }: Props) {
  const { t } = useTranslation('organisation');
  const units = useSuspenseQuery(unitsQuery).data;
  return (
    <Select
      {...props}
      searchable
      withAsterisk={required}
      clearable={!required}
      limit={shownAtOnce}
      nothingFoundMessage={t('noUnit')}
      data={units.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
    />
  );
}

/** A person, looked for on the server while a name or NIP is typed; who is chosen already stays in the list. */
export function PersonSelect({
  required = false,
  known,
  ...props
}: Props & { known?: { id: string; name: string } | undefined }) {
  const { t } = useTranslation('organisation');
  const [typed, setTyped] = useState(known?.name ?? '');
  const [search] = useDebouncedValue(typed, typingPause);
  const [chosen, setChosen] = useState(known);
  const wanted = search === chosen?.name ? '' : search.trim();
  const query = useQuery({ ...findPeopleQuery(wanted), enabled: wanted !== '' });
  const found = (wanted === '' ? [] : (query.data?.items ?? [])).map(({ id, name, unitName }) => ({
    value: id,
    label: name,
    unit: unitName,
  }));
  const data = [
    ...(chosen && !found.some(({ value }) => value === chosen.id)
      ? [{ value: chosen.id, label: chosen.name, unit: '' }]
      : []),
    ...found,
  ];
  return (
    <Select
      {...props}
      searchable
      clearable={!required}
      withAsterisk={required}
      placeholder={t('findPerson')}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={query.isFetching ? t('searching') : wanted === '' ? t('typeName') : t('none')}
      data={data.map(({ value, label }) => ({ value, label }))}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const unit = data.find(({ value }) => value === option.value)?.unit;
        return unit ? `${option.label}, ${unit}` : option.label;
      }}
      onChange={(id) => {
        const person = data.find(({ value }) => value === id);
        setChosen(person ? { id: person.value, name: person.label } : undefined);
        props.onChange(id);
      }}
    />
  );
}
