import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/EmptyState';
import { ButtonLink } from '~/ui/links';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconMapQuestion}
      page
      title={t('problem.notFound')}
      hint={t('problem.notFoundHint')}
      action={
        <ButtonLink to="/" mt="sm">
          {t('state.back')}
        </ButtonLink>
      }
    />
  );
}
