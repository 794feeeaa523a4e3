import { Button, NativeSelect, Text } from '@mantine/core';
import { IconFileOff, IconFilterOff, IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { formatDate } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import { EmptyState } from '~/ui/EmptyState';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Policies.module.css';
import { PolicyBadge } from './PolicyBadge';
import { type PolicyInList, policiesQuery } from './queries';
import { administers } from './roles';
import type { PoliciesSearch } from './search';
import { evaluationIsLate, standingOf, standings } from './standing';

interface Props {
  search: PoliciesSearch;
  onSearch: (patch: PoliciesSearch) => void;
}

export function PoliciesPage({ search, onSearch }: Props) {
  const { t } = useTranslation('policies');
  const { roles, today } = useMe();
  const policies = useSuspenseQuery(policiesQuery).data;
  const shown = search.status ? policies.filter((policy) => standingOf(policy, today) === search.status) : policies;
  const canWrite = administers(roles);
  const write = canWrite ? (
    <ButtonLink to="/kebijakan/baru" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={write} />
      {policies.length === 0 ? (
        <EmptyState icon={IconFileOff} title={t('empty')} hint={t(canWrite ? 'emptyAdmin' : 'emptyHint')} />
      ) : (
        <>
          <NativeSelect
            size="xs"
            maw={220}
            mb="sm"
            label={t('filter')}
            value={search.status ?? ''}
            data={[
              { value: '', label: t('all') },
              ...standings
                .filter((standing) => canWrite || standing !== 'draft')
                .map((standing) => ({ value: standing, label: t(`standing.${standing}`) })),
            ]}
            onChange={({ currentTarget }) => onSearch({ status: oneOf(standings, currentTarget.value) })}
          />
          {shown.length === 0 ? (
            <EmptyState
              icon={IconFilterOff}
              title={t('none')}
              action={
                <Button variant="default" onClick={() => onSearch({ status: undefined })}>
                  {t('showAll')}
                </Button>
              }
            />
          ) : (
            <ul className={classes.list} aria-label={t('title')}>
              {shown.map((policy) => (
                <Line key={policy.id} policy={policy} today={today} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Line({ policy, today }: { policy: PolicyInList; today: string }) {
  const { t } = useTranslation('policies');
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <Link to="/kebijakan/$id" params={{ id: policy.id }} className={classes.title}>
          {policy.title}
        </Link>
        <Text size="sm" c="dimmed">
          {t('numberAndVersion', { number: policy.circularNumber, version: policy.number })}
        </Text>
        <Text size="sm">{policy.scopeUnitName}</Text>
      </div>
      <div className={classes.when}>
        <Text size="sm">
          {t('range', { from: formatDate(policy.effectiveFrom), to: formatDate(policy.effectiveTo) })}
        </Text>
        {policy.revokedFrom ? (
          <Text size="sm" c="var(--tone-bad-text)">
            {t('revokedFrom', { date: formatDate(policy.revokedFrom) })}
          </Text>
        ) : policy.supersededFrom ? (
          <Text size="sm" c="dimmed">
            {t('supersededFrom', { date: formatDate(policy.supersededFrom) })}
          </Text>
        ) : null}
        <EvaluationLine policy={policy} today={today} />
      </div>
      <div className={classes.state}>
        <PolicyBadge policy={policy} />
      </div>
    </li>
  );
}

function EvaluationLine({ policy, today }: { policy: PolicyInList; today: string }) {
  const { t } = useTranslation('policies');
  if (policy.decision) {
    return (
      <Text size="sm" c="dimmed">
        {t('evaluated', { decision: t(`decision.${policy.decision}`) })}
      </Text>
    );
  }
  if (policy.evaluationDueOn === null) return null;
  const text = t('evaluationDue', { date: formatDate(policy.evaluationDueOn) });
  return evaluationIsLate(policy, today) ? (
    <StatusBadge tone="warn">{text}</StatusBadge>
  ) : (
    <Text size="sm" c="dimmed">
      {text}
    </Text>
  );
}
