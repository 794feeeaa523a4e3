import { useTranslation } from 'react-i18next';
import type { PolicyRules } from './queries';
import { Section, Sentences } from './Section';

/** How people at home are called, heard and decided upon. */
export function TextSupervision({ rules }: { rules: PolicyRules }) {
  const { t } = useTranslation('policyText');
  const { responseLimitMinutes, unansweredCallsBeforeReprimand, supervision } = rules;
  const { drawnPerCheck, replyHours, decisionHours } = supervision;
  return (
    <Section id="pengawasan" title={t('section.supervision')}>
      <Sentences>
        {[
          t('supervision.response', { count: responseLimitMinutes }),
          ...(unansweredCallsBeforeReprimand === null
            ? []
            : [t('supervision.reprimand', { count: unansweredCallsBeforeReprimand })]),
          ...(rules.slots.some(({ kind }) => kind === 'spotCheck')
            ? [drawnPerCheck === null ? t('supervision.all') : t('supervision.drawn', { count: drawnPerCheck })]
            : []),
          t('supervision.reply', { count: replyHours }),
          t('supervision.decision', { count: decisionHours }),
        ]}
      </Sentences>
    </Section>
  );
}
