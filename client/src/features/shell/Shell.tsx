import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '~/lib/screen';
import { part } from '~/ui/part';
import { BottomBar } from './BottomBar';
import { type NavEntry, nav } from './nav';
import { PhoneHeader } from './PhoneHeader';
import classes from './Shell.module.css';
import { StatusStrip } from './StatusStrip';

/** The whole navigation is for a desk; a phone that never shows it does not fetch it. */
export const loadRail = () => import('./Rail');
const Rail = part(loadRail, <div className={classes.railPlace} />);

/** The frame around every page of somebody who is signed in. */
export function Shell({ children, entries = nav }: { children: ReactNode; entries?: readonly NavEntry[] }) {
  const { t } = useTranslation();
  const wide = useIsWide();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t('app.skip')}
      </a>
      {wide ? <Rail entries={entries} /> : <PhoneHeader entries={entries} />}
      <div className={classes.body}>
        <StatusStrip unsent />
        <main id="main" className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {wide ? null : <BottomBar entries={entries} />}
    </div>
  );
}
