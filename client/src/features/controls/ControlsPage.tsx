import { NativeSelect, TextInput } from '@mantine/core';
import { IconClipboardOff } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { useServerNow } from '~/lib/clock';
import { formatTime, isWorkDate, workDateAt, zoneName } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { LiveBadge } from '~/ui/LiveBadge';
import { Loaded } from '~/ui/Loaded';
import { PageHeader } from '~/ui/PageHeader';
import { ControlList } from './ControlList';
import classes from './Controls.module.css';
import { controlsQuery, useControlsLive } from './queries';
import type { ControlSearch } from './search';

interface Props {
  search: ControlSearch;
  onSearch: (patch: ControlSearch) => void;
}

/** Kontrol sore (JAKBAR-05): how far each task of those at home is, recorded by their superior and countersigned above. */
export function ControlsPage({ search, onSearch }: Props) {
  const { t } = useTranslation('controls');
  const zone = useUnitZone();
  const today = workDateAt(useServerNow(), zone);
  const date = search.date ?? today;
  const units = useSuspenseQuery(unitsQuery).data;
  useControlsLive(date);
  const query = useQuery(controlsQuery({ date, ...(search.unit ? { unitId: search.unit } : {}) }));
  const { opensAt = null, dueAt = null } = query.data ?? {};
  return (
    <>
      <PageHeader
        title={t('title')}
        description={
          opensAt && dueAt
            ? `${t('intro')} ${t('window', {
                from: formatTime(opensAt, zone),
                to: formatTime(dueAt, zone),
                zone: zoneName(zone, dueAt),
              })}`
            : t('intro')
        }
        actions={<LiveBadge />}
      />
      <div className={classes.filters}>
        <TextInput
          key={date}
          type="date"
          size="xs"
          max={today}
          label={t('date')}
          defaultValue={date}
          onChange={({ currentTarget: { value } }) => {
            if (value === '' || value === today) onSearch({ date: undefined });
            else if (isWorkDate(value)) onSearch({ date: value });
          }}
        />
        {units.length > 1 ? (
          <NativeSelect
            size="xs"
            label={t('unit')}
            value={search.unit ?? ''}
            data={[
              { value: '', label: t('allUnits') },
              ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
            ]}
            onChange={({ currentTarget: { value } }) => onSearch({ unit: value || undefined })}
          />
        ) : null}
      </div>
      <Loaded query={query} rows={10}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon={IconClipboardOff} title={t('empty')} hint={t('emptyHint')} />
          ) : (
            <ControlList key={`${date}${search.unit}`} rows={rows} />
          )
        }
      </Loaded>
    </>
  );
}
