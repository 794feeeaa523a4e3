import { ActionIcon, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Organisation.module.css';
import type { UnitInTree } from './queries';
import { above, type Branch, fitting, treeOf } from './tree';

interface Props {
  units: readonly UnitInTree[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

export function UnitTree({ units, chosen, onChoose }: Props) {
  const { t } = useTranslation('organisation');
  const [text, setText] = useState('');
  const shown = fitting(treeOf(units), text);
  return (
    <section aria-label={t('units')}>
      <TextInput
        type="search"
        size="xs"
        mb="xs"
        label={t('findUnit')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.side} aria-label={t('units')} tabIndex={0}>
        <UnstyledButton
          className={classes.unit}
          aria-current={chosen === undefined || undefined}
          onClick={() => onChoose(undefined)}
        >
          <Text size="sm">{t('everywhere')}</Text>
        </UnstyledButton>
        {shown.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('noUnit')}
          </Text>
        ) : null}
        <ul className={classes.tree}>
          {shown.map((branch) => (
            <Node
              key={branch.unit.id}
              branch={branch}
              searching={text.trim() !== ''}
              opened={above(units, chosen)}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </section>
    </section>
  );
}

interface NodeProps {
  branch: Branch;
  searching: boolean;
  /** Units that stand above the chosen one. */
  opened: ReadonlySet<string>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function Node({ branch, searching, opened, chosen, onChoose }: NodeProps) {
  const { t } = useTranslation('organisation');
  const { unit, below } = branch;
  const [wanted, setWanted] = useState<boolean | undefined>();
  const open = searching || (wanted ?? (unit.depth === 0 || opened.has(unit.id)));
  const Sign = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className={classes.line}>
        {below.length > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={t(open ? 'shut' : 'open', { name: unit.name })}
            onClick={() => setWanted(!open)}
          >
            <Sign size={16} aria-hidden />
          </ActionIcon>
        ) : (
          <span style={{ width: 28 }} />
        )}
        <UnstyledButton
          className={classes.unit}
          aria-current={unit.id === chosen || undefined}
          onClick={() => onChoose(unit.id)}
        >
          <Text size="sm" fw={600}>
            {unit.name}
          </Text>
          <Text size="xs" c="dimmed">
            {`${unit.headName ? t('head', { name: unit.headName }) : t('vacant')} · ${t('people', { count: unit.people })}`}
          </Text>
        </UnstyledButton>
      </div>
      {open && below.length > 0 ? (
        <ul>
          {below.map((child) => (
            <Node
              key={child.unit.id}
              branch={child}
              searching={searching}
              opened={opened}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
