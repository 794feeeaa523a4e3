import { Button, Checkbox, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { formatDate } from '~/lib/dates';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { Loaded, type LoadedQuery } from '~/ui/Loaded';
import { useNotify } from '~/ui/useNotify';
import { OfficeRow } from './OfficeRow';
import { type OfficeLock, useLockOffices } from './queries';
import classes from './Recap.module.css';

type LocksOfMonth = Schemas['LocksOfMonth'];

/** So many offices in one request: the list shows each group as it is done, also after a reload. */
const atOnce = 5;

/** How far the agency has come with a month, and the way to lock what is left: one office or many at once. */
export function Locks({ query, month }: { query: LoadedQuery<LocksOfMonth>; month: string }) {
  return (
    <Loaded query={query} rows={8}>
      {(locks) => <Offices locks={locks} month={month} />}
    </Loaded>
  );
}

function Offices({ locks, month }: { locks: LocksOfMonth; month: string }) {
  const { t } = useTranslation('recap');
  const notify = useNotify();
  const lock = useLockOffices();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [run, setRun] = useState<{ done: number; of: number }>();
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const lockable = locks.items.filter((office) => office.mayLock && office.lock === null);
  const wanted = lockable.filter(({ unitId }) => chosen.has(unitId));

  async function lockAll(offices: readonly OfficeLock[]) {
    const said = new Map<string, string>();
    setRun({ done: 0, of: offices.length });
    try {
      for (let at = 0; at < offices.length; at += atOnce) {
        const unitIds = offices.slice(at, at + atOnce).map(({ unitId }) => unitId);
        const outcome = await lock.mutateAsync({ body: { month, unitIds } });
        for (const row of outcome.refused) said.set(row.id, row.message);
        setRun({ done: Math.min(at + atOnce, offices.length), of: offices.length });
      }
      const locked = offices.length - said.size;
      if (locked > 0) notify.done(t('lockedNow', { count: locked }));
    } catch (error) {
      notify.failed(error, t('lockFailed'));
    } finally {
      setRefused(said);
      setChosen(new Set());
      setRun(undefined);
    }
  }

  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={600} role="status">
          {t('progress', { locked: locks.lockedOffices, offices: locks.offices })}
        </Text>
        <Progress
          value={(100 * locks.lockedOffices) / Math.max(1, locks.offices)}
          aria-label={t('progress', { locked: locks.lockedOffices, offices: locks.offices })}
          mt={4}
        />
      </div>
      {locks.over ? null : (
        <Text size="sm" c="dimmed">
          {t('notOver', { month: formatDate(month, 'month') })}
        </Text>
      )}
      {locks.over && lockable.length > 0 ? (
        <Group gap="sm">
          <Checkbox
            label={t('chooseAll')}
            checked={wanted.length === lockable.length}
            indeterminate={wanted.length > 0 && wanted.length < lockable.length}
            onChange={({ currentTarget }) =>
              setChosen(new Set(currentTarget.checked ? lockable.map(({ unitId }) => unitId) : []))
            }
          />
          {wanted.length > 0 && !run ? (
            <ConfirmButton
              size="xs"
              title={t('lockTitle', { month: formatDate(month, 'month') })}
              question={t('lockQuestion', { count: wanted.length })}
              confirm={t('lockConfirm')}
              onConfirm={() => void lockAll(wanted)}
            >
              {t('lockChosen', { count: wanted.length })}
            </ConfirmButton>
          ) : (
            <Button size="xs" disabled={!run} loading={run !== undefined}>
              {t('lockChosen', { count: wanted.length })}
            </Button>
          )}
          {run ? <Text size="sm">{t('locking', run)}</Text> : null}
        </Group>
      ) : null}
      <ul className={classes.list} aria-label={t('offices')}>
        {locks.items.map((office) => (
          <OfficeRow
            key={office.unitId}
            office={office}
            choosable={locks.over && office.mayLock && office.lock === null && !run}
            chosen={chosen.has(office.unitId)}
            refused={refused.get(office.unitId)}
            onChoose={(on) => {
              const next = new Set(chosen);
              if (on) next.add(office.unitId);
              else next.delete(office.unitId);
              setChosen(next);
            }}
          />
        ))}
      </ul>
    </Stack>
  );
}
