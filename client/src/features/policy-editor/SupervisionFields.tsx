import { useTranslation } from 'react-i18next';
import type { PolicyRules } from '~/features/policies/queries';
import type { PartProps } from './draft';
import classes from './Editor.module.css';
import { NumberField, orNaN } from './fields';
import { part } from './part';

const at = 'rules.supervision';

const supervisionKeys = ['responseLimitMinutes', 'unansweredCallsBeforeReprimand', 'supervision'] as const;

function SupervisionFields({ rules, errors, onRules }: PartProps<(typeof supervisionKeys)[number]>) {
  const { t } = useTranslation('policyEditor');
  const { supervision } = rules;
  const set = (patch: Partial<PolicyRules['supervision']>, path: string) =>
    onRules({ supervision: { ...supervision, ...patch } }, path);
  return (
    <>
      <div className={classes.pair}>
        <NumberField
          label={t('supervision.response')}
          value={rules.responseLimitMinutes}
          error={errors['rules.responseLimitMinutes']}
          onChange={(minutes) => onRules({ responseLimitMinutes: orNaN(minutes) }, 'rules.responseLimitMinutes')}
        />
        <NumberField
          optional
          label={t('supervision.reprimand')}
          description={t('supervision.reprimandHint')}
          value={rules.unansweredCallsBeforeReprimand}
          error={errors['rules.unansweredCallsBeforeReprimand']}
          onChange={(calls) =>
            onRules({ unansweredCallsBeforeReprimand: calls }, 'rules.unansweredCallsBeforeReprimand')
          }
        />
        <NumberField
          optional
          label={t('supervision.drawn')}
          description={t('supervision.drawnHint')}
          value={supervision.drawnPerCheck}
          error={errors[`${at}.drawnPerCheck`]}
          onChange={(drawnPerCheck) => set({ drawnPerCheck }, `${at}.drawnPerCheck`)}
        />
      </div>
      <div className={classes.pair}>
        <NumberField
          label={t('supervision.reply')}
          value={supervision.replyHours}
          error={errors[`${at}.replyHours`]}
          onChange={(hours) => set({ replyHours: orNaN(hours) }, `${at}.replyHours`)}
        />
        <NumberField
          label={t('supervision.decision')}
          description={t('supervision.decisionHint')}
          value={supervision.decisionHours}
          error={errors[`${at}.decisionHours`]}
          onChange={(hours) => set({ decisionHours: orNaN(hours) }, `${at}.decisionHours`)}
        />
      </div>
    </>
  );
}

export const SupervisionPart = part(supervisionKeys, SupervisionFields);
