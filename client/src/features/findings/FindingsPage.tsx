import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { useIsWide } from '~/lib/screen';
import { oneOf } from '~/lib/searchParams';
import { LiveBadge } from '~/ui/LiveBadge';
import { PageHeader } from '~/ui/PageHeader';
import { FindingFilters } from './FindingFilters';
import { FindingPanel } from './FindingPanel';
import { FindingQueue } from './FindingQueue';
import { useFindingsLive } from './queries';
import { type FindingSearch, filterOf, findingTabs } from './search';

interface Props {
  search: FindingSearch;
  onSearch: (patch: Partial<FindingSearch>, replace?: boolean) => void;
}

/** What the machine noticed about people whom I watch. Who leads begins with what waits for their own decision. */
export function FindingsPage({ search, onSearch }: Props) {
  const { t } = useTranslation('findings');
  const wide = useIsWide();
  const { roles } = useMe();
  const leads = roles.includes('superior') || roles.includes('headOfOffice');
  const tabs = findingTabs.filter((tab) => leads || tab !== 'mine');
  const tab = oneOf(tabs, search.tab) ?? tabs[0] ?? 'open';
  useFindingsLive();
  const { kind: _, ...view } = filterOf(search, tab);
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} actions={<LiveBadge />} />
      <SegmentedControl
        aria-label={t('tabs')}
        size="sm"
        fullWidth={!wide}
        styles={wide ? {} : { label: { whiteSpace: 'normal' } }}
        mb="sm"
        value={tab}
        data={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
        onChange={(value) => onSearch({ tab: oneOf(findingTabs, value), kind: undefined, id: undefined })}
      />
      <FindingFilters search={search} onSearch={(patch) => onSearch(patch, true)} />
      <FindingQueue
        key={JSON.stringify(view)}
        filter={filterOf(search, tab)}
        whole={!(search.kind || search.person || search.unit || search.from || search.to)}
        onKind={(kind) => onSearch({ kind }, true)}
        onOpen={(id) => onSearch({ id })}
      />
      <FindingPanel id={search.id} onClose={() => onSearch({ id: undefined })} />
    </>
  );
}
