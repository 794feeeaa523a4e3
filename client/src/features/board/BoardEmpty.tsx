import { Button } from '@mantine/core';
import { IconBeach, IconFilterOff, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/EmptyState';
import type { Board } from './queries';

interface Props {
  board?: Board | undefined;
  filtered?: boolean;
  onClear?: () => void;
}

/** Why there is no row: a filter, a holiday, or nobody to watch. */
export function BoardEmpty({ board, filtered = false, onClear }: Props) {
  const { t } = useTranslation('board');
  if (filtered) {
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t('empty.none')}
        hint={t('empty.noneHint')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('clear')}
          </Button>
        }
      />
    );
  }
  if (board && !board.workingDay) {
    return <EmptyState icon={IconBeach} title={board.holiday ?? t('empty.dayOff')} hint={t('empty.dayOffHint')} />;
  }
  return <EmptyState icon={IconUsersGroup} title={t('empty.people')} hint={t('empty.peopleHint')} />;
}
