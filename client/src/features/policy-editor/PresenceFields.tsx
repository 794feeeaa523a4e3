import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PolicyRules } from '~/features/policies/queries';
import { type PartProps, rowPath } from './draft';
import classes from './Editor.module.css';
import { NumberField, orNaN, TextField } from './fields';
import { part } from './part';
import { Rows } from './Rows';

/** The recap counts lateness as TL1 to TL4, leaving early as PSW1 to PSW4. */
const stems = { lateBuckets: 'TL', earlyBuckets: 'PSW' } as const;

const thresholds = [
  'maxAccuracyMetres',
  'maxClockSkewSeconds',
  'maxSpeedKmPerHour',
  'identicalPositions',
] as const satisfies readonly (keyof PolicyRules['confidence'])[];

const presenceKeys = ['lateBuckets', 'earlyBuckets', 'confidence'] as const;

function PresenceFields({ rules, errors, onRules }: PartProps<(typeof presenceKeys)[number]>) {
  const { t } = useTranslation('policyEditor');
  const buckets = (key: keyof typeof stems) => (
    <Rows
      title={t(`presence.${key}.title`)}
      hint={t('presence.bucketsHint')}
      rows={rules[key]}
      error={errors[`rules.${key}`]}
      add={t(`presence.${key}.add`)}
      remove={(number) => t(`presence.${key}.remove`, { number })}
      make={() => ({
        code: `${stems[key]}${rules[key].length + 1}`,
        fromMinutes: (rules[key].at(-1)?.toMinutes ?? 0) + 1,
        toMinutes: null,
      })}
      onRows={(rows, index) => onRules({ [key]: rows }, rowPath(`rules.${key}`, index))}
    >
      {(row, index, change) => (
        <div className={classes.pair}>
          <TextField
            label={t('presence.code')}
            maxLength={8}
            value={row.code}
            error={errors[`rules.${key}.${index}.code`]}
            onChange={(code) => change({ code })}
          />
          <NumberField
            label={t('presence.from')}
            value={row.fromMinutes}
            error={errors[`rules.${key}.${index}.fromMinutes`]}
            onChange={(minutes) => change({ fromMinutes: orNaN(minutes) })}
          />
          <NumberField
            optional
            label={t('presence.to')}
            value={row.toMinutes}
            error={errors[`rules.${key}.${index}.toMinutes`]}
            onChange={(toMinutes) => change({ toMinutes })}
          />
        </div>
      )}
    </Rows>
  );
  return (
    <>
      {buckets('lateBuckets')}
      {buckets('earlyBuckets')}
      <div>
        <Text fw={600}>{t('presence.doubt')}</Text>
        <Text size="sm" c="dimmed">
          {t('presence.doubtHint')}
        </Text>
      </div>
      <div className={classes.pair}>
        {thresholds.map((key) => (
          <NumberField
            key={key}
            decimals={key !== 'identicalPositions'}
            label={t(`presence.${key}`)}
            value={rules.confidence[key]}
            error={errors[`rules.confidence.${key}`]}
            onChange={(value) =>
              onRules({ confidence: { ...rules.confidence, [key]: orNaN(value) } }, `rules.confidence.${key}`)
            }
          />
        ))}
      </div>
    </>
  );
}

export const PresencePart = part(presenceKeys, PresenceFields);
