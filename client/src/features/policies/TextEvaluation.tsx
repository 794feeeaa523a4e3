import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime } from '~/lib/dates';
import { formatPercent } from '~/lib/numbers';
import type { PolicyText } from './queries';
import { Section, Sentences } from './Section';

export function TextEvaluation({ text: { policy, content, decisionReason, decidedAt } }: { text: PolicyText }) {
  const { t } = useTranslation(['policyText', 'policies']);
  const zone = useUnitZone();
  const rule = content.rules.evaluation;
  return (
    <Section id="evaluasi" title={t('section.evaluation')}>
      {rule === null || policy.evaluationDueOn === null ? (
        <Text>{t('evaluation.never')}</Text>
      ) : (
        <Sentences>
          {[
            t('evaluation.due', { date: formatDate(policy.evaluationDueOn), count: rule.dueDaysAfterStart }),
            t('evaluation.threshold', { percent: formatPercent(rule.completionThresholdPercent / 100, 2) }),
            ...(rule.furtherDates.length > 0
              ? [t('evaluation.further', { dates: rule.furtherDates.map((date) => formatDate(date)).join(', ') })]
              : []),
            ...(rule.reportedMonthly ? [t('evaluation.monthly')] : []),
            policy.decision && decidedAt
              ? t('evaluation.decided', {
                  at: formatDateTime(decidedAt, zone),
                  decision: t(`policies:decision.${policy.decision}`),
                })
              : t('evaluation.waiting'),
          ]}
        </Sentences>
      )}
      {decisionReason ? (
        <Text mt={6} fs="italic">
          {decisionReason}
        </Text>
      ) : null}
    </Section>
  );
}
