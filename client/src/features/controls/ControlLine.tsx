import { Button, Checkbox, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { RefusedError } from '~/features/review/RefusedError';
import { toneOfReport } from '~/features/review/tones';
import { formatTime } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import { meansRange } from '~/lib/ticking';
import { toneOfCheckpoint } from '~/ui/CheckpointMark';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Controls.module.css';
import { type Draft, noteIn } from './draft';
import { type ControlRow, progresses } from './queries';

interface Props {
  row: ControlRow;
  draft: Draft;
  ticked: boolean;
  pending: boolean;
  /** Why the last recording or signing did not take this one. */
  refusal: string | undefined;
  onTick: (range: boolean) => void;
  onDraft: (draft: Draft) => void;
  onRecord: () => void;
}

export function ControlLine({ row, draft, ticked, pending, refusal, onTick, onDraft, onRecord }: Props) {
  const { t } = useTranslation('controls');
  const { name, mayRecord, mayCountersign } = row;
  const act = row.controlId === null ? t('record') : t('rewrite');
  return (
    <li className={classes.card}>
      {mayRecord || mayCountersign ? (
        <Checkbox checked={ticked} aria-label={t('select', { name })} onChange={(event) => onTick(meansRange(event))} />
      ) : null}
      <div className={classes.columns}>
        <Who row={row} />
        <Tasks row={row} draft={draft} onDraft={onDraft} />
        <div className={classes.act}>
          {refusal ? <RefusedError message={refusal} /> : null}
          {mayRecord ? (
            <>
              <Textarea
                autosize
                minRows={1}
                size="xs"
                maxLength={1000}
                aria-label={t('noteOf', { name })}
                placeholder={t('note')}
                value={noteIn(row, draft)}
                onChange={({ currentTarget }) => onDraft({ ...draft, note: currentTarget.value })}
              />
              <Button
                size="xs"
                variant={row.controlId === null ? 'filled' : 'default'}
                loading={pending}
                aria-label={t('recordOf', { act, name })}
                onClick={onRecord}
              >
                {act}
              </Button>
            </>
          ) : row.note ? (
            <Text size="sm">{t('noted', { note: row.note })}</Text>
          ) : null}
        </div>
      </div>
    </li>
  );
}

function Who({ row }: { row: ControlRow }) {
  const { t } = useTranslation(['controls', 'words']);
  const zone = useUnitZone();
  const { recordedAt, recordedByName, countersignedAt, countersignedByName, report } = row;
  return (
    <div className={classes.who}>
      <strong>{row.name}</strong>
      <Text size="sm" c="dimmed">
        {row.unitName}
      </Text>
      <span className={classes.badges}>
        <StatusBadge tone={toneOfCheckpoint(row.state)}>{t(`state.${row.state}`)}</StatusBadge>
        <StatusBadge tone={toneOfReport(report)}>
          {t('report', { status: t(`words:report.${report ?? 'none'}`) })}
        </StatusBadge>
        {row.mayCountersign ? <StatusBadge tone="info">{t('toCountersign')}</StatusBadge> : null}
      </span>
      {recordedAt && recordedByName ? (
        <Text size="sm" c="dimmed">
          {t('recorded', { name: recordedByName, at: formatTime(recordedAt, zone) })}
        </Text>
      ) : null}
      {countersignedAt && countersignedByName ? (
        <Text size="sm" c="dimmed">
          {t('countersigned', { name: countersignedByName, at: formatTime(countersignedAt, zone) })}
        </Text>
      ) : null}
    </div>
  );
}

function Tasks({ row, draft, onDraft }: Pick<Props, 'row' | 'draft' | 'onDraft'>) {
  const { t } = useTranslation('controls');
  if (row.tasks.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('noTasks')}
      </Text>
    );
  }
  return (
    <ul className={classes.tasks} aria-label={t('tasks', { name: row.name })}>
      {row.tasks.map(({ assignmentId, title, progress }) => (
        <li key={assignmentId} className={classes.task}>
          <span>{title}</span>
          {row.mayRecord ? (
            <SegmentedControl
              size="xs"
              aria-label={title}
              value={draft.tasks[assignmentId] ?? progress}
              data={progresses.map((value) => ({ value, label: t(`progress.${value}`) }))}
              onChange={(value) =>
                onDraft({ ...draft, tasks: { ...draft.tasks, [assignmentId]: oneOf(progresses, value) ?? progress } })
              }
            />
          ) : (
            <StatusBadge tone={progress === 'done' ? 'good' : progress === 'partly' ? 'info' : 'neutral'}>
              {t(`progress.${progress}`)}
            </StatusBadge>
          )}
        </li>
      ))}
    </ul>
  );
}
