import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import classes from './BottomBar.module.css';
import { type NavEntry, visibleTo } from './nav';

export function BottomBar({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useTranslation();
  const bar = visibleTo(useMe().roles, entries).filter((entry) => entry.bar);
  if (bar.length === 0) return null;
  return (
    <nav className={classes.bar} aria-label={t('nav.main')}>
      {bar.map(({ to, label, icon: Sign }) => (
        <Link key={to} to={to} className={classes.item} activeProps={{ 'aria-current': 'page' }}>
          <Sign size={24} stroke={1.6} aria-hidden />
          <span>{label(t)}</span>
        </Link>
      ))}
    </nav>
  );
}
