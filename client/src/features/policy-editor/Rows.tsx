import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { randomId } from '~/lib/randomId';
import classes from './Editor.module.css';

interface Props<T> {
  title: string;
  hint?: string;
  rows: readonly T[];
  error?: string | undefined;
  add: string;
  remove: (number: number) => string;
  make: () => T;
  /** `at`: the index that changed; undefined: the list itself did. */
  onRows: (rows: T[], at?: number) => void;
  children: (row: T, index: number, change: (patch: Partial<T>) => void, isNew: boolean) => ReactNode;
}

/** A list that grows and shrinks; each row keeps its key, so that what is typed stays in its row. */
export function Rows<T>({ title, hint, rows, error, add, remove, make, onRows, children }: Props<T>) {
  const [keys, setKeys] = useState(() => rows.map(() => ({ id: randomId(), isNew: false })));
  return (
    <div className={classes.rows}>
      <div>
        <Text fw={600}>{title}</Text>
        {hint ? (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        ) : null}
      </div>
      {rows.map((row, index) => (
        <div key={keys[index]?.id} className={classes.row}>
          <div className={classes.rowFields}>
            {children(
              row,
              index,
              (patch) =>
                onRows(
                  rows.map((one, at) => (at === index ? { ...one, ...patch } : one)),
                  index,
                ),
              keys[index]?.isNew ?? false,
            )}
          </div>
          <ActionIcon
            color="red"
            aria-label={remove(index + 1)}
            title={remove(index + 1)}
            onClick={() => {
              setKeys((before) => before.filter((_, at) => at !== index));
              onRows(rows.filter((_, at) => at !== index));
            }}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error ? (
        <Text size="sm" c="var(--tone-bad-text)" role="alert">
          {error}
        </Text>
      ) : null}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            setKeys((before) => [...before, { id: randomId(), isNew: true }]);
            onRows([...rows, make()]);
          }}
        >
          {add}
        </Button>
      </div>
    </div>
  );
}
