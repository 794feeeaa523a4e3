import { Alert, Button, CopyButton, Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { serverNow } from '~/lib/clock';
import { formatDate, formatDateTime, workDateAt } from '~/lib/dates';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { type Entry, isOver } from './entries';
import { useOutboxActs } from './useOutbox';
import { useWords } from './words';

/** `listed`: the list around it says once what holds for all. One thing that has no answer yet, or was refused: never shown as recorded, never lost without the person's word. */
export function EntryNotice({ entry, listed = false }: { entry: Entry; listed?: boolean }) {
  const { t } = useTranslation(['outbox', 'common']);
  const zone = useUnitZone();
  const words = useWords();
  const { sending, sendAll, sendAgain, discard, today } = useOutboxActs();
  const over = isOver(entry, today);
  // Shown by the clock of the server, as all times are.
  const at = new Date(entry.deviceAt).getTime() + serverNow() - Date.now();
  const said = words.saidBy(entry);
  const stuck = over || entry.refused;
  const Sign = stuck ? IconAlertTriangle : IconCloudOff;
  const title = entry.refused ? t('refused') : over ? t('over') : sending ? t('sending') : t('unsent');
  return (
    <Alert
      role="status"
      color={entry.refused ? 'red' : 'yellow'}
      title={title}
      icon={sending && !stuck ? <Loader size={18} aria-hidden /> : <Sign size={20} aria-hidden />}
    >
      <Text size="sm" fw={600}>
        {words.titleOf(entry)}
      </Text>
      <Text size="sm">
        {over
          ? t('overText', { date: formatDate(workDateAt(at, zone)) })
          : t('capturedAt', { at: formatDateTime(at, zone) })}
      </Text>
      {said ? <Text size="sm">{said}</Text> : null}
      {entry.said ? (
        <Text size="sm" c={entry.refused ? 'var(--tone-bad-text)' : 'var(--tone-warn-text)'}>
          {t('said', { detail: entry.said.detail })}
        </Text>
      ) : null}
      {stuck || listed || entry.said ? null : <Text size="sm">{t('willBeSent')}</Text>}
      <Group gap="xs" mt="xs">
        {over ? null : entry.refused ? (
          <Button variant="default" size="compact-md" disabled={sending} onClick={() => sendAgain(entry)}>
            {t('again')}
          </Button>
        ) : listed ? null : (
          <Button size="compact-md" disabled={sending} onClick={sendAll}>
            {t('now')}
          </Button>
        )}
        {said ? (
          <CopyButton value={said}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={copy}
              >
                {copied ? t('common:state.copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
        ) : null}
        <ConfirmButton
          danger
          variant="subtle"
          size="compact-md"
          disabled={sending}
          title={t('discard.title')}
          question={t('discard.question')}
          confirm={t('discard.confirm')}
          onConfirm={() => discard(entry)}
        >
          {t('discard.title')}
        </ConfirmButton>
      </Group>
    </Alert>
  );
}
