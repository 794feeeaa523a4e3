import { Button, Group, Paper, Text, Textarea } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { formatDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { type Swap, useDecideSwap } from './queries';

const tones = { asked: 'neutral', agreed: 'warn', approved: 'good', refused: 'bad', withdrawn: 'neutral' } as const;

export function SwapDecision({ swap }: { swap: Swap }) {
  const { t } = useTranslation('roster');
  const notify = useNotify();
  const [note, setNote] = useState('');
  const decide = useDecideSwap(({ status }) => notify.done(t(`swaps.status.${status}`)));
  const send = (approves: boolean) =>
    decide.mutate({
      params: { path: { id: swap.id } },
      body: { approves, note: note.trim() === '' ? null : note.trim() },
    });
  const refused = fieldErrors(decide.error).note;
  return (
    <Paper p="sm" component="article" aria-label={`${swap.askedByName}, ${swap.colleagueName}`}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Text fw={600} size="sm">
          {swap.askedByName} <IconArrowsExchange size={15} aria-label={t('swaps.with')} /> {swap.colleagueName}
        </Text>
        <StatusBadge tone={tones[swap.status]}>{t(`swaps.status.${swap.status}`)}</StatusBadge>
      </Group>
      <Text size="sm">{t('swaps.gives', { name: swap.askedByName, date: formatDate(swap.givenDate, 'long') })}</Text>
      <Text size="sm">{t('swaps.gives', { name: swap.colleagueName, date: formatDate(swap.takenDate, 'long') })}</Text>
      <Text size="sm" c="dimmed">
        {t('swaps.reason', { reason: swap.reason })}
      </Text>
      {swap.decisionNote ? (
        <Text size="sm" c="dimmed">
          {t('swaps.noted', { note: swap.decisionNote })}
        </Text>
      ) : null}
      {swap.mayDecide ? (
        <>
          {refused ? null : <ErrorAlert error={decide.error} />}
          <Textarea
            mt="xs"
            autosize
            maxLength={200}
            label={t('swaps.note')}
            value={note}
            error={refused}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Group gap="xs" mt="xs">
            <Button size="xs" loading={decide.isPending} onClick={() => send(true)}>
              {t('swaps.approve')}
            </Button>
            <Button size="xs" variant="default" disabled={decide.isPending} onClick={() => send(false)}>
              {t('swaps.refuse')}
            </Button>
          </Group>
        </>
      ) : null}
    </Paper>
  );
}
