import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import { AmendmentItem } from './AmendmentItem';
import { amendmentsQuery, type RecapFilter } from './queries';
import classes from './Recap.module.css';

export function Amendments({ filter, onOpen }: { filter: RecapFilter; onOpen: (employeeId: string) => void }) {
  const { t } = useTranslation('recap');
  const query = useInfiniteQuery(amendmentsQuery(filter));
  return (
    <Loaded query={query} rows={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <EmptyState icon={IconLock} title={t('changesNone')} hint={t('changesNoneHint')} />
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('changesHint')}
            </Text>
            <ul className={classes.list} aria-label={t('changesTitle')}>
              {items.map((amendment) => (
                <AmendmentItem key={amendment.id} amendment={amendment} onOpen={onOpen} />
              ))}
            </ul>
            {query.hasNextPage ? (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
