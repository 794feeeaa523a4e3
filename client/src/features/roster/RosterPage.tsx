import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { EmptyState } from '~/ui/EmptyState';
import { MonthPage } from './MonthPage';
import { Overview } from './Overview';
import { rostersQuery } from './queries';
import { monthIn, type RosterSearch } from './search';

interface Props {
  search: RosterSearch;
  onSearch: (patch: Partial<RosterSearch>, replace?: boolean) => void;
}

/** Who answers for many offices begins with all of them; who has one, or a part of one, with its month. */
export function RosterPage({ search, onSearch }: Props) {
  const { t } = useTranslation('roster');
  const { today, leads } = useMe();
  const month = monthIn(search, today);
  const offices = useSuspenseQuery(rostersQuery(month)).data;
  const units = useSuspenseQuery(unitsQuery).data;
  const many = offices.length > 1;
  const unit = search.unit ?? (many ? undefined : (offices[0]?.unitId ?? leads[0]?.id ?? units[0]?.id));
  if (unit !== undefined) {
    return <MonthPage key={`${unit}${month}`} unitId={unit} month={month} many={many} onSearch={onSearch} />;
  }
  return many ? (
    <Overview offices={offices} month={month} run={search.run} onSearch={onSearch} />
  ) : (
    <EmptyState page title={t('nobody')} />
  );
}
