import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './Editor.module.css';

interface Props {
  title: string;
  /** In one line, what it says. */
  summary: string;
  isNew: boolean;
  /** Something in it was refused: it shows itself. */
  hasErrors: boolean;
  children: ReactNode;
}

/** A rule or slot among many: one line until somebody works on it. */
export function Card({ title, summary, isNew, hasErrors, children }: Props) {
  const [wanted, setWanted] = useState(isNew);
  const opened = wanted || hasErrors;
  const Sign = opened ? IconChevronDown : IconChevronRight;
  return (
    <>
      <UnstyledButton className={classes.cardHead} aria-expanded={opened} onClick={() => setWanted(!opened)}>
        <Sign size={18} aria-hidden />
        <span>
          <strong>{title}</strong>
          <span className={classes.summary}>{summary}</span>
        </span>
      </UnstyledButton>
      {opened ? <div className={classes.fields}>{children}</div> : null}
    </>
  );
}
