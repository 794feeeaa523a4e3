import { Button, Stack } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '~/features/review/LoadMore';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import { PageHeader } from '~/ui/PageHeader';
import { DraftSheet } from './DraftSheet';
import { OrderLine } from './OrderLine';
import { OrderPanel } from './OrderPanel';
import { myOrdersQuery } from './queries';
import type { OrderSearch } from './search';
import classes from './TaskOrders.module.css';

interface Props {
  search: OrderSearch;
  onSearch: (patch: Partial<OrderSearch>) => void;
}

/** The orders that send me home, and the way to ask for one. */
export function MyOrders({ search, onSearch }: Props) {
  const { t } = useTranslation('spt');
  const query = useInfiniteQuery(myOrdersQuery);
  const [drafting, setDrafting] = useState(false);
  const orders = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ask = (
    <Button leftSection={<IconFilePlus size={18} aria-hidden />} onClick={() => setDrafting(true)}>
      {t('ask')}
    </Button>
  );
  return (
    <Stack maw={760} gap="sm">
      <PageHeader title={t('mine')} description={t('mineHint')} actions={query.data ? ask : null} />
      <Loaded query={query} rows={6}>
        {() =>
          orders.length === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <>
              <ul className={classes.list} aria-label={t('mine')}>
                {orders.map((order) => (
                  <OrderLine key={order.id} order={order} onOpen={() => onSearch({ spt: order.id })} />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </Loaded>
      <DraftSheet opened={drafting} orders={orders} onClose={() => setDrafting(false)} />
      <OrderPanel id={search.spt} onClose={() => onSearch({ spt: undefined })} />
    </Stack>
  );
}
