import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { oneOf } from '~/lib/searchParams';
import { Several, UnitChoice, UnitCodes } from './choices';
import { type PartProps, rowPath } from './draft';
import classes from './Editor.module.css';
import { DateField, NumberField, orNaN } from './fields';
import { denominators, roundings, unitKinds } from './kinds';
import { part } from './part';
import { Rows } from './Rows';

const at = 'rules.quota';

const quotaKeys = ['quota'] as const;

function QuotaFields({ rules: { quota }, errors, onRules }: PartProps<(typeof quotaKeys)[number]>) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const set = (patch: Partial<typeof quota>, path: string) => onRules({ quota: { ...quota, ...patch } }, path);
  return (
    <>
      <div className={classes.pair}>
        <NumberField
          decimals
          label={t('quota.percent')}
          max={100}
          value={quota.percent}
          error={errors[`${at}.percent`]}
          onChange={(percent) => set({ percent: orNaN(percent) }, `${at}.percent`)}
        />
        <NativeSelect
          size="sm"
          label={t('quota.denominator')}
          value={quota.denominator}
          data={denominators.map((value) => ({ value, label: t(`quota.of.${value}`) }))}
          onChange={({ currentTarget }) =>
            set({ denominator: oneOf(denominators, currentTarget.value) ?? 'all' }, `${at}.denominator`)
          }
        />
        <NativeSelect
          size="sm"
          label={t('quota.rounding')}
          value={quota.rounding}
          data={roundings.map((value) => ({ value, label: t(`quota.round.${value}`) }))}
          onChange={({ currentTarget }) =>
            set({ rounding: oneOf(roundings, currentTarget.value) ?? 'floor' }, `${at}.rounding`)
          }
        />
      </div>
      <Rows
        title={t('policyText:quota.changes')}
        rows={quota.changes}
        error={errors[`${at}.changes`]}
        add={t('quota.addChange')}
        remove={(number) => t('quota.removeChange', { number })}
        make={() => ({ from: '', to: '', percent: quota.percent })}
        onRows={(changes, index) => set({ changes }, rowPath(`${at}.changes`, index))}
      >
        {(row, index, change) => (
          <div className={classes.pair}>
            <DateField
              label={t('quota.from')}
              value={row.from}
              error={errors[`${at}.changes.${index}.from`]}
              onChange={(from) => change({ from })}
            />
            <DateField
              label={t('quota.to')}
              value={row.to}
              error={errors[`${at}.changes.${index}.to`]}
              onChange={(to) => change({ to })}
            />
            <NumberField
              decimals
              label={t('quota.percent')}
              max={100}
              value={row.percent}
              error={errors[`${at}.changes.${index}.percent`]}
              onChange={(percent) => change({ percent: orNaN(percent) })}
            />
          </div>
        )}
      </Rows>
      <Rows
        title={t('policyText:quota.units')}
        hint={t('quota.unitsHint')}
        rows={quota.units}
        error={errors[`${at}.units`]}
        add={t('quota.addUnit')}
        remove={(number) => t('quota.removeUnit', { number })}
        make={() => ({ unitCode: '', percent: quota.percent })}
        onRows={(units, index) => set({ units }, rowPath(`${at}.units`, index))}
      >
        {(row, index, change) => (
          <div className={classes.pair}>
            <UnitChoice
              by="code"
              label={t('unit')}
              value={row.unitCode}
              error={errors[`${at}.units.${index}.unitCode`]}
              onChange={(unitCode) => change({ unitCode })}
            />
            <NumberField
              decimals
              label={t('quota.percent')}
              max={100}
              value={row.percent}
              error={errors[`${at}.units.${index}.percent`]}
              onChange={(percent) => change({ percent: orNaN(percent) })}
            />
          </div>
        )}
      </Rows>
    </>
  );
}

const minimumKeys = ['minimumOnSite'] as const;

function MinimumFields({ rules: { minimumOnSite }, errors, onRules }: PartProps<(typeof minimumKeys)[number]>) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const path = 'rules.minimumOnSite';
  return (
    <Rows
      title={t('policyText:quota.minimum')}
      hint={t('minimum.hint')}
      rows={minimumOnSite}
      error={errors[path]}
      add={t('minimum.add')}
      remove={(number) => t('minimum.remove', { number })}
      make={() => ({ count: 1, unitKinds: [], unitCodes: [] })}
      onRows={(rows, index) => onRules({ minimumOnSite: rows }, rowPath(path, index))}
    >
      {(row, index, change) => (
        <>
          <div className={classes.pair}>
            <NumberField
              label={t('minimum.count')}
              value={row.count}
              error={errors[`${path}.${index}.count`]}
              onChange={(count) => change({ count: orNaN(count) })}
            />
            <Several
              label={t('rule.unitKinds')}
              all={unitKinds}
              word={(kind) => t(`policyText:kind.${kind}`)}
              value={row.unitKinds}
              error={errors[`${path}.${index}.unitKinds`]}
              onChange={(value) => change({ unitKinds: value })}
            />
          </div>
          <UnitCodes
            label={t('rule.unitCodes')}
            value={row.unitCodes}
            error={errors[`${path}.${index}.unitCodes`]}
            onChange={(unitCodes) => change({ unitCodes })}
          />
        </>
      )}
    </Rows>
  );
}

export const QuotaPart = part(quotaKeys, QuotaFields);

export const MinimumPart = part(minimumKeys, MinimumFields);
