import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Line } from './queries';
import classes from './Recap.module.css';
import { Hours } from './RecapTotals';

/** One person after the other, with what matters; the days are in the person's own panel. */
export function RecapList({ lines, onOpen }: { lines: readonly Line[]; onOpen: (employeeId: string) => void }) {
  const { t } = useTranslation('recap');
  return (
    <ul className={classes.list} aria-label={t('peopleList')}>
      {lines.map((line) => (
        <li key={line.employeeId}>
          <UnstyledButton className={classes.card} onClick={() => onOpen(line.employeeId)}>
            <Group gap={6} wrap="nowrap" justify="space-between">
              <Text fw={600}>{line.name}</Text>
              {line.locked ? <IconLock size={16} role="img" aria-label={t('lockedMonth')} /> : null}
            </Group>
            <Text size="sm" className="numbers">
              <Hours figures={line.figures} />
            </Text>
            <Text size="sm" c="dimmed" className="numbers">
              {line.figures.codes.map(({ code, days }) => `${code} ${days}`).join(' · ')}
              {line.figures.lateMinutes > 0 ? ` · ${t('lateShort', { minutes: line.figures.lateMinutes })}` : ''}
              {line.figures.earlyMinutes > 0 ? ` · ${t('earlyShort', { minutes: line.figures.earlyMinutes })}` : ''}
            </Text>
            {line.warning ? (
              <StatusBadge tone="bad" icon={IconAlertTriangle}>
                {t('absentInYear', { count: line.absentInYear })}
              </StatusBadge>
            ) : null}
            {line.amendments > 0 ? (
              <StatusBadge tone="info">{t('changed', { count: line.amendments })}</StatusBadge>
            ) : null}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
