import { ActionIcon, Group, Skeleton, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fileQuery } from '~/api/files';
import { useEvidence } from '~/api/useEvidence';
import { EvidencePicker } from '~/ui/EvidencePicker';
import { EvidenceThumb } from '~/ui/EvidenceThumb';

interface Props {
  ids: readonly string[];
  error: ReactNode;
  onIds: (ids: string[]) => void;
}

/** The proof of one activity: what is attached already, and what is on its way. */
export function RowEvidence({ ids, error, onIds }: Props) {
  const { t } = useTranslation('report');
  const { t: common } = useTranslation();
  const files = useQueries({ queries: ids.map(fileQuery) });
  const evidence = useEvidence();
  const arrived = evidence.items.filter((item) => item.file);
  const adopt = useEffectEvent(() => {
    if (arrived.length === 0) return;
    onIds([...ids, ...arrived.flatMap((item) => (item.file ? [item.file.id] : []))]);
    for (const { key } of arrived) evidence.remove(key);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when one more has arrived
  useEffect(() => adopt(), [arrived.length]);
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
              {file ? <EvidenceThumb file={file} /> : <Skeleton w={48} h={48} />}
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
        items={evidence.items.filter((item) => !item.file)}
        onAdd={evidence.add}
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
