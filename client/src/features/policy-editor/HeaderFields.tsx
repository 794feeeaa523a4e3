import { Textarea } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyContent } from '~/features/policies/queries';
import { UnitChoice } from './choices';
import { type Errors, linesOf, under } from './draft';
import classes from './Editor.module.css';
import { DateField, TextField } from './fields';

interface Props {
  content: Omit<PolicyContent, 'rules'>;
  errors: Errors;
  onContent: (patch: Partial<PolicyContent>, at: string) => void;
}

const headerKeys = [
  'number',
  'title',
  'legalBases',
  'signer',
  'issuedOn',
  'effectiveFrom',
  'effectiveTo',
  'scopeUnitId',
] as const;

function HeaderFields({ content, errors, onContent }: Props) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const [bases, setBases] = useState(content.legalBases.join('\n'));
  const set = <K extends keyof PolicyContent>(key: K, value: PolicyContent[K]) => {
    const patch: Partial<PolicyContent> = {};
    patch[key] = value;
    onContent(patch, key);
  };
  const basesError = errors[under(errors, 'legalBases')[0] ?? ''];
  return (
    <>
      <div className={classes.pair}>
        <TextField
          label={t('policyText:header.number')}
          maxLength={80}
          value={content.number}
          error={errors.number}
          onChange={(value) => set('number', value)}
        />
        <DateField
          label={t('policyText:header.issuedOn')}
          value={content.issuedOn}
          error={errors.issuedOn}
          onChange={(value) => set('issuedOn', value)}
        />
      </div>
      <TextField
        label={t('header.title')}
        maxLength={240}
        value={content.title}
        error={errors.title}
        onChange={(value) => set('title', value)}
      />
      <TextField
        label={t('policyText:header.signer')}
        maxLength={160}
        value={content.signer}
        error={errors.signer}
        onChange={(value) => set('signer', value)}
      />
      <div className={classes.pair}>
        <DateField
          label={t('header.from')}
          value={content.effectiveFrom}
          error={errors.effectiveFrom}
          onChange={(value) => set('effectiveFrom', value)}
        />
        <DateField
          label={t('header.to')}
          value={content.effectiveTo}
          error={errors.effectiveTo}
          onChange={(value) => set('effectiveTo', value)}
        />
      </div>
      <UnitChoice
        by="id"
        label={t('policyText:header.scope')}
        description={t('header.scopeHint')}
        value={content.scopeUnitId}
        error={errors.scopeUnitId}
        onChange={(value) => set('scopeUnitId', value)}
      />
      <Textarea
        size="sm"
        withAsterisk
        autosize
        minRows={2}
        label={t('policyText:header.bases')}
        description={t('header.basesHint')}
        value={bases}
        error={basesError}
        onChange={({ currentTarget }) => {
          setBases(currentTarget.value);
          set('legalBases', linesOf(currentTarget.value));
        }}
      />
    </>
  );
}

/** What a rule says does not concern it. */
export const HeaderPart = memo(
  HeaderFields,
  (before, after) =>
    before.errors === after.errors && headerKeys.every((key) => before.content[key] === after.content[key]),
);
