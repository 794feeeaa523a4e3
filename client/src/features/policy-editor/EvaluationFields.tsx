import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartProps } from './draft';
import classes from './Editor.module.css';
import { NumberField, orNaN } from './fields';
import { part } from './part';

const at = 'rules.evaluation';
/** Three days after its start, as Serang did (SERANG-01), at the usual threshold (SERANG-03). */
const usual = { dueDaysAfterStart: 3, completionThresholdPercent: 80, reportedMonthly: false };

const evaluationKeys = ['evaluation'] as const;

function EvaluationFields({ rules: { evaluation }, errors, onRules }: PartProps<(typeof evaluationKeys)[number]>) {
  const { t } = useTranslation('policyEditor');
  const set = (patch: Partial<typeof usual>, path: string) =>
    onRules({ evaluation: { ...(evaluation ?? usual), ...patch } }, path);
  return (
    <>
      <Switch
        label={t('evaluation.wanted')}
        checked={evaluation !== null}
        onChange={({ currentTarget }) => onRules({ evaluation: currentTarget.checked ? usual : null }, at)}
      />
      {evaluation === null ? null : (
        <>
          <div className={classes.pair}>
            <NumberField
              label={t('evaluation.due')}
              value={evaluation.dueDaysAfterStart}
              error={errors[`${at}.dueDaysAfterStart`]}
              onChange={(days) => set({ dueDaysAfterStart: orNaN(days) }, `${at}.dueDaysAfterStart`)}
            />
            <NumberField
              decimals
              label={t('evaluation.threshold')}
              max={100}
              value={evaluation.completionThresholdPercent}
              error={errors[`${at}.completionThresholdPercent`]}
              onChange={(percent) =>
                set({ completionThresholdPercent: orNaN(percent) }, `${at}.completionThresholdPercent`)
              }
            />
          </div>
          <Switch
            label={t('evaluation.monthly')}
            checked={evaluation.reportedMonthly}
            onChange={({ currentTarget }) => set({ reportedMonthly: currentTarget.checked }, `${at}.reportedMonthly`)}
          />
        </>
      )}
    </>
  );
}

export const EvaluationPart = part(evaluationKeys, EvaluationFields);
