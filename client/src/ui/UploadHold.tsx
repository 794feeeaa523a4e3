import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Above a form's button: why it waits for evidence. */
export function UploadHold({ hold }: { hold: 'sending' | 'failed' | undefined }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" fw={500} c={hold === 'failed' ? 'var(--tone-bad-text)' : 'var(--tone-warn-text)'} role="status">
      {hold ? t(`evidence.hold.${hold}`) : null}
    </Text>
  );
}
