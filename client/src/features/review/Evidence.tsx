import { Anchor, Button, Group, Image, Modal, Stack, Text } from '@mantine/core';
import { IconExternalLink, IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileQuery } from '~/api/files';
import { formatBytes } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';

/** Evidence is opened on purpose, one by one: each opening is recorded for its owner to read (UU 27/2022). */
export function Evidence({ ids, label }: { ids: readonly string[]; label?: string }) {
  const { t } = useTranslation(['review', 'common']);
  const [opened, setOpened] = useState<string>();
  if (ids.length === 0) return null;
  return (
    <Group gap={4} my={4}>
      {ids.map((id, at) => (
        <Button
          key={id}
          size="compact-xs"
          variant="default"
          leftSection={<IconPaperclip size={14} aria-hidden />}
          title={t('evidence.logged')}
          onClick={() => setOpened(id)}
        >
          {label ?? t('evidence.nth', { number: at + 1 })}
        </Button>
      ))}
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={t('evidence.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:state.close') }}
      >
        {opened === undefined ? null : <OpenedFile id={opened} />}
      </Modal>
    </Group>
  );
}

function OpenedFile({ id }: { id: string }) {
  const { t } = useTranslation('review');
  const file = useQuery(fileQuery(id));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('evidence.logged')}
      </Text>
      <Loaded query={file} rows={6}>
        {({ name, bytes, contentType, contentUrl }) => (
          <>
            {contentType.startsWith('image/') ? <Image src={contentUrl} alt={name} mah="60vh" fit="contain" /> : null}
            <Group justify="space-between">
              <Text size="sm">{t('evidence.size', { name, size: formatBytes(bytes) })}</Text>
              <Anchor href={contentUrl} target="_blank" rel="noreferrer" size="sm">
                {t('evidence.openFile')} <IconExternalLink size={14} aria-hidden />
              </Anchor>
            </Group>
          </>
        )}
      </Loaded>
    </Stack>
  );
}
