import type { ReactNode } from 'react';
import classes from './Bare.module.css';
import { Brand } from './Brand';
import { StatusStrip } from './StatusStrip';

interface Props {
  children: ReactNode;
  /** Beside the name: the account, where somebody is known to be signed in. */
  account?: ReactNode;
}

/** The frame while nobody's navigation can be shown: loading, failed, or before the privacy notice is answered. */
export function Bare({ children, account }: Props) {
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <Brand />
        {account}
      </header>
      <StatusStrip />
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
