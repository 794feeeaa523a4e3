import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { evaluationQuery, type PolicyInList, policiesQuery } from '~/features/policies/queries';
import { standingOf } from '~/features/policies/standing';
import { formatPercent } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';
import { TextLink } from '~/ui/links';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Verdicts.module.css';

const atMost = 2;
const tones = { met: 'good', notMet: 'bad', tooFew: 'neutral', noTasks: 'neutral' } as const;

/** Is working from home working: the verdict on the circulars in force, and the way to the evaluation. */
export function Verdicts() {
  const { today } = useMe();
  const policies = useSuspenseQuery(policiesQuery).data.filter((policy) => standingOf(policy, today) === 'inForce');
  return policies.slice(0, atMost).map((policy) => <Verdict key={policy.id} policy={policy} />);
}

function Verdict({ policy }: { policy: PolicyInList }) {
  const { t } = useTranslation('summary');
  const query = useQuery({ ...evaluationQuery(policy.id), staleTime: 60_000 });
  // It covers none of the reader's people.
  if (problemOf(query.error)?.status === 404) return null;
  return (
    <div className={classes.verdict}>
      <Loaded query={query} rows={3}>
        {({ total, recommendation, thresholdPercent, decision }) => (
          <>
            <StatusBadge tone={tones[total.verdict]}>{t(`verdict.${total.verdict}`)}</StatusBadge>
            <span>
              {total.completion
                ? t('verdict.rate', {
                    rate: formatPercent(total.completion.percent / 100, 1),
                    threshold: formatPercent(thresholdPercent / 100, 1),
                  })
                : recommendation}
              {decision ? ` ${t(`verdict.decided.${decision}`)}` : ''}
            </span>
            <TextLink size="sm" to="/evaluasi/$id" params={{ id: policy.id }}>
              {t('verdict.open', { number: policy.circularNumber })}
            </TextLink>
          </>
        )}
      </Loaded>
    </div>
  );
}
