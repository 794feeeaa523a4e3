import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '~/lib/screen';
import { BottomBar } from './BottomBar';
import { type NavEntry, nav } from './nav';
import { PhoneHeader } from './PhoneHeader';
import { Rail } from './Rail';
import classes from './Shell.module.css';
import { StatusStrip } from './StatusStrip';

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
        <StatusStrip />
        <main id="main" className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {wide ? null : <BottomBar entries={entries} />}
    </div>
  );
}
