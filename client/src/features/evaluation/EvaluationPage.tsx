import { Alert, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FigureMeanings } from '~/features/figures/FigureMeanings';
import { countText, figureOf, percentText, useFigureName } from '~/features/figures/values';
import { useMe, useUnitZone } from '~/features/me/queries';
import { Evaluate } from '~/features/policies/Evaluate';
import { evaluationQuery, type PolicyEvaluation, policyQuery } from '~/features/policies/queries';
import { decides } from '~/features/policies/roles';
import { formatDate, formatDateTime } from '~/lib/dates';
import { formatNumber, formatPercent } from '~/lib/numbers';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { Comparison } from './Comparison';
import classes from './Evaluation.module.css';
import { Offices } from './Offices';
import { SheetButtons } from './SheetButtons';
import { VerdictLine } from './VerdictLine';

/** Whether working from home works under one circular, for whoever decides: the verdict first, then what it rests on. */
export function EvaluationPage({ id }: { id: string }) {
  const { t } = useTranslation('evaluation');
  const { roles } = useMe();
  const evaluation = useSuspenseQuery(evaluationQuery(id)).data;
  const text = useSuspenseQuery(policyQuery(id)).data;
  const { policy, people } = evaluation;
  return (
    <>
      <PageHeader
        title={t('titleOf', { title: policy.title })}
        description={t('of', {
          number: policy.circularNumber,
          version: policy.number,
          from: formatDate(policy.effectiveFrom),
          to: formatDate(policy.effectiveTo),
        })}
        actions={<SheetButtons evaluation={evaluation} />}
      />
      <section className={classes.part} aria-labelledby="verdict">
        <h2 className={classes.title} id="verdict">
          {t('result')}
        </h2>
        <VerdictLine total={evaluation.total} threshold={evaluation.thresholdPercent} />
        <p className={classes.proposal}>{evaluation.recommendation}</p>
        <Text size="sm" c="dimmed">
          {t('range', { from: formatDate(evaluation.from), to: formatDate(evaluation.to) })}{' '}
          {evaluation.dates.length > 0
            ? t('dates', { dates: evaluation.dates.map((date) => formatDate(date)).join(', ') })
            : t('noDates')}{' '}
          {evaluation.wholeAgency ? '' : t('part')}
        </Text>
        <Decision evaluation={evaluation} />
        <Group gap="xs" mt="sm" data-noprint>
          {decides(roles) && policy.evaluationDueOn !== null ? <Evaluate text={text} /> : null}
          <ButtonLink variant="default" to="/kebijakan/$id" params={{ id }}>
            {t('policy')}
          </ButtonLink>
          <FigureMeanings />
        </Group>
      </section>
      {people === null ? null : <Home evaluation={evaluation} people={people} />}
      <Offices evaluation={evaluation} />
      <Comparison
        id="places"
        title={t('places.title')}
        hint={t('places.hint')}
        sides={[t('places.office'), t('places.home')]}
        comparison={evaluation.homeAndOffice}
      />
      <Comparison
        id="before"
        title={t('before.title')}
        hint={t('before.hint', {
          from: formatDate(evaluation.beforeAndDuring.firstFrom),
          to: formatDate(evaluation.beforeAndDuring.firstTo),
        })}
        sides={[t('before.first'), t('before.second')]}
        comparison={evaluation.beforeAndDuring}
      />
    </>
  );
}

function Decision({
  evaluation: { decision, decisionReason, decidedAt, decidedBy },
}: {
  evaluation: PolicyEvaluation;
}) {
  const { t } = useTranslation(['evaluation', 'policies']);
  const zone = useUnitZone();
  if (decision === null || decidedAt === null) {
    return (
      <Alert color="gray" mt="sm" p="xs">
        {t('undecided')}
      </Alert>
    );
  }
  return (
    <Alert color="blue" mt="sm" p="xs" title={t('decided', { decision: t(`policies:decision.${decision}`) })}>
      {decisionReason}
      <Text size="xs" c="dimmed">
        {t('by', { name: decidedBy ?? '–', at: formatDateTime(decidedAt, zone) })}
      </Text>
    </Alert>
  );
}

const shown = ['completion', 'onTime', 'checksAnswered', 'reportsIn', 'controlled', 'withoutTasks'] as const;

function Home({ evaluation, people }: { evaluation: PolicyEvaluation; people: number }) {
  const { t } = useTranslation('evaluation');
  const nameOf = useFigureName();
  const figures = evaluation.figures ?? [];
  return (
    <section className={classes.part} aria-labelledby="home">
      <h2 className={classes.title} id="home">
        {t('home', { people: formatNumber(people), days: formatNumber(figureOf(figures, 'people').count) })}
      </h2>
      <dl className={classes.tiles}>
        {shown.map((code) => {
          const figure = figureOf(figures, code);
          return (
            <div key={code}>
              <dt>{nameOf(code)}</dt>
              <dd className="numbers">
                <b>{percentText(figure)}</b> <small>{countText(figure)}</small>
              </dd>
            </div>
          );
        })}
      </dl>
      <Text size="xs" c="dimmed">
        {t('threshold', { percent: formatPercent(evaluation.thresholdPercent / 100, 1) })}
      </Text>
    </section>
  );
}
