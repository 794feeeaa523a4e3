import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useUnitZone } from '~/features/me/queries';
import { formatTime } from '~/lib/dates';
import { CheckpointMark } from '~/ui/CheckpointMark';
import classes from './Board.module.css';

/** The day's checkpoints as signs in a row; each says its name, its time and its state. */
export function Checkpoints({ checkpoints }: { checkpoints: readonly Schemas['CheckpointView'][] }) {
  const { t } = useTranslation(['board', 'words']);
  const zone = useUnitZone();
  return (
    <span className={classes.marks}>
      {checkpoints.map(({ code, title, state, dueAt, fulfilledAt }) => {
        const words = { title, state: t(`words:checkpoint.${state}`), due: formatTime(dueAt, zone) };
        const label = fulfilledAt
          ? t('checkpoint.fulfilled', { ...words, at: formatTime(fulfilledAt, zone) })
          : t('checkpoint.due', words);
        return (
          <span key={code} title={label}>
            <CheckpointMark state={state} size={15} label={label} />
          </span>
        );
      })}
    </span>
  );
}
