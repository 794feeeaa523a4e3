import { Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { ButtonLink } from '~/ui/links';
import { MonthStepper } from './MonthStepper';
import { swapsQuery } from './queries';

interface Props {
  title: string;
  month: string;
  onMonth: (month: string) => void;
  children?: ReactNode;
}

/** One line at a desk: the month, what can be done with it, and how many swaps wait. */
export function RosterHeader({ title, month, onMonth, children }: Props) {
  return (
    <Group component="header" gap="xs" mb="xs">
      <Title order={1} tabIndex={-1} mr={4}>
        {title}
      </Title>
      <MonthStepper month={month} onMonth={onMonth} />
      {children}
      <SwapsLink />
    </Group>
  );
}

function SwapsLink() {
  const { t } = useTranslation('roster');
  const leads = useMe().leads.length > 0;
  const swaps = useQuery({ ...swapsQuery, enabled: leads }).data ?? [];
  const waiting = swaps.filter(({ mayDecide }) => mayDecide).length;
  return leads ? (
    <ButtonLink to="/jadwal/tukar" size="xs" variant={waiting > 0 ? 'light' : 'default'}>
      {waiting > 0 ? t('swaps.linkWaiting', { count: waiting }) : t('swaps.link')}
    </ButtonLink>
  ) : null;
}
