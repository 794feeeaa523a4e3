import { Group, Paper, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatTime, zoneName } from '~/lib/dates';
import classes from './Checks.module.css';
import { PersonCheck } from './PersonCheck';
import type { Call, PersonToCheck, Round } from './queries';

interface Props {
  round: Round;
  calls: ReadonlyMap<string, Call>;
  live: boolean;
}

/** One slot of the circular: first whom the draw chose, the others on demand. */
export function RoundCard({ round, calls, live }: Props) {
  const { t } = useTranslation('checks');
  const zone = useUnitZone();
  const titleId = useId();
  const { slotCode, title, opensAt, dueAt, people } = round;
  // Who was called although not drawn stays in view: there is something to see.
  const inView = (person: PersonToCheck) => person.drawn || person.calls > 0;
  // Where everybody is checked nobody was drawn.
  const draws = people.some((person) => !person.drawn);
  const others = people.filter((person) => !inView(person));
  const list = (shown: readonly PersonToCheck[]) => (
    <ul className={classes.list} aria-label={t('people', { title })}>
      {shown.map((person) => (
        <PersonCheck
          key={person.employeeId}
          person={person}
          chosen={draws && person.drawn}
          slotCode={slotCode}
          call={person.lastCallId ? calls.get(person.lastCallId) : undefined}
          live={live}
        />
      ))}
    </ul>
  );
  return (
    <Paper component="section" aria-labelledby={titleId} p="md" mb="md">
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} id={titleId}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {t('slot', { from: formatTime(opensAt, zone), to: formatTime(dueAt, zone), zone: zoneName(zone, dueAt) })}
        </Text>
      </Group>
      {list(people.filter(inView))}
      {others.length > 0 ? (
        <details className={classes.others}>
          <summary>{t('others', { count: others.length })}</summary>
          {list(others)}
        </details>
      ) : null}
    </Paper>
  );
}
