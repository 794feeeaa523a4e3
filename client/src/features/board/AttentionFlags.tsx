import { IconAlertTriangleFilled, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import classes from './Board.module.css';
import { byWeight, urgentReasons } from './view';

interface Props {
  reasons: readonly Schemas['AttentionReason'][];
  all?: boolean;
}

/** What to look at, the weightiest first; the rest as a number, all of it in the tooltip and for the ear. */
export function AttentionFlags({ reasons, all = false }: Props) {
  const { t } = useTranslation('board');
  const sorted = byWeight(reasons);
  const words = sorted.map((reason) => t(`attention.${reason}`));
  if (sorted.length === 0) return null;
  const shown = all ? sorted : sorted.slice(0, 1);
  return (
    <span className={classes.flags} role="img" aria-label={words.join(', ')} title={words.join(', ')}>
      {shown.map((reason) => {
        const urgent = urgentReasons.has(reason);
        const Sign = urgent ? IconAlertTriangleFilled : IconFlag;
        return (
          <span key={reason} className={classes.flag} data-tone={urgent ? 'bad' : 'warn'}>
            <Sign size={12} aria-hidden />
            {t(`attention.${reason}`)}
          </span>
        );
      })}
      {all || words.length === 1 ? null : <span>{`+${words.length - 1}`}</span>}
    </span>
  );
}
