import { Group, Pill, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PolicyRules } from '~/features/policies/queries';
import { formatDate, isWorkDate } from '~/lib/dates';
import type { PartProps } from './draft';
import classes from './Editor.module.css';
import { NumberField, orNaN } from './fields';
import { part } from './part';

const at = 'rules.evaluation';
/** Three days after its start, as Serang did (SERANG-01), at the usual threshold (SERANG-03). */
const usual: Rule = { dueDaysAfterStart: 3, completionThresholdPercent: 80, reportedMonthly: false, furtherDates: [] };

type Rule = NonNullable<PolicyRules['evaluation']>;

const evaluationKeys = ['evaluation'] as const;

function EvaluationFields({ rules: { evaluation }, errors, onRules }: PartProps<(typeof evaluationKeys)[number]>) {
  const { t } = useTranslation('policyEditor');
  const set = (patch: Partial<Rule>, path: string) =>
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
          <FurtherDates
            dates={evaluation.furtherDates}
            onDates={(furtherDates) => set({ furtherDates }, `${at}.furtherDates`)}
          />
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

/** Days on which the effect is judged again (SERANG-01). */
function FurtherDates({ dates, onDates }: { dates: readonly string[]; onDates: (dates: string[]) => void }) {
  const { t } = useTranslation('policyEditor');
  return (
    <div>
      <TextInput
        type="date"
        label={t('evaluation.further')}
        maw={220}
        value=""
        onChange={({ currentTarget: { value } }) => {
          if (isWorkDate(value) && !dates.includes(value)) onDates([...dates, value].toSorted());
        }}
      />
      <Group gap={6} mt={6}>
        {dates.map((date) => (
          <Pill
            key={date}
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('evaluation.removeDate', { date: formatDate(date) }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
            onRemove={() => onDates(dates.filter((other) => other !== date))}
          >
            {formatDate(date)}
          </Pill>
        ))}
      </Group>
    </div>
  );
}

export const EvaluationPart = part(evaluationKeys, EvaluationFields);
