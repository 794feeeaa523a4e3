import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '~/features/review/roster';
import { useTicking } from '~/lib/ticking';
import { EmptyState } from '~/ui/EmptyState';
import classes from './Assign.module.css';
import { PersonChoice } from './PersonChoice';
import { canGet } from './people';

interface Props {
  people: readonly Person[];
  chosen: ReadonlySet<string>;
  minutes: number;
  error: string | undefined;
  personErrors: ReadonlyMap<string, string | undefined>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Arrows walk the list, the space bar ticks. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('input:not(:disabled)')];
  const at = boxes.findIndex((box) => box.matches(':focus'));
  boxes[at + by]?.focus();
}

export function PeoplePicker({ people, chosen, minutes, error, personErrors, onChosen }: Props) {
  const { t } = useTranslation('assign');
  const [text, setText] = useState('');
  const [unit, setUnit] = useState('');
  const units = [...new Map(people.map((person) => [person.unitId, person.unitName]))].sort(([, a], [, b]) =>
    a.localeCompare(b, 'id'),
  );
  const wanted = text.trim().toLocaleLowerCase('id');
  const shown = people.filter(
    (person) =>
      (unit === '' || person.unitId === unit) &&
      `${person.name} ${person.position}`.toLocaleLowerCase('id').includes(wanted),
  );
  const add = (more: readonly Person[]) =>
    onChosen(new Set([...chosen, ...more.filter(canGet).map((person) => person.employeeId)]));
  const tick = useTicking(shown.filter(canGet).map((person) => person.employeeId));
  return (
    <section aria-label={t('people.title')}>
      <Group gap="xs" mb="xs">
        <TextInput
          id="people-search"
          type="search"
          size="xs"
          style={{ flex: '1 1 180px' }}
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {units.length > 1 ? (
          <NativeSelect
            size="xs"
            maw={200}
            aria-label={t('people.unit')}
            value={unit}
            data={[{ value: '', label: t('people.allUnits') }, ...units.map(([value, label]) => ({ value, label }))]}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
          />
        ) : null}
      </Group>
      <Group gap={6} mb="xs">
        <Button size="compact-xs" variant="default" onClick={() => add(shown.filter((one) => one.mode === 'home'))}>
          {t('people.allHome')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => add(shown)}>
          {t('people.allShown')}
        </Button>
        {chosen.size > 0 ? (
          <Button size="compact-xs" variant="subtle" onClick={() => onChosen(new Set())}>
            {t('people.none')}
          </Button>
        ) : null}
        <Text size="sm" role="status">
          {t('people.selected', { count: people.filter((one) => canGet(one) && chosen.has(one.employeeId)).length })}
        </Text>
      </Group>
      {error ? (
        <Text size="sm" role="alert" c="var(--tone-bad-text)" mb={4}>
          {error}
        </Text>
      ) : null}
      {shown.length === 0 ? <EmptyState title={t('people.empty')} hint={t('people.emptyHint')} /> : null}
      <ul className={classes.people} aria-label={t('people.list')} onKeyDown={walk} hidden={shown.length === 0}>
        {shown.map((person) => (
          <PersonChoice
            key={person.employeeId}
            person={person}
            chosen={chosen.has(person.employeeId)}
            minutes={minutes}
            error={personErrors.get(person.employeeId)}
            onToggle={(range) => onChosen(tick(chosen, person.employeeId, range))}
          />
        ))}
      </ul>
    </section>
  );
}
