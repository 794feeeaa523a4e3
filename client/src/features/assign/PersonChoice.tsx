import { Checkbox, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '~/features/review/roster';
import { meansRange } from '~/lib/ticking';
import classes from './Assign.module.css';
import { canGet, isAtWork, isLight } from './people';

interface Props {
  person: Person;
  chosen: boolean;
  minutes: number;
  error: string | undefined;
  onToggle: (range: boolean) => void;
}

/** One person with what the day already holds, and what it would hold. */
export function PersonChoice({ person, chosen, minutes, error, onToggle }: Props) {
  const { t } = useTranslation(['assign', 'words']);
  const able = canGet(person);
  const taken = chosen && able;
  const light = taken && isLight(person, minutes);
  const before = person.plannedMinutes;
  const lightness = t('people.light', { minimum: person.minimumPlannedMinutes });
  return (
    <li className={classes.person} data-chosen={taken}>
      <Checkbox
        checked={taken}
        disabled={!able}
        error={error}
        aria-invalid={error !== undefined}
        onChange={(event) => onToggle(meansRange(event))}
        label={person.name}
        description={
          able
            ? person.position
            : `${person.position} · ${t(isAtWork(person) ? 'people.readOnly' : 'people.notAtWork')}`
        }
      />
      <div className={classes.load}>
        <Text size="xs" {...(person.mode === 'home' ? { fw: 600 } : { c: 'dimmed' })}>
          {t(`words:mode.${person.mode}`)}
        </Text>
        <Text size="xs" c={light ? 'var(--tone-warn-text)' : 'dimmed'} title={light ? lightness : undefined}>
          {light ? <IconAlertTriangle size={12} aria-label={lightness} /> : null}{' '}
          {taken && minutes > 0
            ? t('people.loadAfter', { before, after: before + minutes })
            : `${t('people.tasks', { count: person.taskCount })}, ${t('people.load', { minutes: before })}`}
        </Text>
      </div>
    </li>
  );
}
