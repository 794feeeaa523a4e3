import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { formatPercent } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Evaluation.module.css';
import { shareText, toneOf } from './shares';

interface Props {
  total: Schemas['Judgement'];
  threshold: number;
}

export function VerdictLine({ total, threshold }: Props) {
  const { t } = useTranslation('evaluation');
  return (
    <p className={classes.line}>
      <StatusBadge tone={toneOf(total)}>{t(`verdict.${total.verdict}`)}</StatusBadge>
      {total.completion ? (
        <span className="numbers">
          {t('rate', { share: shareText(total.completion), threshold: formatPercent(threshold / 100, 1) })}
        </span>
      ) : null}
    </p>
  );
}
