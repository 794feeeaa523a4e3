import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useMe } from '~/features/me/queries';
import { addDays, formatDate, monthOf } from '~/lib/dates';
import classes from './Recap.module.css';
import type { RecapSearch } from './search';

interface Props {
  month: string;
  search: RecapSearch;
  units: readonly Schemas['UnitInTree'][];
  onSearch: (patch: RecapSearch) => void;
}

export function RecapFilters({ month, search, units, onSearch }: Props) {
  const { t } = useTranslation('recap');
  const { today } = useMe();
  const { from, to } = monthOf(month);
  const go = (date: string) => onSearch({ bulan: date.slice(0, 7) });
  return (
    <div className={classes.filters}>
      <Group gap={6} wrap="nowrap">
        <Button variant="default" size="xs" px="xs" aria-label={t('previous')} onClick={() => go(addDays(from, -1))}>
          <IconChevronLeft size={18} aria-hidden />
        </Button>
        <Text fw={600} size="sm" ta="center" miw={124} aria-live="polite">
          {formatDate(month, 'month')}
        </Text>
        <Button
          variant="default"
          size="xs"
          px="xs"
          aria-label={t('next')}
          disabled={to >= today}
          onClick={() => go(addDays(to, 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </Button>
      </Group>
      {units.length > 1 ? (
        <NativeSelect
          size="xs"
          aria-label={t('unit')}
          value={search.unit ?? ''}
          data={[
            { value: '', label: t('allMine') },
            ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
          ]}
          onChange={({ currentTarget: { value } }) => onSearch({ unit: value || undefined })}
        />
      ) : null}
      <form
        className={classes.search}
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = new FormData(event.currentTarget).get('q');
          onSearch({ q: typeof wanted === 'string' && wanted.trim() !== '' ? wanted.trim() : undefined });
        }}
      >
        <TextInput
          key={search.q ?? ''}
          name="q"
          type="search"
          size="xs"
          maxLength={120}
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search.q ?? ''}
          leftSection={<IconSearch size={15} aria-hidden />}
          onBlur={({ currentTarget: { value } }) => {
            if (value.trim() !== (search.q ?? '')) onSearch({ q: value.trim() || undefined });
          }}
        />
      </form>
      <Checkbox
        size="xs"
        label={t('warnedOnly')}
        checked={search.peringatan ?? false}
        onChange={({ currentTarget }) => onSearch({ peringatan: currentTarget.checked ? true : undefined })}
      />
    </div>
  );
}
