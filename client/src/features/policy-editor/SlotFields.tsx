import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Slot } from '~/features/policies/queries';
import { dueInWords, opensInWords } from '~/features/policies/words';
import { oneOf } from '~/lib/searchParams';
import { Card } from './Card';
import { Several } from './choices';
import { type Errors, newSlot, type PartProps, rowPath, under } from './draft';
import classes from './Editor.module.css';
import { DaysField, NumberField, orNaN, TextField } from './fields';
import { checkpointKinds, evidences, workModes } from './kinds';
import { MomentFields } from './MomentFields';
import { part } from './part';
import { Rows } from './Rows';

const path = 'rules.slots';

const slotsKeys = ['slots'] as const;

function SlotsFields({ rules: { slots }, errors, onRules }: PartProps<(typeof slotsKeys)[number]>) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  return (
    <Rows
      title={t('slot.list')}
      hint={t('slot.hint')}
      rows={slots}
      error={errors[path]}
      add={t('slot.add')}
      remove={(number) => t('slot.remove', { number })}
      make={() => newSlot(slots)}
      onRows={(rows, at) => onRules({ slots: rows }, rowPath(path, at))}
    >
      {(slot, index, change, isNew) => (
        <SlotFields slot={slot} at={`${path}.${index}`} errors={errors} isNew={isNew} onChange={change} />
      )}
    </Rows>
  );
}

interface Props {
  slot: Slot;
  at: string;
  errors: Errors;
  isNew: boolean;
  onChange: (patch: Partial<Slot>) => void;
}

function SlotFields({ slot, at, errors, isNew, onChange }: Props) {
  const { t } = useTranslation(['policyEditor', 'policyText', 'words']);
  const { t: word } = useTranslation(['policyText', 'words']);
  const error = (field: string) => errors[`${at}.${field}`];
  return (
    <Card
      title={slot.title.id || t('slot.unnamed')}
      summary={t('slot.summary', {
        kind: t(`policyText:slot.kind.${slot.kind}`),
        opens: opensInWords(word, slot),
        due: dueInWords(word, slot),
      })}
      isNew={isNew}
      hasErrors={under(errors, at).length > 0}
    >
      <div className={classes.pair}>
        <NativeSelect
          size="sm"
          label={t('slot.kind')}
          value={slot.kind}
          data={checkpointKinds.map((value) => ({ value, label: t(`policyText:slot.kind.${value}`) }))}
          onChange={({ currentTarget }) => onChange({ kind: oneOf(checkpointKinds, currentTarget.value) ?? slot.kind })}
        />
        <TextField
          label={t('slot.code')}
          maxLength={40}
          value={slot.code}
          error={error('code')}
          onChange={(code) => onChange({ code })}
        />
      </div>
      <div className={classes.pair}>
        <TextField
          label={t('slot.titleId')}
          maxLength={120}
          value={slot.title.id}
          error={error('title.id')}
          onChange={(id) => onChange({ title: { ...slot.title, id } })}
        />
        <TextField
          label={t('slot.titleEn')}
          maxLength={120}
          value={slot.title.en}
          error={error('title.en')}
          onChange={(en) => onChange({ title: { ...slot.title, en } })}
        />
      </div>
      <MomentFields
        label={t('slot.opens')}
        time={slot.opensAt}
        afterStart={slot.opensMinutesAfterStart}
        afterEnd={slot.opensMinutesAfterEnd}
        error={error('opensAt')}
        onChange={({ time, afterStart, afterEnd }) =>
          onChange({ opensAt: time, opensMinutesAfterStart: afterStart, opensMinutesAfterEnd: afterEnd })
        }
      />
      <MomentFields
        label={t('slot.due')}
        time={slot.dueAt}
        afterStart={slot.dueMinutesAfterStart}
        afterEnd={slot.dueMinutesAfterEnd}
        error={error('dueAt')}
        onChange={({ time, afterStart, afterEnd }) =>
          onChange({ dueAt: time, dueMinutesAfterStart: afterStart, dueMinutesAfterEnd: afterEnd })
        }
      />
      <div className={classes.pair}>
        <Several
          required
          label={t('slot.modes')}
          all={workModes}
          word={(mode) => t(`words:mode.${mode}`)}
          value={slot.modes}
          error={error('modes')}
          onChange={(modes) => onChange({ modes })}
        />
        <Several
          label={t('slot.evidence')}
          all={evidences}
          word={(evidence) => t(`words:evidence.${evidence}`)}
          value={slot.evidence}
          error={error('evidence')}
          onChange={(evidence) => onChange({ evidence })}
        />
      </div>
      <div className={classes.pair}>
        <NumberField
          label={t('slot.remind')}
          description={t('slot.remindHint')}
          value={slot.remindMinutesBefore}
          error={error('remindMinutesBefore')}
          onChange={(minutes) => onChange({ remindMinutesBefore: orNaN(minutes) })}
        />
        <NumberField
          label={t('slot.listed')}
          value={slot.listedAfterMinutes}
          error={error('listedAfterMinutes')}
          onChange={(minutes) => onChange({ listedAfterMinutes: orNaN(minutes) })}
        />
      </div>
      <DaysField
        label={t('slot.weekdays')}
        value={slot.weekdays}
        error={error('weekdays')}
        onChange={(weekdays) => onChange({ weekdays: [...weekdays] })}
      />
    </Card>
  );
}

export const SlotsPart = part(slotsKeys, SlotsFields);
