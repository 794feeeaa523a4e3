import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PendingCheckIn } from '~/features/me/pendingCheckIn';
import { formatDate, formatTime } from '~/lib/dates';

interface Props {
  pending: PendingCheckIn;
  stale: boolean;
  isPending: boolean;
  zone: string;
  retry: () => void;
  discard: () => void;
}

/** What the server has not answered for yet is never shown as recorded. */
export function PendingNotice({ pending, stale, isPending, zone, retry, discard }: Props) {
  const { t } = useTranslation('checkIn');
  return (
    <Alert
      role="status"
      color="yellow"
      title={isPending ? t('pending.sending') : t('pending.title')}
      icon={isPending ? <Loader size={18} aria-hidden /> : <IconCloudOff size={20} aria-hidden />}
    >
      <Text size="sm">
        {stale
          ? t('pending.stale', { date: formatDate(pending.workDate) })
          : t('pending.text', { time: formatTime(pending.body.deviceAt ?? Date.now(), zone) })}
      </Text>
      {isPending ? null : (
        <Group gap="xs" mt="xs">
          {stale ? (
            <Button variant="default" onClick={discard}>
              {t('pending.discard')}
            </Button>
          ) : (
            <Button onClick={retry}>{t('pending.retry')}</Button>
          )}
        </Group>
      )}
    </Alert>
  );
}
