import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Checkpoint } from '~/features/me/day';
import { useServerNow } from '~/lib/clock';
import { formatTime } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { CheckpointMark, toneOfCheckpoint } from '~/ui/CheckpointMark';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './MyDay.module.css';

const minuteMs = 60_000;

/** The day from top to bottom: what was fulfilled and when, what is due and how long is left. */
export function Timeline({ checkpoints, zone }: { checkpoints: readonly Checkpoint[]; zone: string }) {
  return (
    <ol className={classes.list}>
      {checkpoints.map((checkpoint) => (
        <Point key={checkpoint.code} checkpoint={checkpoint} zone={zone} />
      ))}
    </ol>
  );
}

function Point({ checkpoint, zone }: { checkpoint: Checkpoint; zone: string }) {
  const { t } = useTranslation('myDay');
  const { t: word } = useTranslation('words');
  const { state, kind } = checkpoint;
  const others =
    kind === 'spotCheck' || kind === 'control' ? t('bySuperior') : kind === 'selfie' ? t('withCheckIn') : null;
  return (
    <li className={classes.item} data-state={state}>
      <span className={classes.mark}>
        <CheckpointMark state={state} />
      </span>
      <div className={classes.words}>
        <Text className={classes.name}>{checkpoint.title}</Text>
        <Text className={classes.when}>
          <When checkpoint={checkpoint} zone={zone} />
          {others ? ` · ${others}` : null}
        </Text>
        {checkpoint.lacking.length > 0 ? (
          <Text size="xs" c="dimmed" className={classes.lacking}>
            {t('lacking', { list: checkpoint.lacking.map((e) => word(`evidence.${e}`)).join(', ') })}
          </Text>
        ) : null}
      </div>
      <StatusBadge tone={toneOfCheckpoint(state)}>{word(`checkpoint.${state}`)}</StatusBadge>
    </li>
  );
}

function When({ checkpoint: { state, opensAt, dueAt, fulfilledAt }, zone }: { checkpoint: Checkpoint; zone: string }) {
  const { t } = useTranslation('myDay');
  const now = useServerNow();
  if (fulfilledAt) return <time dateTime={fulfilledAt}>{t('doneAt', { time: formatTime(fulfilledAt, zone) })}</time>;
  const due = <time dateTime={dueAt}>{t('dueAt', { time: formatTime(dueAt, zone) })}</time>;
  if (state === 'due') {
    const left = Math.max(0, Math.ceil((new Date(dueAt).getTime() - now) / minuteMs));
    return (
      <>
        {due}
        {' · '}
        <span className={classes.left}>{t('left', { duration: formatDuration(left, 'short') })}</span>
      </>
    );
  }
  return state === 'upcoming' && opensAt !== dueAt ? (
    <>
      {t('openFrom', { time: formatTime(opensAt, zone) })}
      {', '}
      {due}
    </>
  ) : (
    due
  );
}
