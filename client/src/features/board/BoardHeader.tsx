import { ActionIcon, NativeSelect, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload, IconLayoutList, IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '~/features/review/queries';
import { isWorkDate } from '~/lib/dates';
import { LiveBadge } from '~/ui/LiveBadge';
import { ShortcutHelp } from '~/ui/ShortcutHelp';
import classes from './Board.module.css';
import type { BoardSearch } from './search';

interface Props {
  search: BoardSearch;
  date: string;
  onSearch: (patch: Partial<BoardSearch>, replace?: boolean) => void;
  onExport: () => void;
}

/** One line at a desk: which day and whom. */
export function BoardHeader({ search, date, onSearch, onExport }: Props) {
  const { t } = useTranslation('board');
  const units = useSuspenseQuery(unitsQuery).data;
  const find = useDebouncedCallback((q: string) => onSearch({ q: q.trim() === '' ? undefined : q }, true), 150);
  return (
    <header className={classes.top}>
      <Title order={1} tabIndex={-1}>
        {t('title')}
      </Title>
      <LiveBadge />
      <TextInput
        type="date"
        size="xs"
        aria-label={t('date')}
        defaultValue={date}
        key={date}
        onChange={({ currentTarget: { value } }) => {
          if (isWorkDate(value)) onSearch({ date: value, person: undefined });
          if (value === '') onSearch({ date: undefined, person: undefined });
        }}
      />
      <TextInput
        id="board-search"
        className={classes.search}
        type="search"
        size="xs"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={15} aria-hidden />}
        defaultValue={search.q ?? ''}
        onChange={({ currentTarget }) => find(currentTarget.value)}
      />
      {units.length > 1 ? (
        <NativeSelect
          size="xs"
          w={180}
          aria-label={t('unit')}
          value={search.unit ?? ''}
          data={[
            { value: '', label: t('allUnits') },
            ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
          ]}
          onChange={({ currentTarget: { value } }) => onSearch({ unit: value || undefined })}
        />
      ) : null}
      <ActionIcon
        variant={search.group ? 'filled' : 'default'}
        size={30}
        aria-label={t('group')}
        title={t('group')}
        aria-pressed={search.group ?? false}
        onClick={() => onSearch({ group: search.group ? undefined : true }, true)}
      >
        <IconLayoutList size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size={30} aria-label={t('export')} title={t('export')} onClick={onExport}>
        <IconDownload size={18} aria-hidden />
      </ActionIcon>
      <ShortcutHelp
        shortcuts={[
          { keys: ['j', '↓', 'k', '↑'], does: t('keys.next') },
          { keys: ['Enter'], does: t('keys.open') },
          { keys: ['Esc'], does: t('keys.close') },
          { keys: ['/'], does: t('keys.search') },
          { keys: ['g'], does: t('keys.group') },
          { keys: ['a', 'r'], does: t('keys.accept') },
        ]}
      />
    </header>
  );
}
