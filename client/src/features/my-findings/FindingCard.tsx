import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '~/lib/dates';
import { StatusBadge } from '~/ui/StatusBadge';
import { type Finding, statusTones } from './queries';
import { ReplyForm } from './ReplyForm';

export function FindingCard({ finding, zone, opened }: { finding: Finding; zone: string; opened: boolean }) {
  const { t } = useTranslation('myFindings');
  const [replying, setReplying] = useState(opened && finding.mayReply);
  return (
    <Paper p="md" component="li">
      <Group justify="space-between" gap="xs" mb={4}>
        <Text fw={600}>{finding.title}</Text>
        <StatusBadge tone={statusTones[finding.status]}>{t(`status.${finding.status}`)}</StatusBadge>
      </Group>
      <Text size="sm" c="dimmed">
        {formatDate(finding.workDate, 'long')}
      </Text>
      <Text my={6}>{finding.text}</Text>
      <Text size="xs" c="dimmed">
        {t('rule', { source: finding.source, policy: finding.policyNumber ?? t('standing') })}
      </Text>
      {finding.proposal ? (
        <Group gap={6} mt={6}>
          <StatusBadge tone="warn">{t(`proposal.${finding.proposal}`)}</StatusBadge>
          <Text size="xs" c="dimmed">
            {t('proposalHint')}
          </Text>
        </Group>
      ) : null}
      {finding.status === 'asked' && finding.replyBy ? (
        <Text mt={6} fw={600}>
          {t('replyBy', { when: formatDateTime(finding.replyBy, zone) })}
        </Text>
      ) : null}
      {finding.reply ? <Said label={t('myReply')} text={finding.reply} /> : null}
      {finding.decidedByName && finding.decisionNote ? (
        <Said label={t('decision', { name: finding.decidedByName })} text={finding.decisionNote} />
      ) : null}
      {finding.mayReply && !replying ? (
        <Button variant="default" mt="sm" onClick={() => setReplying(true)}>
          {t('reply')}
        </Button>
      ) : null}
      {replying ? <ReplyForm id={finding.id} onDone={() => setReplying(false)} /> : null}
    </Paper>
  );
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mt={6}>
        {label}
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>
    </div>
  );
}
