import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OutcomeNotice } from '~/features/review/OutcomeNotice';
import type { Outcome } from '~/features/review/queries';
import { useSelection } from '~/features/review/useSelection';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { LeaveGuard } from '~/ui/LeaveGuard';
import { useNotify } from '~/ui/useNotify';
import { ControlBulk } from './ControlBulk';
import { ControlLine } from './ControlLine';
import classes from './Controls.module.css';
import { type Draft, entryOf, noDraft } from './draft';
import { type ControlRow, useCountersignControls, useRecordControls } from './queries';

type Drafts = Readonly<Record<string, Draft>>;
type Act = 'record' | 'sign';

/** What became of the last act on many, and whether it was about people (recorded) or controls (signed). */
interface Last {
  act: Act;
  outcome: Outcome;
}

export function ControlList({ rows }: { rows: readonly ControlRow[] }) {
  const { t } = useTranslation('controls');
  const notify = useNotify();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [last, setLast] = useState<Last>();
  const able = rows.filter((row) => row.mayRecord || row.mayCountersign).map((row) => row.employeeId);
  const selection = useSelection(able);
  const chosen = rows.filter((row) => selection.has(row.employeeId));
  const recordable = chosen.filter((row) => row.mayRecord && !row.mayCountersign);
  const signable = chosen.filter((row) => row.mayCountersign);
  const controlOf = (row: ControlRow) => row.controlId ?? '';
  const nameOf = (id: string) => rows.find((row) => row.employeeId === id || row.controlId === id)?.name ?? id;
  const record = useRecordControls((outcome) => {
    const [first] = outcome.done;
    setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !outcome.done.includes(id))));
    setLast({ act: 'record', outcome });
    if (first !== undefined && outcome.done.length === 1) notify.done(t('done', { name: nameOf(first) }));
  });
  const sign = useCountersignControls((outcome) => setLast({ act: 'sign', outcome }));
  const recordAll = (people: readonly ControlRow[], then: () => void = () => undefined) => {
    if (record.isPending) return;
    const controls = people.map((row) => entryOf(row, drafts[row.employeeId] ?? noDraft));
    record.mutate({ body: { controls } }, { onSuccess: then });
  };
  const refusalOf = (row: ControlRow) => {
    const id = last?.act === 'sign' ? row.controlId : row.employeeId;
    return last?.outcome.refused.find((one) => one.id === id)?.message;
  };
  const isSent = (row: ControlRow) =>
    record.isPending && record.variables.body.controls.some(({ employeeId }) => employeeId === row.employeeId);
  const words = {
    record: {
      done: (count: number) => t('outcome.recorded', { count }),
      refused: (count: number) => t('outcome.notRecorded', { count }),
    },
    sign: {
      done: (count: number) => t('outcome.signed', { count }),
      refused: (count: number) => t('outcome.notSigned', { count }),
    },
  };
  const many = last && (last.outcome.done.length !== 1 || last.outcome.refused.length > 0 || last.act === 'sign');
  return (
    <>
      <LeaveGuard active={Object.keys(drafts).length > 0} title={t('leave.title')} question={t('leave.question')} />
      {last && many ? (
        <OutcomeNotice
          outcome={last.outcome}
          nameOf={nameOf}
          words={words[last.act]}
          onClose={() => setLast(undefined)}
        />
      ) : null}
      <ErrorAlert error={record.error ?? sign.error} />
      <ControlBulk
        selection={selection}
        all={able}
        shown={rows.length}
        recordable={recordable}
        signable={signable}
        recording={record.isPending}
        signing={sign.isPending}
        onRecord={() => recordAll(recordable, () => selection.set([]))}
        onSign={() => sign.mutate({ body: { ids: signable.map(controlOf) } }, { onSuccess: () => selection.set([]) })}
      />
      <ul className={classes.list} aria-label={t('list')}>
        {rows.map((row) => (
          <ControlLine
            key={row.employeeId}
            row={row}
            draft={drafts[row.employeeId] ?? noDraft}
            ticked={selection.has(row.employeeId)}
            pending={isSent(row)}
            refusal={refusalOf(row)}
            onTick={(range) => selection.toggle(row.employeeId, range)}
            onDraft={(draft) => setDrafts((before) => ({ ...before, [row.employeeId]: draft }))}
            onRecord={() => recordAll([row])}
          />
        ))}
      </ul>
    </>
  );
}
