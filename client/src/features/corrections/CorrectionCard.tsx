import { Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '~/lib/dates';
import { StatusBadge } from '~/ui/StatusBadge';
import { type Correction, statusTones } from './queries';

interface Props {
  correction: Correction;
  zone: string;
  /** Whose it is, where the reader is somebody else. */
  name?: boolean;
  children?: ReactNode;
}

export function CorrectionCard({ correction, zone, name = false, children }: Props) {
  const { t } = useTranslation('corrections');
  const before = correction.recordedAt ? formatTime(correction.recordedAt, zone) : t('nothing');
  return (
    <Paper p="md" component="li">
      <Group justify="space-between" gap="xs" mb={4}>
        <Text fw={600}>
          {[
            ...(name ? [correction.employeeName] : []),
            t(`kinds.${correction.kind}`),
            formatDate(correction.workDate, 'short'),
          ].join(' · ')}
        </Text>
        <StatusBadge tone={statusTones[correction.status]}>{t(`status.${correction.status}`)}</StatusBadge>
      </Group>
      {name ? (
        <Text size="sm" c="dimmed">
          {correction.unitName}
        </Text>
      ) : null}
      <Text className="numbers">
        {correction.status === 'granted'
          ? formatTime(correction.claimedAt, zone)
          : t('change', { before, after: formatTime(correction.claimedAt, zone) })}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {correction.reason}
      </Text>
      {correction.decisionNote ? (
        <Text size="sm" c="dimmed">
          {t('note', { name: correction.decidedByName ?? '', note: correction.decisionNote })}
        </Text>
      ) : null}
      {children}
    </Paper>
  );
}
