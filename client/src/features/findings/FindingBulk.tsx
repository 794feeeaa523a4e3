import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decidedAtOnce } from '~/features/review/useSelection';
import { NoteDialog, type WithNote } from './NoteDialog';
import type { FindingDecision } from './queries';

interface Props {
  selection: { selected: readonly string[]; set: (ids: readonly string[]) => void };
  all: readonly string[];
  shown: number;
  /** Of the selected ones, at least one may be confirmed. */
  confirmable: boolean;
  pending: boolean;
  error: unknown;
  onDecide: (decision: FindingDecision, note: string | undefined, then: () => void) => void;
}

const acts = ['accept', 'ask', 'escalate', 'confirm'] as const;

/** One decision on all that are ticked; those that do not allow it are named afterwards. */
export function FindingBulk({ selection, all, shown, confirmable, pending, error, onDecide }: Props) {
  const { t } = useTranslation('findings');
  const [asking, setAsking] = useState<WithNote>();
  const { selected, set } = selection;
  const every = Math.min(all.length, decidedAtOnce);
  const close = () => setAsking(undefined);
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
        <Group gap={6}>
          {acts.map((act) => (
            <Button
              key={act}
              size="xs"
              variant={act === 'accept' ? 'filled' : 'default'}
              loading={pending && asking === undefined && act === 'accept'}
              disabled={pending || (act === 'confirm' && !confirmable)}
              onClick={() =>
                act === 'ask' || act === 'confirm' ? setAsking(act) : onDecide(act, undefined, () => undefined)
              }
            >
              {t('many', { act: t(`act.${act}`), count: selected.length })}
            </Button>
          ))}
        </Group>
      ) : null}
      {asking ? (
        <NoteDialog
          act={asking}
          about={t('dialog.about', { count: selected.length })}
          pending={pending}
          error={error}
          onClose={close}
          onSend={(note) => onDecide(asking, note, close)}
        />
      ) : null}
    </Group>
  );
}
