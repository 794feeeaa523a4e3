import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '~/api/problem';
import { login } from '~/lib/session';
import { ErrorState } from '~/ui/ErrorState';
import { ButtonLink } from '~/ui/links';
import { useNotify } from '~/ui/useNotify';

/** Each route's error page: what the server said, and another try on the same data. */
export function RouteError({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const notify = useNotify();
  const { reset } = useQueryErrorResetBoundary();
  const status = problemOf(error)?.status;
  if (status === 401) {
    const again = () => void login('/', 'login').catch((failure: unknown) => notify.failed(failure));
    return <ErrorState error={error} action={<Button onClick={again}>{t('signIn.again')}</Button>} />;
  }
  if (status === 403 || status === 404) {
    return <ErrorState error={error} action={<ButtonLink to="/">{t('state.back')}</ButtonLink>} />;
  }
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} onRetry={retry} />;
}
