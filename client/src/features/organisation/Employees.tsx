import { Anchor, Button, Group, NativeSelect, Table, Text, TextInput, Title } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { oneOf } from '~/lib/searchParams';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import classes from './Organisation.module.css';
import { type EmployeeInList, employeesQuery } from './queries';
import { levels, type OrganisationSearch } from './search';

const tones: Record<EmployeeInList['state'], Tone> = {
  active: 'good',
  newInPost: 'info',
  underDiscipline: 'warn',
  inactive: 'neutral',
};

interface Props {
  search: OrganisationSearch;
  unitName: string | undefined;
  onSearch: (patch: OrganisationSearch) => void;
}

export function Employees({ search, unitName, onSearch }: Props) {
  const { t } = useTranslation('organisation');
  const query = useInfiniteQuery(employeesQuery(search));
  return (
    <section aria-labelledby="employees">
      <Title order={2} size="h3" id="employees">
        {unitName ? t('employeesOf', { unit: unitName }) : t('employees')}
      </Title>
      {unitName ? (
        <Text size="sm" c="dimmed">
          {t('below')}
        </Text>
      ) : null}
      <Group gap="sm" my="xs" align="flex-end">
        <TextInput
          type="search"
          size="xs"
          className={classes.find}
          label={t('findPerson')}
          value={search.q ?? ''}
          onChange={({ currentTarget: { value } }) => onSearch({ q: value === '' ? undefined : value })}
        />
        <NativeSelect
          size="xs"
          className={classes.find}
          label={t('level')}
          value={search.level ?? ''}
          data={[
            { value: '', label: t('anyLevel') },
            ...levels.map((value) => ({ value, label: t(`levels.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => onSearch({ level: oneOf(levels, value) })}
        />
      </Group>
      <Loaded query={query} rows={8}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.items);
          return people.length === 0 ? (
            <EmptyState
              icon={IconFilterOff}
              title={t('none')}
              hint={t('noneHint')}
              action={
                <Button variant="default" onClick={() => onSearch({ q: undefined, level: undefined, unit: undefined })}>
                  {t('showAll')}
                </Button>
              }
            />
          ) : (
            <>
              <People people={people} onOpen={(person) => onSearch({ person })} />
              {query.hasNextPage ? (
                <Button
                  mt="xs"
                  size="xs"
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function People({ people, onOpen }: { people: readonly EmployeeInList[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('organisation');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={t('table')} tabIndex={0}>
      <Table verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('position')}</Table.Th>
            <Table.Th className={classes.desk}>{t('unitOf')}</Table.Th>
            <Table.Th className={classes.desk}>{t('grade')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  fw={600}
                  ta="start"
                  onClick={() => onOpen(person.id)}
                >
                  {person.name}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {person.nip}
                </Text>
                {person.state === 'active' ? null : (
                  <StatusBadge tone={tones[person.state]}>{t(`state.${person.state}`)}</StatusBadge>
                )}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{person.position}</Text>
                <Text size="xs" c="dimmed">
                  {t(`levels.${person.level}`)}
                </Text>
                <Text size="xs" c="dimmed" className={classes.phone}>
                  {person.unitName}
                </Text>
              </Table.Td>
              <Table.Td className={classes.desk}>{person.unitName}</Table.Td>
              <Table.Td className={classes.desk}>{`${person.kind.toUpperCase()} ${person.grade}`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
