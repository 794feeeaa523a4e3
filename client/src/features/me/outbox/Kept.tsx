import { Text } from '@mantine/core';
import { IconDeviceMobileUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './entries';

/** Beside what was written: it is on this phone only, or the server did not take it. */
export function Kept({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('outbox');
  const last = entries.at(-1);
  if (!last) return null;
  return (
    <Text size="sm" fw={600} c={last.refused ? 'var(--tone-bad-text)' : 'var(--tone-warn-text)'} role="status" mt={4}>
      <IconDeviceMobileUp size={18} style={{ verticalAlign: '-4px' }} aria-hidden />{' '}
      {last.refused ? `${t('refused')}. ${last.said?.detail ?? ''}` : t('kept')}
    </Text>
  );
}
