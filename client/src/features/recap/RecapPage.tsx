import { SegmentedControl, Stack } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { formatDate } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { PageHeader } from '~/ui/PageHeader';
import { Amendments } from './Amendments';
import { ExportButtons } from './ExportButtons';
import { Locks } from './Locks';
import { PersonPanel } from './PersonPanel';
import { locksQuery, type RecapFilter, summaryQuery } from './queries';
import classes from './Recap.module.css';
import { RecapFilters } from './RecapFilters';
import { RecapPeople } from './RecapPeople';
import { RecapTotals } from './RecapTotals';
import { monthIn, type RecapSearch, type View, views } from './search';

interface Props {
  search: RecapSearch;
  onSearch: (patch: RecapSearch) => void;
}

export function filterOf(search: RecapSearch, today: string): RecapFilter {
  return {
    month: monthIn(search, today),
    ...(search.unit === undefined ? {} : { unitId: search.unit }),
    ...(search.q === undefined ? {} : { search: search.q }),
    ...(search.peringatan === undefined ? {} : { warned: true }),
  };
}

/** Rekap bulanan: each person's days as codes with their totals; locked by the office, taken as a file. */
export function RecapPage({ search, onSearch }: Props) {
  const { t } = useTranslation('recap');
  const { today } = useMe();
  const wide = useIsWide();
  const filter = filterOf(search, today);
  const units = useSuspenseQuery(unitsQuery).data;
  const summary = useQuery(summaryQuery(filter));
  const locks = useQuery(locksQuery(filter.month));
  const view = search.tampil ?? 'rekap';
  const labels: Record<View, string> = {
    rekap: t('views.people'),
    kunci: locks.data
      ? t('views.locksOf', { locked: locks.data.lockedOffices, offices: locks.data.offices })
      : t('views.locks'),
    perubahan: summary.data ? t('views.changesOf', { count: summary.data.amendments }) : t('views.changes'),
  };
  const shown = views.filter((one) => one !== 'kunci' || (locks.data?.offices ?? 0) > 0);
  return (
    <Stack gap="sm" className={classes.page}>
      <PageHeader
        title={t('title')}
        description={`${units.find(({ id }) => id === search.unit)?.name ?? t('allMine')} · ${formatDate(filter.month, 'month')}`}
        actions={<ExportButtons filter={filter} people={summary.data?.people} />}
      />
      <RecapFilters month={filter.month} search={search} units={units} onSearch={onSearch} />
      <SegmentedControl
        className={classes.noPrint}
        fullWidth
        size={wide ? 'sm' : 'xs'}
        value={view}
        onChange={(next) =>
          onSearch({ tampil: next === 'rekap' ? undefined : views.find((one) => one === next), pegawai: undefined })
        }
        data={shown.map((value) => ({ value, label: labels[value] }))}
      />
      {view === 'rekap' ? (
        <>
          <RecapTotals query={summary} />
          <RecapPeople
            key={JSON.stringify(filter)}
            filter={filter}
            daysOff={summary.data?.daysOff ?? []}
            onOpen={(pegawai) => onSearch({ pegawai })}
            onClear={() => onSearch({ q: undefined, peringatan: undefined })}
          />
        </>
      ) : view === 'kunci' ? (
        <Locks key={filter.month} query={locks} month={filter.month} />
      ) : (
        <Amendments filter={filter} onOpen={(pegawai) => onSearch({ pegawai })} />
      )}
      <PersonPanel employeeId={search.pegawai} month={filter.month} onClose={() => onSearch({ pegawai: undefined })} />
    </Stack>
  );
}
