import { Button, Text } from '@mantine/core';
import { IconTableOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '~/lib/screen';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import { Legend } from './Legend';
import { type RecapFilter, recapsQuery, type Summary } from './queries';
import { RecapGrid } from './RecapGrid';
import { RecapList } from './RecapList';

interface Props {
  filter: RecapFilter;
  daysOff: Summary['daysOff'];
  onOpen: (employeeId: string) => void;
  onClear: () => void;
}

/** A grid of people and days at a desk, a list of people on a phone; the rest comes as it is scrolled to. */
export function RecapPeople({ filter, daysOff, onOpen, onClear }: Props) {
  const { t } = useTranslation('recap');
  const wide = useIsWide();
  const query = useInfiniteQuery(recapsQuery(filter));
  const filtered = filter.search !== undefined || filter.warned === true;
  return (
    <Loaded query={query} rows={12}>
      {({ pages }) => {
        const lines = pages.flatMap(({ items }) => items);
        if (lines.length === 0) {
          return (
            <EmptyState
              icon={IconTableOff}
              title={filtered ? t('noneFound') : t('none')}
              hint={filtered ? t('noneFoundHint') : t('noneHint')}
              action={
                filtered ? (
                  <Button variant="default" size="xs" onClick={onClear}>
                    {t('clear')}
                  </Button>
                ) : null
              }
            />
          );
        }
        const more = () => {
          if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
        };
        return (
          <>
            {wide ? (
              <RecapGrid month={filter.month} lines={lines} daysOff={daysOff} onOpen={onOpen} onEnd={more} />
            ) : (
              <RecapList lines={lines} onOpen={onOpen} />
            )}
            {query.hasNextPage ? (
              <Button variant="default" size="sm" loading={query.isFetchingNextPage} onClick={more}>
                {t('more')}
              </Button>
            ) : (
              <Text size="xs" c="dimmed" role="status">
                {t('shown', { count: lines.length })}
              </Text>
            )}
            <Legend />
          </>
        );
      }}
    </Loaded>
  );
}
