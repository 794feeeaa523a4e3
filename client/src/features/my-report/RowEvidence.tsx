import { ActionIcon, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMyFiles } from '~/api/files';
import type { Evidence } from '~/api/useEvidence';
import { EvidencePicker } from '~/ui/EvidencePicker';
import { StoredEvidence } from '~/ui/StoredEvidence';

interface Props {
  place: string;
  ids: readonly string[];
  evidence: Evidence;
  error: ReactNode;
  onIds: (ids: string[]) => void;
}

/** The proof of one activity: what is attached already, and what is on its way. */
export function RowEvidence({ place, ids, evidence, error, onIds }: Props) {
  const { t } = useTranslation('report');
  const { t: common } = useTranslation();
  const files = useMyFiles(ids);
  return (
    <div>
      <Text size="sm" fw={500} mt="xs">
        {t('evidence')}
      </Text>
      <Group gap={6} my={4}>
        {ids.map((id, i) => {
          const file = files[i]?.data;
          return (
            <Group key={id} gap={0} wrap="nowrap">
              <StoredEvidence query={files[i]} />
              <ActionIcon
                variant="subtle"
                aria-label={common('evidence.remove', { name: file?.name ?? id })}
                onClick={() => onIds(ids.filter((other) => other !== id))}
              >
                <IconX size={16} />
              </ActionIcon>
            </Group>
          );
        })}
      </Group>
      <EvidencePicker
        items={evidence.items.filter((item) => item.place === place)}
        onAdd={(files) => evidence.add(files, place)}
        onRemove={evidence.remove}
      />
      {error ? (
        <Text size="xs" c="var(--tone-bad-text)" role="alert">
          {error}
        </Text>
      ) : null}
    </div>
  );
}
