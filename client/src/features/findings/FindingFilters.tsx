import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '~/features/review/queries';
import { isWorkDate } from '~/lib/dates';
import classes from './Findings.module.css';
import type { FindingSearch } from './search';

interface Props {
  search: FindingSearch;
  onSearch: (patch: Partial<FindingSearch>) => void;
}

export function FindingFilters({ search, onSearch }: Props) {
  const { t } = useTranslation('findings');
  const units = useSuspenseQuery(unitsQuery).data;
  return (
    <>
      <div className={classes.filters}>
        {(['from', 'to'] as const).map((key) => (
          <TextInput
            key={`${key}${search[key] ?? ''}`}
            type="date"
            size="xs"
            label={t(`filter.${key}`)}
            defaultValue={search[key] ?? ''}
            onChange={({ currentTarget: { value } }) => {
              if (value === '' || isWorkDate(value)) onSearch({ [key]: value || undefined });
            }}
          />
        ))}
        {units.length > 1 ? (
          <NativeSelect
            size="xs"
            label={t('filter.unit')}
            value={search.unit ?? ''}
            data={[
              { value: '', label: t('filter.allUnits') },
              ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
            ]}
            onChange={({ currentTarget: { value } }) => onSearch({ unit: value || undefined })}
          />
        ) : null}
      </div>
      {search.person ? (
        <Group gap="xs" mb="sm">
          <Text size="sm">{t('onePerson')}</Text>
          <Button size="compact-xs" variant="default" onClick={() => onSearch({ person: undefined })}>
            {t('everybody')}
          </Button>
        </Group>
      ) : null}
    </>
  );
}
