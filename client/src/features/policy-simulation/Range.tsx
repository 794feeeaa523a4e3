import { NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Effect, type PolicyInList, policiesQuery } from '~/features/policies/queries';
import { isWorkDate } from '~/lib/dates';
import classes from './Simulation.module.css';
import type { SimulationSearch } from './search';

interface Props {
  policy: PolicyInList;
  search: SimulationSearch;
  effect: Effect | undefined;
  onSearch: (patch: SimulationSearch) => void;
}

/** Which days, and against which other version; the versions of the same circular come first. */
export function Range({ policy, search, effect, onSearch }: Props) {
  const { t } = useTranslation('policySimulation');
  const others = useSuspenseQuery(policiesQuery)
    .data.filter((other) => other.id !== policy.id)
    .toSorted((a, b) => Number(b.policyId === policy.policyId) - Number(a.policyId === policy.policyId));
  const date = (key: 'from' | 'to') => {
    const value = search[key] ?? effect?.[key] ?? '';
    return (
      <TextInput
        key={`${key}${value}`}
        type="date"
        size="xs"
        label={t(key)}
        min={policy.effectiveFrom}
        max={policy.effectiveTo}
        defaultValue={value}
        onChange={({ currentTarget }) => {
          if (isWorkDate(currentTarget.value)) onSearch({ [key]: currentTarget.value });
        }}
      />
    );
  };
  return (
    <div className={classes.range}>
      {date('from')}
      {date('to')}
      {others.length > 0 ? (
        <NativeSelect
          size="xs"
          label={t('against')}
          value={search.against ?? ''}
          data={[
            { value: '', label: t('nothing') },
            ...others.map((other) => ({
              value: other.id,
              label: t('version', { number: other.circularNumber, version: other.number }),
            })),
          ]}
          onChange={({ currentTarget }) => onSearch({ against: currentTarget.value || undefined })}
        />
      ) : null}
    </div>
  );
}
