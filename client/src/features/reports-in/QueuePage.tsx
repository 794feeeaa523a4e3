import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { usePeopleLive } from '~/features/review/queries';
import { useServerNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { oneOf } from '~/lib/searchParams';
import { LiveBadge } from '~/ui/LiveBadge';
import { PageHeader } from '~/ui/PageHeader';
import { ShortcutHelp } from '~/ui/ShortcutHelp';
import { QueueFilters } from './QueueFilters';
import { ReportQueue } from './ReportQueue';
import { type QueueSearch, queueTabs, rangeOf } from './search';
import { TaskQueue } from './TaskQueue';

interface Props {
  search: QueueSearch;
  onSearch: (patch: Partial<QueueSearch>, replace?: boolean) => void;
}

export function QueuePage({ search, onSearch }: Props) {
  const wide = useIsWide();
  const { t } = useTranslation('reportsIn');
  const today = workDateAt(useServerNow(), useUnitZone());
  const range = rangeOf(search, today);
  const tab = search.tab ?? 'reports';
  usePeopleLive();
  const scope = { from: range.from, to: range.to, ...(search.unit ? { unitId: search.unit } : {}) };
  const status = search.status ?? 'submitted';
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Group gap="xs">
            <LiveBadge />
            <ShortcutHelp
              shortcuts={[
                { keys: ['j', '↓', 'k', '↑'], does: t('keys.next') },
                { keys: ['a'], does: t('keys.accept') },
                { keys: ['r'], does: t('keys.return') },
                { keys: ['x'], does: t('keys.select') },
                { keys: ['Shift', 'Space'], does: t('keys.range') },
                { keys: ['Esc'], does: t('keys.close') },
              ]}
            />
          </Group>
        }
      />
      <SegmentedControl
        aria-label={t('tabs')}
        size="sm"
        fullWidth={!wide}
        styles={wide ? {} : { label: { whiteSpace: 'normal' } }}
        mb="sm"
        value={tab}
        data={[
          { value: 'reports', label: t('reports') },
          { value: 'tasks', label: t('tasks') },
        ]}
        onChange={(value) => onSearch({ tab: oneOf(queueTabs, value), report: undefined })}
      />
      <QueueFilters
        search={search}
        range={range}
        withStatus={tab === 'reports'}
        onSearch={(patch) => onSearch({ ...patch, report: undefined }, true)}
      />
      {range.fits && tab === 'reports' ? (
        <ReportQueue
          key={JSON.stringify([scope, status])}
          filter={status === 'all' ? scope : { ...scope, status }}
          opened={search.report}
          onOpen={(report, replace) => onSearch({ report }, replace)}
        />
      ) : null}
      {range.fits && tab === 'tasks' ? <TaskQueue key={JSON.stringify(scope)} scope={scope} /> : null}
    </>
  );
}
