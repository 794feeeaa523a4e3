import { useTranslation } from 'react-i18next';
import { formatDuration } from '~/lib/numbers';
import type { PolicyRules } from './queries';
import { Section, Sentences } from './Section';
import { daysInWords } from './words';

export function TextRotation({ rules }: { rules: PolicyRules }) {
  const { t } = useTranslation(['policyText', 'words']);
  const { pattern, weekdays, cohorts } = rules.rotation;
  return (
    <Section id="giliran" title={t('section.rotation')}>
      <Sentences>
        {[
          t(`rotation.${pattern}`, { cohorts, days: daysInWords(t, weekdays) }),
          rules.maxDaysPerWeek === null ? t('rotation.noCap') : t('rotation.cap', { count: rules.maxDaysPerWeek }),
          ...(rules.weekCapOverride === null ? [] : [t('rotation.override', { instruction: rules.weekCapOverride })]),
          ...(rules.taskOrderRequired ? [t('rotation.taskOrder')] : []),
          ...(rules.attestationRequired ? [t('rotation.attestation')] : []),
          ...(rules.minimumPlannedMinutes > 0
            ? [t('rotation.planned', { duration: formatDuration(rules.minimumPlannedMinutes) })]
            : []),
        ]}
      </Sentences>
    </Section>
  );
}
