import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Two tabs wrote the same report: the person decides which words stay, the machine drops none. */
export function ChangedElsewhere({ onReload, onKeep }: { onReload: () => void; onKeep: () => void }) {
  const { t } = useTranslation('report');
  return (
    <Alert role="alert" color="yellow" title={t('changed.title')}>
      <Text size="sm">{t('changed.text')}</Text>
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={onReload}>
          {t('changed.reload')}
        </Button>
        <Button onClick={onKeep}>{t('changed.keep')}</Button>
      </Group>
    </Alert>
  );
}
