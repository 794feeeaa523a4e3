import { Group, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { formatDate } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import { DelegateButton } from './DelegationForm';
import { EndDelegation } from './EndDelegation';
import classes from './Organisation.module.css';
import { delegationsQuery } from './queries';

/** Who acts for the head of which unit, today and later. */
export function Delegations() {
  const { t } = useTranslation('organisation');
  const { roles, today } = useMe();
  const delegations = useSuspenseQuery(delegationsQuery).data;
  const keeps = roles.includes('personnelAdmin');
  return (
    <>
      <PageHeader
        title={t('delegation.title')}
        description={t('delegation.lead')}
        actions={keeps ? <DelegateButton /> : null}
      />
      {delegations.length === 0 ? (
        <EmptyState
          icon={IconUserCheck}
          title={t('delegation.none')}
          hint={t(keeps ? 'delegation.noneAdmin' : 'delegation.noneHint')}
        />
      ) : (
        <ul className={classes.list} aria-label={t('delegation.title')}>
          {delegations.map((one) => (
            <li key={one.id}>
              <Group gap="xs">
                <Text fw={600}>{one.actingName}</Text>
                <StatusBadge tone={one.from <= today ? 'good' : 'info'}>
                  {t(one.from <= today ? 'delegation.running' : 'delegation.ahead')}
                </StatusBadge>
                {keeps ? <EndDelegation delegation={one} /> : null}
              </Group>
              <Text size="sm">{t(`delegation.as.${one.kind}`, { unit: one.unitName })}</Text>
              <Text size="sm" c="dimmed">
                {t('delegation.span', {
                  from: formatDate(one.from),
                  to: formatDate(one.to),
                  decree: one.decreeNumber,
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
