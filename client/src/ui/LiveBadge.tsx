import { IconBroadcast, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '~/lib/live';
import { StatusBadge } from './StatusBadge';

/** Beside what changes by itself: whether it really does at this moment. */
export function LiveBadge() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <span role="status">
      <StatusBadge
        tone={state === 'live' ? 'good' : state === 'connecting' ? 'neutral' : 'warn'}
        icon={state === 'live' || state === 'connecting' ? IconBroadcast : IconPlugConnectedX}
      >
        {t(`live.${state}`)}
      </StatusBadge>
    </span>
  );
}
