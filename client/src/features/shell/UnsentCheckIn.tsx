import { CloseButton } from '@mantine/core';
import { IconMapPinExclamation } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDelivery } from '~/features/me/useDelivery';
import { TextLink } from '~/ui/links';
import { useErrorText } from '~/ui/useErrorText';
import classes from './StatusStrip.module.css';

/** A check-in without an answer follows the person to every page, and goes out from every page. */
export default function UnsentCheckIn() {
  const { t } = useTranslation();
  const textOf = useErrorText();
  const { pending, stale, error, reset } = useDelivery();
  // There the page itself tells it, with what can be done.
  const elsewhere = useLocation({ select: ({ pathname }) => pathname !== '/presensi' });
  if (!elsewhere || (!pending && !error)) return null;
  return (
    <div role="status" className={classes.strip}>
      <IconMapPinExclamation size={20} stroke={1.8} aria-hidden />
      <span className={classes.words}>
        {pending ? t(stale ? 'state.staleCheckIn' : 'state.unsentCheckIn') : textOf(error)}{' '}
        <TextLink to="/presensi" c="inherit">
          {t('state.see')}
        </TextLink>
      </span>
      {pending ? null : <CloseButton c="inherit" aria-label={t('state.close')} onClick={reset} />}
    </div>
  );
}
