import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconClipboardCheck, IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { decidedAtOnce } from '~/features/review/useSelection';
import type { ControlRow } from './queries';

interface Props {
  selection: { selected: readonly string[]; set: (ids: readonly string[]) => void };
  all: readonly string[];
  shown: number;
  /** Of the selected ones. */
  recordable: readonly ControlRow[];
  signable: readonly ControlRow[];
  recording: boolean;
  signing: boolean;
  onRecord: () => void;
  onSign: () => void;
}

export function ControlBulk({ selection, all, shown, recordable, signable, recording, signing, ...acts }: Props) {
  const { t } = useTranslation('controls');
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
      {recordable.length > 0 ? (
        <Button
          size="xs"
          leftSection={<IconClipboardCheck size={16} aria-hidden />}
          loading={recording}
          disabled={signing}
          onClick={acts.onRecord}
        >
          {t('recordMany', { count: recordable.length })}
        </Button>
      ) : null}
      {signable.length > 0 ? (
        <Button
          size="xs"
          variant={recordable.length > 0 ? 'default' : 'filled'}
          leftSection={<IconSignature size={16} aria-hidden />}
          loading={signing}
          disabled={recording}
          onClick={acts.onSign}
        >
          {t('countersignMany', { count: signable.length })}
        </Button>
      ) : null}
    </Group>
  );
}
