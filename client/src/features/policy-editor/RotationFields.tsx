import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { oneOf } from '~/lib/searchParams';
import type { PartProps } from './draft';
import classes from './Editor.module.css';
import { DaysField, NumberField, orNaN } from './fields';
import { patterns } from './kinds';
import { part } from './part';

const rotationKeys = [
  'rotation',
  'maxDaysPerWeek',
  'taskOrderRequired',
  'attestationRequired',
  'minimumPlannedMinutes',
  'responseLimitMinutes',
  'unansweredCallsBeforeReprimand',
] as const;

function RotationFields({ rules, errors, onRules }: PartProps<(typeof rotationKeys)[number]>) {
  const { t } = useTranslation('policyEditor');
  const { rotation } = rules;
  const set = (patch: Partial<typeof rotation>, at: string) => onRules({ rotation: { ...rotation, ...patch } }, at);
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          size="sm"
          label={t('rotation.pattern')}
          value={rotation.pattern}
          data={patterns.map((value) => ({ value, label: t(`rotation.patterns.${value}`) }))}
          onChange={({ currentTarget }) =>
            set({ pattern: oneOf(patterns, currentTarget.value) ?? 'free' }, 'rules.rotation')
          }
        />
        {rotation.pattern === 'alternateDays' || rotation.pattern === 'weeklyCohorts' ? (
          <NumberField
            label={t('rotation.cohorts')}
            value={rotation.cohorts}
            error={errors['rules.rotation.cohorts']}
            onChange={(cohorts) => set({ cohorts: orNaN(cohorts) }, 'rules.rotation.cohorts')}
          />
        ) : null}
        <NumberField
          optional
          label={t('rotation.cap')}
          description={t('rotation.capHint')}
          value={rules.maxDaysPerWeek}
          error={errors['rules.maxDaysPerWeek']}
          onChange={(maxDaysPerWeek) => onRules({ maxDaysPerWeek }, 'rules.maxDaysPerWeek')}
        />
      </div>
      {rotation.pattern === 'fixedWeekdays' ? (
        <DaysField
          label={t('rotation.weekdays')}
          value={rotation.weekdays}
          error={errors['rules.rotation.weekdays']}
          onChange={(weekdays) => set({ weekdays: [...weekdays] }, 'rules.rotation.weekdays')}
        />
      ) : null}
      <Switch
        label={t('rotation.taskOrder')}
        checked={rules.taskOrderRequired}
        onChange={({ currentTarget }) =>
          onRules({ taskOrderRequired: currentTarget.checked }, 'rules.taskOrderRequired')
        }
      />
      <Switch
        label={t('rotation.attestation')}
        checked={rules.attestationRequired}
        onChange={({ currentTarget }) =>
          onRules({ attestationRequired: currentTarget.checked }, 'rules.attestationRequired')
        }
      />
      <div className={classes.pair}>
        <NumberField
          label={t('rotation.planned')}
          value={rules.minimumPlannedMinutes}
          error={errors['rules.minimumPlannedMinutes']}
          onChange={(minutes) => onRules({ minimumPlannedMinutes: orNaN(minutes) }, 'rules.minimumPlannedMinutes')}
        />
        <NumberField
          label={t('rotation.response')}
          value={rules.responseLimitMinutes}
          error={errors['rules.responseLimitMinutes']}
          onChange={(minutes) => onRules({ responseLimitMinutes: orNaN(minutes) }, 'rules.responseLimitMinutes')}
        />
        <NumberField
          optional
          label={t('rotation.reprimand')}
          description={t('rotation.reprimandHint')}
          value={rules.unansweredCallsBeforeReprimand}
          error={errors['rules.unansweredCallsBeforeReprimand']}
          onChange={(calls) =>
            onRules({ unansweredCallsBeforeReprimand: calls }, 'rules.unansweredCallsBeforeReprimand')
          }
        />
      </div>
    </>
  );
}

export const RotationPart = part(rotationKeys, RotationFields);
