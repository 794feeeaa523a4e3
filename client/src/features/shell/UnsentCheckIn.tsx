import { CloseButton } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelivery } from '~/features/me/useDelivery';
import { TextLink } from '~/ui/links';
import { useErrorText } from '~/ui/useErrorText';

/** A check-in without an answer follows the person to every page, and goes out from every page. */
export function UnsentCheckIn({ className, sign }: { className: string; sign: ReactNode }) {
  const { t } = useTranslation();
  const textOf = useErrorText();
  const { pending, stale, error, reset } = useDelivery();
  // There the page itself tells it, with what can be done.
  const elsewhere = useLocation({ select: ({ pathname }) => pathname !== '/presensi' });
  if (!elsewhere || (!pending && !error)) return null;
  return (
    <div role="status" className={className}>
      {sign}
      <span>
        {pending ? t(stale ? 'state.staleCheckIn' : 'state.unsentCheckIn') : textOf(error)}{' '}
        <TextLink to="/presensi" c="inherit">
          {t('state.see')}
        </TextLink>
      </span>
      {pending ? null : <CloseButton aria-label={t('state.close')} onClick={reset} />}
    </div>
  );
}
