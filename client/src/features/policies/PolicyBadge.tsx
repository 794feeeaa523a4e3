import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { StatusBadge } from '~/ui/StatusBadge';
import type { PolicyInList } from './queries';
import { standingOf, toneOfStanding } from './standing';

export function PolicyBadge({ policy }: { policy: PolicyInList }) {
  const { t } = useTranslation('policies');
  const standing = standingOf(policy, useMe().today);
  return <StatusBadge tone={toneOfStanding[standing]}>{t(`standing.${standing}`)}</StatusBadge>;
}
