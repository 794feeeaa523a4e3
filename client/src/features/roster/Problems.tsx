import { Alert, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Panel.module.css';
import type { Problem } from './queries';

interface Props {
  problems: readonly Problem[];
  /** There are choices that the server has not judged yet. */
  stale: boolean;
  onGo: (problem: Problem) => void;
}

/** What the month breaks, what prevents publication first; each leads to its day. */
export function Problems({ problems, stale, onGo }: Props) {
  const { t } = useTranslation('roster');
  if (problems.length === 0) return null;
  const blocking = problems.filter(({ blocks }) => blocks);
  const ordered = [...blocking, ...problems.filter(({ blocks }) => !blocks)];
  return (
    <Alert
      component="section"
      color={blocking.length > 0 ? 'red' : 'yellow'}
      mb="xs"
      p="xs"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('problems.title', { count: problems.length, blocking: blocking.length })}
    >
      {stale ? <Text size="xs">{t('problems.stale')}</Text> : null}
      <ul className={classes.problems} aria-label={t('problems.name')}>
        {ordered.map((problem) => (
          <li key={`${problem.code}${problem.date}${problem.unitId}${problem.employeeId}${problem.text}`}>
            {problem.blocks ? (
              <StatusBadge tone="bad">{t('problems.blocks')}</StatusBadge>
            ) : (
              <StatusBadge tone="neutral">{t('problems.told')}</StatusBadge>
            )}{' '}
            {problem.date === null ? (
              <Text span size="sm">
                {problem.text}
              </Text>
            ) : (
              <UnstyledButton fz="sm" td="underline" onClick={() => onGo(problem)}>
                {problem.text}
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
