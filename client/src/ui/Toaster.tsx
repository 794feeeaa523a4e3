import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { closeToast, type Toast, useToasts } from '~/lib/toasts';
import classes from './Toaster.module.css';

/** Short messages after an action; spoken too, failures at once. */
export function Toaster() {
  const toasts = useToasts();
  return (
    <div className={classes.place} aria-live="polite">
      {toasts.map((toast) => (
        <Message key={toast.id} {...toast} />
      ))}
    </div>
  );
}

function Message({ id, tone, title, message }: Toast) {
  const { t } = useTranslation();
  const Sign = tone === 'done' ? IconCheck : IconAlertTriangle;
  return (
    <div className={classes.toast} data-tone={tone} role={tone === 'failed' ? 'alert' : undefined}>
      <Sign size={20} stroke={2} aria-hidden />
      <p>
        {title ? <strong>{title}</strong> : null}
        {message}
      </p>
      <CloseButton aria-label={t('state.close')} onClick={() => closeToast(id)} />
    </div>
  );
}
