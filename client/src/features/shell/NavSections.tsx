import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import classes from './NavSections.module.css';
import { activeOptionsOf, type NavEntry, type NavSection, visibleTo } from './nav';
import { navIcons } from './navIcons';

const sections: readonly NavSection[] = ['mine', 'team', 'agency'];

/** The whole navigation of a person, by section: in the rail at a desk, in the drawer on a phone. */
export function NavSections({ entries, onChosen }: { entries: readonly NavEntry[]; onChosen?: () => void }) {
  const { t } = useTranslation();
  const seen = visibleTo(useMe().roles, entries);
  return (
    <nav aria-label={t('nav.main')} className={classes.nav}>
      {sections.map((section) => {
        const own = seen.filter((entry) => entry.section === section);
        return own.length === 0 ? null : (
          <div key={section}>
            <h2 className={classes.section} id={`nav-${section}`}>
              {t(`nav.sections.${section}`)}
            </h2>
            <ul className={classes.list} aria-labelledby={`nav-${section}`}>
              {own.map((entry) => {
                const Sign = navIcons[entry.to];
                return (
                  <li key={entry.to}>
                    <Link
                      to={entry.to}
                      className={classes.item}
                      activeOptions={activeOptionsOf(entry, seen)}
                      activeProps={{ 'aria-current': 'page' }}
                      {...(onChosen ? { onClick: onChosen } : {})}
                    >
                      {Sign ? <Sign size={20} stroke={1.6} aria-hidden /> : null}
                      {entry.label(t)}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
