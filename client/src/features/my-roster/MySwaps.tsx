import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { addDays, formatDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { type Swap, swapsQuery, useAnswerSwap, useWithdrawSwap } from './queries';

const tones = { asked: 'neutral', agreed: 'warn', approved: 'good', refused: 'bad', withdrawn: 'neutral' } as const;
/** A decision is shown for a while, then it is in the days themselves. */
const shownDays = 14;

/** Swaps that I asked or was asked for; what waits for me first. */
export function MySwaps() {
  const { t } = useTranslation('myRoster');
  const { employee, today } = useMe();
  const query = useQuery(swapsQuery);
  return (
    <Loaded query={query} rows={1}>
      {(all) => {
        const mine = all.filter(({ askedById, colleagueId }) => [askedById, colleagueId].includes(employee.id));
        const open = mine.filter(({ status }) => status === 'asked' || status === 'agreed');
        const over = mine.filter((one) => !open.includes(one) && one.askedAt >= addDays(today, -shownDays));
        const ordered = [...open.filter((one) => one.mayAnswer), ...open.filter((one) => !one.mayAnswer), ...over];
        return ordered.length === 0 ? null : (
          <Stack gap="xs" component="section" aria-labelledby="my-swaps">
            <Title order={2} size="h4" id="my-swaps">
              {t('swaps.title')}
            </Title>
            {ordered.map((swap) => (
              <OneSwap key={swap.id} swap={swap} />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function OneSwap({ swap }: { swap: Swap }) {
  const { t } = useTranslation('myRoster');
  const { employee } = useMe();
  const notify = useNotify();
  const told = ({ status }: Swap) => notify.done(t(`swaps.status.${status}`));
  const answer = useAnswerSwap(told);
  const withdraw = useWithdrawSwap(told);
  const asked = swap.askedById === employee.id;
  const other = asked ? swap.colleagueName : swap.askedByName;
  const [give, get] = asked ? [swap.givenDate, swap.takenDate] : [swap.takenDate, swap.givenDate];
  const path = { params: { path: { id: swap.id } } };
  return (
    <Paper p="sm" component="article" aria-label={other}>
      <Group justify="space-between" gap={6} mb={4}>
        <Text fw={600}>{t(asked ? 'swaps.toColleague' : 'swaps.fromColleague', { name: other })}</Text>
        <StatusBadge tone={tones[swap.status]}>{t(`swaps.status.${swap.status}`)}</StatusBadge>
      </Group>
      <Text size="sm">{t('swaps.give', { date: formatDate(give, 'long') })}</Text>
      <Text size="sm">{t('swaps.get', { date: formatDate(get, 'long') })}</Text>
      <Text size="sm" c="dimmed">
        {t('reasonOf', { reason: swap.reason })}
      </Text>
      {swap.decisionNote ? (
        <Text size="sm" c="dimmed">
          {t('swaps.noted', { note: swap.decisionNote })}
        </Text>
      ) : null}
      <ErrorAlert error={answer.error ?? withdraw.error} />
      {swap.mayAnswer ? (
        <Group gap="xs" mt="xs">
          <Button loading={answer.isPending} onClick={() => answer.mutate({ ...path, body: { agrees: true } })}>
            {t('swaps.agree')}
          </Button>
          <Button
            variant="default"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ ...path, body: { agrees: false } })}
          >
            {t('swaps.disagree')}
          </Button>
        </Group>
      ) : null}
      {swap.mayWithdraw ? (
        <Button variant="default" mt="xs" loading={withdraw.isPending} onClick={() => withdraw.mutate(path)}>
          {t('swaps.withdraw')}
        </Button>
      ) : null}
    </Paper>
  );
}
