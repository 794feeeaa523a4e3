import { Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { login } from '~/lib/session';
import { EmptyState } from '~/ui/EmptyState';
import { useNotify } from '~/ui/useNotify';
import { Bare } from './Bare';

/** The way back was broken: an old bookmark, the back button, a login that waited too long. */
export function LoginFailed() {
  const { t } = useTranslation();
  const notify = useNotify();
  return (
    <Bare>
      <EmptyState
        icon={IconLogin2}
        page
        title={t('signIn.failed')}
        hint={t('signIn.failedHint')}
        action={
          <Button mt="sm" onClick={() => void login('/').catch((error: unknown) => notify.failed(error))}>
            {t('signIn.again')}
          </Button>
        }
      />
    </Bare>
  );
}
