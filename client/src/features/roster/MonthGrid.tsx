import { Alert, Group, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { formatDate } from '~/lib/dates';
import { useKeys } from '~/lib/keys';
import { StatusBadge } from '~/ui/StatusBadge';
import { modeCode, workModes } from '~/ui/workModes';
import { ChangeForm } from './ChangeForm';
import { DraftBar } from './DraftBar';
import { canTurn, totalsOf } from './draft';
import { LeaveGuard } from './LeaveGuard';
import { MonthTable } from './MonthTable';
import classes from './Panel.module.css';
import { Problems } from './Problems';
import { PublishDialog } from './PublishDialog';
import { goToCell } from './place';
import type { Grid, GridPerson } from './queries';
import { useDraft } from './useDraft';

interface Props {
  grid: Grid;
  month: string;
}

/** A month that is being made, that orders, or both: the days of a proposal turn at a click, published ones by a form. */
export function MonthGrid({ grid, month }: Props) {
  const { t } = useTranslation(['roster', 'words']);
  const { today, employee, leads, roles } = useMe();
  const draft = useDraft(grid, month);
  const [chosen, setChosen] = useState<{ person: GridPerson; date: string }>();
  const totals = useMemo(() => totalsOf(grid, draft.turns), [grid, draft.turns]);
  const mayChange = grid.mayPublish || leads.length > 0 || roles.includes('unitOfficer');
  const mayTurn = grid.draft?.status === 'draft' && (grid.mayPublish || roles.includes('personnelAdmin'));

  const act = (row: number, at: number) => {
    const [person, day] = [grid.people[row], grid.days[at]];
    if (!person || !day) return;
    if (mayTurn && canTurn(person, day, at)) {
      if (!draft.saving) draft.turn(row, at);
    } else if (mayChange && day.date >= today && person.employeeId !== employee.id) {
      setChosen({ person, date: day.date });
    }
  };
  // The table listens once: what it calls is always the newest.
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  const onAct = useCallback((row: number, at: number) => newest.current(row, at), []);
  useKeys({ u: draft.undo, s: () => void draft.store() });
  const known = new Set(grid.people.flatMap(({ modes: own }) => own));
  return (
    <>
      <LeaveGuard active={draft.count > 0} />
      <Group gap={8} mb={6}>
        <Status grid={grid} />
        {grid.draft?.status === 'draft' && grid.mayPublish ? (
          <PublishDialog grid={grid} draft={grid.draft} unsaved={draft.count > 0} />
        ) : null}
      </Group>
      {grid.draft?.status === 'queued' ? (
        <Alert role="status" mb="xs">
          {t('status.queuedHint')}
        </Alert>
      ) : null}
      <Problems problems={grid.problems} onGo={(problem) => goTo(problem, grid)} stale={draft.count > 0} />
      <MonthTable grid={grid} turns={draft.turns} totals={totals} today={today} onAct={onAct} />
      <div className={classes.legend}>
        {workModes
          .filter((mode) => known.has(mode) || mode === 'home')
          .map((mode) => (
            <span key={mode}>{`${modeCode[mode]}: ${t(`words:mode.${mode}`)}`}</span>
          ))}
        <span>{t('grid.enteredLegend')}</span>
      </div>
      <DraftBar draft={draft} />
      {chosen ? (
        <ChangeForm
          key={`${chosen.person.employeeId}${chosen.date}`}
          person={chosen.person}
          date={chosen.date}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </>
  );
}

function goTo({ date, employeeId }: { date: string | null; employeeId: string | null }, grid: Grid): void {
  // A week is named by its Monday, which may lie outside the month or be a day off.
  const day = grid.days.find((one) => one.working && one.date >= (date ?? ''));
  if (day) goToCell(employeeId ?? grid.people[0]?.employeeId, day.date);
}

function Status({ grid }: { grid: Grid }) {
  const { t } = useTranslation('roster');
  const range = (from: string, to: string) => `${formatDate(from, 'short')} – ${formatDate(to, 'short')}`;
  const { draft, publishedFrom, publishedTo } = grid;
  return (
    <>
      {publishedFrom && publishedTo ? (
        <StatusBadge tone="good">
          {t('status.publishedRange', { range: range(publishedFrom, publishedTo) })}
        </StatusBadge>
      ) : null}
      {draft ? (
        <StatusBadge tone="warn">{t('status.draftRange', { range: range(draft.from, draft.to) })}</StatusBadge>
      ) : null}
      {draft || publishedFrom ? null : <StatusBadge tone="neutral">{t('status.none')}</StatusBadge>}
      <Text size="sm" c="dimmed">
        {grid.unitId === grid.officeId
          ? t('people', { count: grid.people.length })
          : t('partOf', { office: grid.officeName, count: grid.people.length })}
      </Text>
    </>
  );
}
