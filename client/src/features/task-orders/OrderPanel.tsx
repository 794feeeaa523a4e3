import { Button, Drawer, Group, Stack } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '~/lib/screen';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { useNotify } from '~/ui/useNotify';
import { LetterButton } from './LetterButton';
import { OrderText } from './OrderText';
import { orderQuery, type TaskOrder, useRefuseOrder, useSignOrder, useWithdrawOrder } from './queries';
import { ReasonForm } from './ReasonForm';

/** One order whole, with what its reader may do. From below on a phone, from the side at a desk. */
export function OrderPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['spt', 'common']);
  const wide = useIsWide();
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'lg' : '92%'}
      title={t('one')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      {id ? <Content key={id} id={id} /> : null}
    </Drawer>
  );
}

function Content({ id }: { id: string }) {
  const query = useQuery(orderQuery(id));
  return (
    <Loaded query={query} rows={8}>
      {(order) => (
        <Stack gap="md">
          <OrderText order={order} />
          <Acts order={order} />
        </Stack>
      )}
    </Loaded>
  );
}

function Acts({ order }: { order: TaskOrder }) {
  const { t } = useTranslation('spt');
  const notify = useNotify();
  const sign = useSignOrder();
  const refuse = useRefuseOrder();
  const withdraw = useWithdrawOrder();
  const [asking, setAsking] = useState<'refuse' | 'withdraw'>();
  const path = { id: order.id };
  if (asking) {
    const act = asking === 'refuse' ? refuse : withdraw;
    return (
      <ReasonForm
        send={t(asking)}
        pending={act.isPending}
        error={act.error}
        onCancel={() => setAsking(undefined)}
        onSend={(reason) =>
          act.mutate(
            { params: { path }, body: { reason } },
            {
              onSuccess: () => {
                setAsking(undefined);
                notify.done(t(`done.${asking}`));
              },
            },
          )
        }
      />
    );
  }
  return (
    <div>
      <ErrorAlert error={sign.error} />
      <Group gap="xs">
        {order.signable ? (
          <>
            <Button
              leftSection={<IconSignature size={18} aria-hidden />}
              loading={sign.isPending}
              onClick={() =>
                sign.mutate(
                  { params: { path, header: { 'If-Match': `"${order.version}"` } } },
                  { onSuccess: ({ number }) => notify.done(t('done.sign', { number: number ?? '' })) },
                )
              }
            >
              {t('sign')}
            </Button>
            <Button variant="default" onClick={() => setAsking('refuse')}>
              {t('refuse')}
            </Button>
          </>
        ) : null}
        <LetterButton order={order} />
        {order.withdrawable ? (
          <Button variant="default" onClick={() => setAsking('withdraw')}>
            {t('withdraw')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
