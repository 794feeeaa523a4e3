import { Button, Drawer, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EntryNotice } from '~/features/me/outbox/EntryNotice';
import { type Entry, isOver } from '~/features/me/outbox/entries';
import { useOutboxActs } from '~/features/me/outbox/useOutbox';
import { useIsWide } from '~/lib/screen';

/** Everything on this phone that has no answer yet: what, when, what the server said, and what can be done. */
export default function UnsentList({ entries, onClose }: { entries: readonly Entry[]; onClose: () => void }) {
  const { t } = useTranslation(['outbox', 'common']);
  const wide = useIsWide();
  const { sending, sendAll, today } = useOutboxActs();
  const sendable = entries.filter((entry) => !entry.refused && !isOver(entry, today)).length;
  return (
    <Drawer
      opened
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'md' : '92%'}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(entries.length > 0 ? 'intro' : 'none')}
        </Text>
        {sendable > 0 ? (
          <Button loading={sending} onClick={sendAll}>
            {t(sendable > 1 ? 'nowAll' : 'now')}
          </Button>
        ) : null}
        {entries.map((entry) => (
          <EntryNotice key={entry.key} entry={entry} listed={sendable > 0} />
        ))}
      </Stack>
    </Drawer>
  );
}
