import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { formatNumber } from '~/lib/numbers';
import classes from './Findings.module.css';

interface Props {
  counts: readonly Schemas['FindingCount'][];
  kind: Schemas['FindingKind'] | undefined;
  onKind: (kind: Schemas['FindingKind'] | undefined) => void;
}

/** How many of each kind the view holds; each number is a filter. A kind that was chosen stays, so that it can be left. */
export function KindChips({ counts, kind, onKind }: Props) {
  const { t } = useTranslation('findings');
  const shown = kind && !counts.some((one) => one.kind === kind) ? [...counts, { kind, count: 0 }] : counts;
  if (shown.length === 0) return null;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <fieldset className={classes.chips}>
      <legend hidden>{t('kinds')}</legend>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={kind === undefined}
        onClick={() => onKind(undefined)}
      >
        {t('allKinds')} <b>{formatNumber(all)}</b>
      </button>
      {shown.map((one) => (
        <button
          key={one.kind}
          type="button"
          className={classes.chip}
          aria-pressed={kind === one.kind}
          onClick={() => onKind(kind === one.kind ? undefined : one.kind)}
        >
          {t(`kind.${one.kind}`)} <b>{formatNumber(one.count)}</b>
        </button>
      ))}
    </fieldset>
  );
}
