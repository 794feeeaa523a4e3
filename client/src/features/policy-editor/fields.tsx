import { Chip, Group, Input, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { weekDays } from '~/features/policies/words';
import { QuantityInput } from '~/ui/QuantityInput';
import { nipsOf } from './draft';

interface Field<T> {
  label: string;
  value: T;
  error?: string | undefined;
  description?: string;
  onChange: (value: T) => void;
}

/** Keeps what is being typed, so that a decimal mark survives until its digits follow; null while it is empty. */
export function NumberField({
  value,
  onChange,
  optional = false,
  decimals = false,
  ...field
}: Field<number | null> & { optional?: boolean; decimals?: boolean; suffix?: string; max?: number }) {
  const [typed, setTyped] = useState<number | string>(value === null || Number.isNaN(value) ? '' : value);
  return (
    <QuantityInput
      size="sm"
      allowDecimal={decimals}
      withAsterisk={!optional}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...field}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(typeof next === 'number' ? next : next.trim() === '' ? null : Number(next.replace(',', '.')));
      }}
    />
  );
}

export const orNaN = (value: number | null): number => value ?? Number.NaN;

export function DateField({ onChange, ...field }: Field<string>) {
  return (
    <TextInput
      size="sm"
      type="date"
      withAsterisk
      {...field}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The contract writes seconds, people do not. */
export function TimeField({ value, onChange, ...field }: Field<string>) {
  return (
    <TextInput
      size="sm"
      type="time"
      withAsterisk
      {...field}
      value={value.slice(0, 5)}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? '' : `${currentTarget.value}:00`)}
    />
  );
}

export function TextField({
  onChange,
  optional = false,
  ...field
}: Field<string> & { maxLength?: number; optional?: boolean }) {
  return (
    <TextInput
      size="sm"
      withAsterisk={!optional}
      {...field}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

type Day = Schemas['DayOfWeek'];

export function DaysField({ label, value, error, onChange }: Field<readonly Day[]>) {
  const { t } = useTranslation('policyText');
  return (
    <Input.Wrapper size="sm" label={label} error={error} labelElement="div">
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen) => onChange(weekDays.filter((day) => chosen.includes(day)))}
      >
        <Group gap={6} role="group" aria-label={label}>
          {weekDays.map((day) => (
            <Chip key={day} size="xs" value={day}>
              {t(`day.${day}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

/** Many numbers at once, as they stand in a list; counted, and the malformed ones named. */
export function NipsField({ value, error, ...field }: Field<readonly string[]>) {
  const { t } = useTranslation('policyEditor');
  const [text, setText] = useState(value.join('\n'));
  const wrong = value.filter((nip) => !/^\d{18}$/.test(nip));
  return (
    <Textarea
      size="sm"
      autosize
      minRows={3}
      maxRows={12}
      spellCheck={false}
      {...field}
      value={text}
      description={t('nips.count', { count: value.length })}
      error={error ?? (wrong.length > 0 ? t('nips.wrong', { list: wrong.slice(0, 3).join(', ') }) : undefined)}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        field.onChange(nipsOf(currentTarget.value));
      }}
    />
  );
}
