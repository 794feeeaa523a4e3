import { Switch, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PeopleRule } from '~/features/policies/queries';
import { useUnitName } from '~/features/policies/useUnitName';
import { peopleInWords } from '~/features/policies/words';
import { Card } from './Card';
import { Several, UnitCodes } from './choices';
import { type Errors, newRule, type PartProps, rowPath, under } from './draft';
import classes from './Editor.module.css';
import { NipsField, TextField } from './fields';
import { employments, levels, unitKinds } from './kinds';
import { part } from './part';
import { Rows } from './Rows';

const peopleKeys = ['exclusions', 'exceptions', 'annexNips', 'coveredUnitCodes'] as const;

function PeopleFields({ rules, errors, onRules }: PartProps<(typeof peopleKeys)[number]>) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const list = (key: 'exclusions' | 'exceptions', stem: string, title: string, hint: string) => (
    <Rows
      title={title}
      hint={hint}
      rows={rules[key]}
      error={errors[`rules.${key}`]}
      add={t(`people.${key}.add`)}
      remove={(number) => t(`people.${key}.remove`, { number })}
      make={() => newRule(rules[key], stem)}
      onRows={(rows, at) => onRules({ [key]: rows }, rowPath(`rules.${key}`, at))}
    >
      {(rule, index, change, isNew) => (
        <RuleFields rule={rule} at={`rules.${key}.${index}`} errors={errors} isNew={isNew} onChange={change} />
      )}
    </Rows>
  );
  return (
    <>
      {list('exclusions', 'pengecualian', t('policyText:people.excluded'), t('people.exclusions.hint'))}
      {list('exceptions', 'perkecualian', t('policyText:people.excepted'), t('people.exceptions.hint'))}
      <UnitCodes
        label={t('people.covered')}
        description={t('people.coveredHint')}
        value={rules.coveredUnitCodes}
        error={errors['rules.coveredUnitCodes']}
        onChange={(coveredUnitCodes) => onRules({ coveredUnitCodes }, 'rules.coveredUnitCodes')}
      />
      <Switch
        label={t('people.annexed')}
        description={t('people.annexedHint')}
        checked={rules.annexNips !== null}
        onChange={({ currentTarget }) => onRules({ annexNips: currentTarget.checked ? [] : null }, 'rules.annexNips')}
      />
      {rules.annexNips === null ? null : (
        <NipsField
          label={t('people.annex')}
          value={rules.annexNips}
          error={errors[under(errors, 'rules.annexNips')[0] ?? '']}
          onChange={(annexNips) => onRules({ annexNips: [...annexNips] }, 'rules.annexNips')}
        />
      )}
    </>
  );
}

interface RuleProps {
  rule: PeopleRule;
  at: string;
  errors: Errors;
  isNew: boolean;
  onChange: (patch: Partial<PeopleRule>) => void;
}

/** A person matches when every list that is not empty names them. */
function RuleFields({ rule, at, errors, isNew, onChange }: RuleProps) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const { t: word } = useTranslation(['policyText', 'words']);
  const unitName = useUnitName();
  const error = (field: string) => errors[`${at}.${field}`];
  return (
    <Card
      title={rule.reason.id || t('rule.unnamed')}
      summary={peopleInWords(word, rule, unitName).join('; ')}
      isNew={isNew}
      hasErrors={under(errors, at).length > 0}
    >
      <TextField
        label={t('rule.reasonId')}
        maxLength={300}
        value={rule.reason.id}
        error={error('reason.id')}
        onChange={(id) => onChange({ reason: { ...rule.reason, id } })}
      />
      <TextField
        label={t('rule.reasonEn')}
        maxLength={300}
        value={rule.reason.en}
        error={error('reason.en')}
        onChange={(en) => onChange({ reason: { ...rule.reason, en } })}
      />
      <div className={classes.pair}>
        <TextField
          label={t('rule.source')}
          maxLength={80}
          value={rule.source}
          error={error('source')}
          onChange={(source) => onChange({ source })}
        />
        <TextField
          label={t('rule.code')}
          maxLength={60}
          value={rule.code}
          error={error('code')}
          onChange={(code) => onChange({ code })}
        />
      </div>
      <div className={classes.pair}>
        <Several
          label={t('rule.unitKinds')}
          all={unitKinds}
          word={(kind) => t(`policyText:kind.${kind}`)}
          value={rule.unitKinds}
          error={error('unitKinds')}
          onChange={(value) => onChange({ unitKinds: value })}
        />
        <Several
          label={t('rule.levels')}
          all={levels}
          word={(level) => t(`policyText:level.${level}`)}
          value={rule.levels}
          error={error('levels')}
          onChange={(value) => onChange({ levels: value })}
        />
      </div>
      <UnitCodes
        label={t('rule.unitCodes')}
        value={rule.unitCodes}
        error={error('unitCodes')}
        onChange={(unitCodes) => onChange({ unitCodes })}
      />
      <div className={classes.pair}>
        <TagsInput
          size="sm"
          label={t('rule.positions')}
          description={t('rule.positionsHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={rule.positionsStartingWith}
          error={error('positionsStartingWith')}
          onChange={(positionsStartingWith) => onChange({ positionsStartingWith })}
        />
        <Several
          label={t('rule.states')}
          all={employments}
          word={(state) => t(`policyText:employment.${state}`)}
          value={rule.states}
          error={error('states')}
          onChange={(value) => onChange({ states: value })}
        />
      </div>
      <NipsField
        label={t('rule.nips')}
        value={rule.nips}
        error={errors[under(errors, `${at}.nips`)[0] ?? '']}
        onChange={(nips) => onChange({ nips: [...nips] })}
      />
    </Card>
  );
}

export const PeoplePart = part(peopleKeys, PeopleFields);
