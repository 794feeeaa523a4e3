import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StatusBadge.module.css';
import type { Tone } from './theme';

interface Props {
  tone: Tone;
  children: ReactNode;
  icon?: Icon;
}

/** A state in words, with its colour and, where it helps, its sign. */
export function StatusBadge({ tone, icon: Sign, children }: Props) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {Sign ? <Sign size={14} stroke={2} aria-hidden /> : null}
      {children}
    </span>
  );
}
