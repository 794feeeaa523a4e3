import { ActionIcon, Button, FileButton, Group, Loader, Text } from '@mantine/core';
import { IconDeviceMobileUp, IconPaperclip, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Evidence.module.css';
import { StoredEvidence, type StoredFile } from './StoredEvidence';
import { useErrorText } from './useErrorText';

interface Item {
  key: string;
  name: string;
  state: 'sending' | 'failed' | 'stored' | 'kept';
  stored?: StoredFile | undefined;
  error?: unknown;
  retry?: () => void;
}

interface Props {
  items: readonly Item[];
  onAdd: (files: File[]) => void;
  onRemove: (key: string) => void;
}

/** Photos from camera or gallery, and PDFs; what failed to go out says why and can be sent again. */
export function EvidencePicker({ items, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const textOf = useErrorText();
  return (
    <div>
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.key} className={classes.item}>
            {item.state === 'sending' ? <Loader size={20} aria-label={t('evidence.sending')} /> : null}
            {item.state === 'kept' ? <IconDeviceMobileUp size={20} aria-hidden /> : null}
            {item.state === 'stored' ? <StoredEvidence query={item.stored} /> : null}
            <div className={classes.name}>
              <Text size="sm" truncate>
                {item.name}
              </Text>
              {item.state === 'kept' ? (
                <Text size="xs" c="var(--tone-warn-text)">
                  {t('evidence.kept')}
                </Text>
              ) : null}
              {item.state === 'failed' ? (
                <Text size="xs" c="var(--tone-bad-text)" role="alert">
                  {textOf(item.error)}
                </Text>
              ) : null}
            </div>
            {item.retry && item.state === 'failed' ? (
              <ActionIcon variant="default" aria-label={t('state.retry')} onClick={item.retry}>
                <IconRefresh size={18} />
              </ActionIcon>
            ) : null}
            <ActionIcon
              variant="subtle"
              aria-label={t('evidence.remove', { name: item.name })}
              onClick={() => onRemove(item.key)}
            >
              <IconX size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <FileButton multiple accept="image/*,application/pdf" onChange={onAdd}>
          {(props) => (
            <Button variant="default" leftSection={<IconPaperclip size={18} aria-hidden />} {...props}>
              {t('evidence.add')}
            </Button>
          )}
        </FileButton>
      </Group>
    </div>
  );
}
