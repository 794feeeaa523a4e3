import { MultiSelect, Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '~/features/policies/queries';

/** More would make a list that nobody reads: the search finds the rest. */
const shownAtOnce = 60;

interface Choices<T extends string> {
  label: string;
  value: readonly T[];
  all: readonly T[];
  word: (value: T) => string;
  error?: string | undefined;
  description?: string;
  required?: boolean;
  onChange: (value: T[]) => void;
}

export function Several<T extends string>({
  label,
  value,
  all,
  word,
  error,
  description,
  required = false,
  onChange,
}: Choices<T>) {
  const { t } = useTranslation('policyEditor');
  return (
    <MultiSelect
      size="sm"
      searchable
      clearable
      withAsterisk={required}
      label={label}
      description={description}
      error={error}
      nothingFoundMessage={t('nothingFound')}
      value={[...value]}
      data={all.map((one) => ({ value: one, label: word(one) }))}
      onChange={(chosen) => onChange(all.filter((one) => chosen.includes(one)))}
    />
  );
}

interface Units {
  label: string;
  value: readonly string[];
  error?: string | undefined;
  description?: string;
  onChange: (codes: string[]) => void;
}

/** Units by code, as circulars name them; a code that this agency does not know stays visible, to be taken out. */
export function UnitCodes({ label, value, error, description, onChange }: Units) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const units = useSuspenseQuery(unitsQuery).data;
  const known = new Set(units.map((unit) => unit.code));
  return (
    <MultiSelect
      size="sm"
      searchable
      clearable
      limit={shownAtOnce}
      label={label}
      description={description}
      error={error}
      nothingFoundMessage={t('nothingFound')}
      value={[...value]}
      data={[
        ...units.map((unit) => ({
          value: unit.code,
          label: t('policyText:rule.unitCode', { name: unit.name, code: unit.code }),
        })),
        ...value.filter((code) => !known.has(code)).map((code) => ({ value: code, label: t('unknownUnit', { code }) })),
      ]}
      onChange={onChange}
    />
  );
}

interface Unit {
  label: string;
  value: string;
  by: 'id' | 'code';
  error?: string | undefined;
  description?: string;
  onChange: (unit: string) => void;
}

export function UnitChoice({ label, value, by, error, description, onChange }: Unit) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const units = useSuspenseQuery(unitsQuery).data;
  const isKnown = value === '' || units.some((unit) => unit[by] === value);
  return (
    <Select
      size="sm"
      searchable
      withAsterisk
      limit={shownAtOnce}
      label={label}
      description={description}
      error={error}
      nothingFoundMessage={t('nothingFound')}
      value={value === '' ? null : value}
      data={[
        ...units.map((unit) => ({
          value: unit[by],
          label: t('policyText:rule.unitCode', { name: unit.name, code: unit.code }),
        })),
        ...(isKnown ? [] : [{ value, label: t('unknownUnit', { code: value }) }]),
      ]}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
