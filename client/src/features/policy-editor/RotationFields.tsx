import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { oneOf } from '~/lib/searchParams';
import { exceedsFlexibleDays, type PartProps } from './draft';
import classes from './Editor.module.css';
import { DaysField, NumberField, orNaN, TextField } from './fields';
import { patterns } from './kinds';
import { part } from './part';

const rotationKeys = [
  'rotation',
  'maxDaysPerWeek',
  'weekCapOverride',
  'hours',
  'taskOrderRequired',
  'attestationRequired',
  'minimumPlannedMinutes',
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
      {rules.weekCapOverride !== null || exceedsFlexibleDays(rules) ? (
        <TextField
          optional
          label={t('rotation.override')}
          description={t('rotation.overrideHint')}
          maxLength={300}
          value={rules.weekCapOverride ?? ''}
          error={errors['rules.weekCapOverride']}
          onChange={(instruction) =>
            onRules({ weekCapOverride: instruction.trim() === '' ? null : instruction }, 'rules.weekCapOverride')
          }
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
      <NumberField
        label={t('rotation.planned')}
        value={rules.minimumPlannedMinutes}
        error={errors['rules.minimumPlannedMinutes']}
        onChange={(minutes) => onRules({ minimumPlannedMinutes: orNaN(minutes) }, 'rules.minimumPlannedMinutes')}
      />
    </>
  );
}

export const RotationPart = part(rotationKeys, RotationFields);
