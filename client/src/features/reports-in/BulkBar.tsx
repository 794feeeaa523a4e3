import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { decidedAtOnce } from '~/features/review/useSelection';

interface Props {
  selection: { selected: readonly string[]; set: (ids: readonly string[]) => void };
  all: readonly string[];
  shown: number;
  pending: boolean;
  onAccept: () => void;
}

export function BulkBar({ selection, all, shown, pending, onAccept }: Props) {
  const { t } = useTranslation('reportsIn');
  const { selected, set } = selection;
  const every = Math.min(all.length, decidedAtOnce);
  return (
    <Group mb="xs" gap="sm" mih={32}>
      {all.length > 0 ? (
        <Checkbox
          label={t('selectAll')}
          checked={selected.length === every}
          indeterminate={selected.length > 0 && selected.length < every}
          onChange={() => set(selected.length === every ? [] : all)}
        />
      ) : null}
      <Text size="sm" c="dimmed" role="status">
        {t('shown', { count: shown })}
        {selected.length === decidedAtOnce ? ` · ${t('atMost', { max: decidedAtOnce })}` : ''}
      </Text>
      {selected.length > 0 ? (
        <Button size="xs" leftSection={<IconChecks size={16} aria-hidden />} loading={pending} onClick={onAccept}>
          {t('acceptMany', { count: selected.length })}
        </Button>
      ) : null}
    </Group>
  );
}
