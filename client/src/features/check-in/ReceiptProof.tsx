import { Button, CopyButton, Group } from '@mantine/core';
import { IconCopy, IconShare2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { formatDate, formatTimeExact, zoneName } from '~/lib/dates';
import { useNotify } from '~/ui/useNotify';
import type { Receipt } from './queries';

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** The receipt in words, for the office's group chat: neither the point nor the distance leaves with it. */
export function ReceiptProof({ receipt, zone }: { receipt: Receipt; zone: string }) {
  const { t } = useTranslation('checkIn');
  const { t: word } = useTranslation('words');
  const { t: common } = useTranslation();
  const { employee } = useMe();
  const notify = useNotify();
  const text = t('receipt.words', {
    what: t(`receipt.${receipt.kind}`),
    at: `${formatDate(receipt.workDate)} ${formatTimeExact(receipt.at, zone)} ${zoneName(zone, receipt.at)}`,
    name: employee.name,
    place: word(`place.${receipt.place}`),
    id: receipt.id,
  });
  const share = () =>
    void navigator.share({ text }).catch((error: unknown) => {
      if (!isAbort(error)) notify.failed(error);
    });
  return (
    <Group gap="xs" mt="xs">
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-md" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
            {copied ? common('state.copied') : t('receipt.copy')}
          </Button>
        )}
      </CopyButton>
      {'share' in navigator ? (
        <Button variant="default" size="compact-md" leftSection={<IconShare2 size={18} aria-hidden />} onClick={share}>
          {t('receipt.share')}
        </Button>
      ) : null}
    </Group>
  );
}
