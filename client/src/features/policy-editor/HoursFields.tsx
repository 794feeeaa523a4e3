import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { type PartProps, rowPath } from './draft';
import classes from './Editor.module.css';
import { DaysField, NumberField, orNaN, TimeField } from './fields';
import { part } from './part';
import { Rows } from './Rows';

type Hours = Schemas['WorkingHours'];

const newHours = (): Hours => ({ weekdays: [], start: '07:30:00', end: '16:00:00', breakMinutes: 60, netMinutes: 450 });

const hoursKeys = ['hours', 'ramadanHours', 'checkInWindow', 'checkOutWindow'] as const;

function HoursFields({ rules, errors, onRules }: PartProps<(typeof hoursKeys)[number]>) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const table = (key: 'hours' | 'ramadanHours', title: string, hint: string) => (
    <Rows
      title={title}
      hint={hint}
      rows={rules[key]}
      error={errors[`rules.${key}`]}
      add={t(`hours.${key}.add`)}
      remove={(number) => t(`hours.${key}.remove`, { number })}
      make={newHours}
      onRows={(rows, index) => onRules({ [key]: rows }, rowPath(`rules.${key}`, index))}
    >
      {(row, index, change) => (
        <>
          <DaysField
            label={t('policyText:hours.days')}
            value={row.weekdays}
            error={errors[`rules.${key}.${index}.weekdays`]}
            onChange={(weekdays) => change({ weekdays: [...weekdays] })}
          />
          <div className={classes.pair}>
            <TimeField
              label={t('hours.start')}
              value={row.start}
              error={errors[`rules.${key}.${index}.start`]}
              onChange={(start) => change({ start })}
            />
            <TimeField
              label={t('hours.end')}
              value={row.end}
              error={errors[`rules.${key}.${index}.end`]}
              onChange={(end) => change({ end })}
            />
            <NumberField
              label={t('hours.break')}
              value={row.breakMinutes}
              error={errors[`rules.${key}.${index}.breakMinutes`]}
              onChange={(minutes) => change({ breakMinutes: orNaN(minutes) })}
            />
          </div>
        </>
      )}
    </Rows>
  );
  const window = (key: 'checkInWindow' | 'checkOutWindow') => (
    <div className={classes.pair}>
      {(['from', 'to'] as const).map((edge) => (
        <TimeField
          key={edge}
          label={t(`hours.${key}.${edge}`)}
          value={rules[key][edge]}
          error={errors[`rules.${key}.${edge}`]}
          onChange={(time) => onRules({ [key]: { ...rules[key], [edge]: time } }, `rules.${key}.${edge}`)}
        />
      ))}
    </div>
  );
  return (
    <>
      {table('hours', t('policyText:hours.usual'), t('hours.hours.hint'))}
      {table('ramadanHours', t('policyText:hours.ramadan'), t('hours.ramadanHours.hint'))}
      {window('checkInWindow')}
      {window('checkOutWindow')}
    </>
  );
}

export const HoursPart = part(hoursKeys, HoursFields);
