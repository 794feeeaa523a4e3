import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Policies.module.css';

/** A part of a circular under a heading that the address bar can name. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <Title order={2} size="h3" mb="xs" id={`${id}-title`}>
        {title}
      </Title>
      {children}
    </section>
  );
}

export function Sentences({ children }: { children: readonly string[] }) {
  return (
    <ul className={classes.sentences}>
      {children.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
