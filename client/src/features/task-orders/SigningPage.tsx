import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '~/features/review/LoadMore';
import { OutcomeNotice } from '~/features/review/OutcomeNotice';
import { unitsQuery } from '~/features/review/queries';
import { decidedAtOnce, useSelection } from '~/features/review/useSelection';
import { isWorkDate } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import { meansRange } from '~/lib/ticking';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { PageHeader } from '~/ui/PageHeader';
import { OrderLine } from './OrderLine';
import { OrderPanel } from './OrderPanel';
import { type OrderFilter, ordersQuery, type TaskOrderInList, useSignOrders } from './queries';
import { type OrderSearch, queues } from './search';
import classes from './TaskOrders.module.css';

interface Props {
  search: OrderSearch;
  onSearch: (patch: Partial<OrderSearch>) => void;
}

/** What waits for my signature, and what became of the rest. */
export function SigningPage({ search, onSearch }: Props) {
  const { t } = useTranslation('spt');
  const status = search.status ?? 'toSign';
  const filter: OrderFilter = {
    ...(status === 'toSign' ? { toSign: true } : status === 'all' ? {} : { status }),
    ...(search.date ? { date: search.date } : {}),
    ...(search.unit ? { unitId: search.unit } : {}),
  };
  return (
    <>
      <PageHeader title={t('incoming')} description={t('incomingHint')} />
      <Filters search={search} onSearch={onSearch} />
      <Queue key={JSON.stringify(filter)} filter={filter} onOpen={(spt) => onSearch({ spt })} />
      <OrderPanel id={search.spt} onClose={() => onSearch({ spt: undefined })} />
    </>
  );
}

function Filters({ search, onSearch }: Props) {
  const { t } = useTranslation('spt');
  const units = useSuspenseQuery(unitsQuery).data;
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('filter.status')}
        value={search.status ?? 'toSign'}
        data={queues.map((queue) => ({
          value: queue,
          label: queue === 'toSign' || queue === 'all' ? t(`filter.${queue}`) : t(`status.${queue}`),
        }))}
        onChange={({ currentTarget }) => onSearch({ status: oneOf(queues, currentTarget.value) })}
      />
      <TextInput
        key={search.date ?? ''}
        type="date"
        label={t('filter.date')}
        defaultValue={search.date ?? ''}
        onChange={({ currentTarget: { value } }) => {
          if (value === '' || isWorkDate(value)) onSearch({ date: value || undefined });
        }}
      />
      {units.length > 1 ? (
        <NativeSelect
          label={t('filter.unit')}
          value={search.unit ?? ''}
          data={[
            { value: '', label: t('filter.allUnits') },
            ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
          ]}
          onChange={({ currentTarget: { value } }) => onSearch({ unit: value || undefined })}
        />
      ) : null}
    </div>
  );
}

function Queue({ filter, onOpen }: { filter: OrderFilter; onOpen: (id: string) => void }) {
  const { t } = useTranslation('spt');
  const query = useInfiniteQuery(ordersQuery(filter));
  const orders = query.data?.pages.flatMap((page) => page.items) ?? [];
  const signable = orders.filter((order) => order.signable);
  const selection = useSelection(signable.map(({ id }) => id));
  const sign = useSignOrders();
  // A signed order leaves the list; its name is still needed to say what became of it.
  const [sent, setSent] = useState<readonly TaskOrderInList[]>([]);
  const every = Math.min(signable.length, decidedAtOnce);
  const signMany = () => {
    setSent(orders);
    const chosen = orders.filter(({ id }) => selection.has(id)).map(({ id, version }) => ({ id, version }));
    sign.mutate({ body: { orders: chosen } }, { onSuccess: () => selection.set([]) });
  };
  return (
    <>
      {sign.data ? (
        <OutcomeNotice
          outcome={sign.data}
          nameOf={(id) => sent.find((order) => order.id === id)?.name ?? id}
          onClose={sign.reset}
        />
      ) : null}
      <ErrorAlert error={sign.error} />
      <Loaded query={query} rows={8}>
        {() =>
          orders.length === 0 ? (
            <EmptyState
              title={filter.toSign ? t('noneToSign') : t('noneFound')}
              hint={filter.toSign ? t('noneToSignHint') : t('noneFoundHint')}
            />
          ) : (
            <>
              {signable.length > 0 ? (
                <Group mb="xs" gap="sm" mih={36}>
                  <Checkbox
                    label={t('selectAll')}
                    checked={selection.selected.length === every}
                    indeterminate={selection.selected.length > 0 && selection.selected.length < every}
                    onChange={() =>
                      selection.set(selection.selected.length === every ? [] : signable.map(({ id }) => id))
                    }
                  />
                  {selection.selected.length > 0 ? (
                    <Button
                      leftSection={<IconSignature size={18} aria-hidden />}
                      loading={sign.isPending}
                      onClick={signMany}
                    >
                      {t('signMany', { count: selection.selected.length })}
                    </Button>
                  ) : null}
                </Group>
              ) : null}
              <Text size="sm" c="dimmed" role="status" mb="xs">
                {t('shown', { count: orders.length })}
              </Text>
              <ul className={classes.list} aria-label={t('list')}>
                {orders.map((order) => (
                  <OrderLine
                    key={order.id}
                    withPeople
                    order={order}
                    before={
                      order.signable ? (
                        <Checkbox
                          checked={selection.has(order.id)}
                          aria-label={t('select', { name: order.name })}
                          onChange={(event) => selection.toggle(order.id, meansRange(event))}
                        />
                      ) : null
                    }
                    onOpen={() => onOpen(order.id)}
                  />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
