import { useMe, useUnitZone } from '~/features/me/queries';
import { useServerNow } from '~/lib/clock';
import { formatDate, workDateAt } from '~/lib/dates';
import { AccountMenu } from './AccountMenu';
import { Bell } from './Bell';
import { Brand } from './Brand';
import { NavSections } from './NavSections';
import type { NavEntry } from './nav';
import classes from './Rail.module.css';

export default function Rail({ entries }: { entries: readonly NavEntry[] }) {
  const { agency } = useMe();
  const today = workDateAt(useServerNow(), useUnitZone());
  return (
    <header className={classes.rail}>
      <div className={classes.brand}>
        <div className={classes.top}>
          <Brand />
          <Bell />
        </div>
        <p className={classes.agency}>{agency.name}</p>
        <time className={classes.date} dateTime={today}>
          {formatDate(today, 'long')}
        </time>
      </div>
      <div className={classes.nav}>
        <NavSections entries={entries} />
      </div>
      <AccountMenu named />
    </header>
  );
}
