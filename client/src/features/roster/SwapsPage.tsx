import { Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { EmptyState } from '~/ui/EmptyState';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { swapsQuery } from './queries';
import { SwapDecision } from './SwapDecision';

/** Swaps of my people: those on which both agree wait for me. */
export function SwapsPage() {
  const { t } = useTranslation('roster');
  const { employee } = useMe();
  const all = useSuspenseQuery(swapsQuery).data;
  const swaps = all.filter(({ askedById, colleagueId }) => askedById !== employee.id && colleagueId !== employee.id);
  const waiting = swaps.filter(({ mayDecide }) => mayDecide);
  const others = swaps.filter(({ mayDecide }) => !mayDecide);
  return (
    <Stack maw={860} gap="xs">
      <PageHeader
        title={t('swaps.title')}
        description={t('swaps.hint')}
        actions={
          <ButtonLink to="/jadwal" size="xs" variant="default">
            {t('swaps.back')}
          </ButtonLink>
        }
      />
      {waiting.length === 0 ? <EmptyState title={t('swaps.none')} /> : null}
      {waiting.map((swap) => (
        <SwapDecision key={swap.id} swap={swap} />
      ))}
      {others.length > 0 ? (
        <>
          <Title order={2} size="h4" mt="md">
            {t('swaps.others')}
          </Title>
          {others.map((swap) => (
            <SwapDecision key={swap.id} swap={swap} />
          ))}
        </>
      ) : null}
      {all.length >= 100 ? (
        <Text size="sm" c="dimmed">
          {t('swaps.newest')}
        </Text>
      ) : null}
    </Stack>
  );
}
