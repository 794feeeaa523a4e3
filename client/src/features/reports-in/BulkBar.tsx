import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

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
  return (
    <Group mb="xs" gap="sm" mih={32}>
      {all.length > 0 ? (
        <Checkbox
          label={t('selectAll')}
          checked={selected.length === all.length}
          indeterminate={selected.length > 0 && selected.length < all.length}
          onChange={() => set(selected.length === all.length ? [] : all)}
        />
      ) : null}
      <Text size="sm" c="dimmed" role="status">
        {t('shown', { count: shown })}
      </Text>
      {selected.length > 0 ? (
        <Button size="xs" leftSection={<IconChecks size={16} aria-hidden />} loading={pending} onClick={onAccept}>
          {t('acceptMany', { count: selected.length })}
        </Button>
      ) : null}
    </Group>
  );
}
