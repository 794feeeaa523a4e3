import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { evaluationQuery, type PolicyInList, policiesQuery } from '~/features/policies/queries';
import { evaluationIsLate } from '~/features/policies/standing';
import { formatDate } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import { TextLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Evaluation.module.css';
import { VerdictLine } from './VerdictLine';

/** Every circular that has begun, the newest first, with its verdict, its date and what was decided. */
export function EvaluationsPage() {
  const { t } = useTranslation('evaluation');
  const { today } = useMe();
  const policies = useSuspenseQuery(policiesQuery).data.filter(
    (policy) => policy.status !== 'draft' && policy.effectiveFrom <= today,
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} />
      {policies.length === 0 ? (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      ) : (
        <ul className={classes.list}>
          {policies.map((policy) => (
            <Card key={policy.id} policy={policy} today={today} />
          ))}
        </ul>
      )}
    </>
  );
}

function Card({ policy, today }: { policy: PolicyInList; today: string }) {
  const { t } = useTranslation(['evaluation', 'policies']);
  const query = useQuery({ ...evaluationQuery(policy.id), staleTime: 60_000 });
  return (
    <li className={classes.part}>
      <h2 className={classes.title}>
        <TextLink to="/evaluasi/$id" params={{ id: policy.id }}>
          {policy.title}
        </TextLink>
      </h2>
      <p className={classes.line}>
        {t('of', {
          number: policy.circularNumber,
          version: policy.number,
          from: formatDate(policy.effectiveFrom),
          to: formatDate(policy.effectiveTo),
        })}
      </p>
      <p className={classes.line}>
        {policy.decision ? (
          <StatusBadge tone="info">{t('decided', { decision: t(`policies:decision.${policy.decision}`) })}</StatusBadge>
        ) : policy.evaluationDueOn ? (
          <StatusBadge tone={evaluationIsLate(policy, today) ? 'warn' : 'neutral'}>
            {t('due', { date: formatDate(policy.evaluationDueOn) })}
          </StatusBadge>
        ) : null}
      </p>
      {problemOf(query.error)?.status === 404 ? (
        <p className={classes.line}>{t('outside')}</p>
      ) : (
        <Loaded query={query} rows={1}>
          {(evaluation) => <VerdictLine total={evaluation.total} threshold={evaluation.thresholdPercent} />}
        </Loaded>
      )}
    </li>
  );
}
