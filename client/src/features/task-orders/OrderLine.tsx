import { useTranslation } from 'react-i18next';
import { StatusBadge } from '~/ui/StatusBadge';
import type { TaskOrderInList } from './queries';
import classes from './TaskOrders.module.css';
import { daysOf, toneOfOrder } from './words';

interface Props {
  order: TaskOrderInList;
  /** Whom it sends: shown to who reads about others. */
  withPeople?: boolean;
  before?: React.ReactNode;
  onOpen: () => void;
}

export function OrderLine({ order, withPeople = false, before, onOpen }: Props) {
  const { t } = useTranslation('spt');
  const people =
    order.peopleCount > 1 ? t('andOthers', { name: order.name, count: order.peopleCount - 1 }) : order.name;
  return (
    <li className={classes.card}>
      {before}
      <button type="button" className={classes.open} onClick={onOpen}>
        <span className={classes.first}>
          <strong>{withPeople ? people : daysOf(order)}</strong>
          <StatusBadge tone={toneOfOrder[order.status]}>{t(`status.${order.status}`)}</StatusBadge>
        </span>
        <span className={classes.second}>
          {withPeople ? `${order.position} · ${order.unitName}` : (order.number ?? t('noNumber'))}
        </span>
        <span>
          {withPeople ? `${daysOf(order)}${order.number ? ` · ${order.number}` : ''}` : order.tasks.join(' ')}
        </span>
        {order.reason ? <span>{t('why', { reason: order.reason })}</span> : null}
      </button>
    </li>
  );
}
