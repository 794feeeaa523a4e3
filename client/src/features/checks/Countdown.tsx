import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '~/lib/clock';
import { formatSeconds } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';

/** How long an answer is still in time, by the server's clock. A timer is not read out at each second. */
export function Countdown({ dueAt, name }: { dueAt: string; name: string }) {
  const { t } = useTranslation('checks');
  const left = Math.ceil((new Date(dueAt).getTime() - useServerNow(1000)) / 1000);
  return (
    <span role="timer" aria-label={t('leftOf', { name })}>
      <StatusBadge tone={left > 60 ? 'info' : 'warn'} icon={IconBellRinging}>
        {left > 0 ? t('left', { time: formatSeconds(left) }) : t('over')}
      </StatusBadge>
    </span>
  );
}
