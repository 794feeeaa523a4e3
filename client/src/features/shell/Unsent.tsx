import { Button } from '@mantine/core';
import { IconCloudUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelivery, useOutbox } from '~/features/me/outbox/useOutbox';
import { part } from '~/ui/part';
import classes from './StatusStrip.module.css';

const UnsentList = part(() => import('./UnsentList'));

/** What has no answer yet follows the person to every page, and goes out from every page. */
export default function Unsent() {
  const { t } = useTranslation('outbox');
  useDelivery();
  const entries = useOutbox() ?? [];
  const [opened, setOpened] = useState(false);
  const refused = entries.filter((entry) => entry.refused).length;
  const waiting = entries.length - refused;
  const words = [
    waiting > 0 ? t('waiting', { count: waiting }) : '',
    refused > 0 ? t('refusedCount', { count: refused }) : '',
  ];
  return (
    <>
      {entries.length > 0 ? (
        <div role="status" className={classes.strip}>
          <IconCloudUpload size={20} stroke={1.8} aria-hidden />
          <span className={classes.words}>{words.filter(Boolean).join(' · ')}</span>
          <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
            {t('see')}
          </Button>
        </div>
      ) : null}
      {opened ? <UnsentList entries={entries} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
