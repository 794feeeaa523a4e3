import { Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatTime } from '~/lib/dates';

/** The server's time counts; the device's stands beside it, so that whoever reads it can judge. */
export function CapturedOffline({ deviceAt, receivedAt }: { deviceAt: string | null; receivedAt: string }) {
  const { t } = useTranslation('words');
  const zone = useUnitZone();
  const received = formatTime(receivedAt, zone);
  return (
    <Text component="span" display="block" size="sm" c="var(--tone-warn-text)">
      <IconCloudOff size={16} style={{ verticalAlign: '-3px' }} aria-hidden />{' '}
      {deviceAt
        ? t('offline.at', { device: formatTime(deviceAt, zone), received })
        : t('offline.unknown', { received })}
    </Text>
  );
}
