import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '~/features/review/queries';
import { isWorkDate } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import classes from './Queue.module.css';
import { type QueueSearch, queueStatuses } from './search';

interface Props {
  search: QueueSearch;
  range: { from: string; to: string; fits: boolean };
  withStatus: boolean;
  onSearch: (patch: Partial<QueueSearch>) => void;
}

export function QueueFilters({ search, range, withStatus, onSearch }: Props) {
  const { t } = useTranslation(['reportsIn', 'words']);
  const units = useSuspenseQuery(unitsQuery).data;
  const date = (key: 'from' | 'to') => (
    <TextInput
      key={`${key}${range[key]}`}
      type="date"
      size="xs"
      label={t(`filter.${key}`)}
      defaultValue={range[key]}
      onChange={({ currentTarget: { value } }) => {
        if (isWorkDate(value)) onSearch({ [key]: value });
      }}
    />
  );
  return (
    <>
      <div className={classes.filters}>
        {withStatus ? (
          <NativeSelect
            size="xs"
            label={t('filter.status')}
            value={search.status ?? 'submitted'}
            data={queueStatuses.map((status) => ({
              value: status,
              label: status === 'all' ? t('filter.all') : t(`words:report.${status}`),
            }))}
            onChange={({ currentTarget }) => onSearch({ status: oneOf(queueStatuses, currentTarget.value) })}
          />
        ) : null}
        {date('from')}
        {date('to')}
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
      {range.fits ? null : (
        <Text role="alert" size="sm" c="var(--tone-bad-text)" mb="sm">
          {t('filter.range')}
        </Text>
      )}
    </>
  );
}
