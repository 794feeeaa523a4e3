import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import classes from './BottomBar.module.css';
import { barIcons } from './barIcons';
import { activeOptionsOf, type NavEntry, visibleTo } from './nav';

export function BottomBar({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useTranslation();
  const seen = visibleTo(useMe().roles, entries);
  const bar = seen.filter((entry) => entry.bar);
  if (bar.length === 0) return null;
  return (
    <nav className={classes.bar} aria-label={t('nav.main')}>
      {bar.map((entry) => {
        const Sign = barIcons[entry.to];
        return (
          <Link
            key={entry.to}
            to={entry.to}
            className={classes.item}
            activeOptions={activeOptionsOf(entry, seen)}
            activeProps={{ 'aria-current': 'page' }}
          >
            {Sign ? <Sign size={24} stroke={1.6} aria-hidden /> : null}
            <span>{entry.label(t)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
