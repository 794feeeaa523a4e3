import { useTranslation } from 'react-i18next';
import type { Totals } from './draft';
import classes from './Month.module.css';
import type { GridDay } from './queries';

interface Props {
  columns: readonly GridDay[];
  totals: readonly Totals[];
}

/** Under each day the figures of the whole office; what is broken is red and says so with an arrow and in words. */
export function MonthTotals({ columns, totals }: Props) {
  const { t } = useTranslation('roster');
  const line = (kind: 'home' | 'onSite') =>
    columns.map((day, at) => {
      const total = totals[at];
      const limit = kind === 'home' ? day.quota : day.minimumOnSite > 0 ? day.minimumOnSite : null;
      const broken = kind === 'home' ? total?.overQuota : total?.belowMinimum;
      if (!day.working || !total) return <td key={day.date} data-off />;
      const text = t(`totals.${kind}Of`, { count: total[kind], limit: limit ?? t('totals.noLimit') });
      return (
        <td
          key={day.date}
          data-broken={broken}
          aria-label={broken ? `${text}, ${t(`totals.${kind}Broken`)}` : text}
          title={broken ? `${text}, ${t(`totals.${kind}Broken`)}` : text}
        >
          <b>{`${total[kind]}${broken ? (kind === 'home' ? '↑' : '↓') : ''}`}</b>
          {limit === null ? '' : `/${limit}`}
        </td>
      );
    });
  return (
    <tfoot>
      {(['home', 'onSite'] as const).map((kind) => (
        <tr key={kind}>
          <th scope="row" className={classes.person}>
            {t(`totals.${kind}`)}
          </th>
          {line(kind)}
          <td className={classes.ledger} />
        </tr>
      ))}
    </tfoot>
  );
}
