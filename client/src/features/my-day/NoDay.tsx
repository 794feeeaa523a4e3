import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { formatDate } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';

/** Opened without network on a day of which this phone has heard nothing: what can be recorded all the same. */
export function NoDay() {
  const { t } = useTranslation('myDay');
  return (
    <>
      <PageHeader title={formatDate(useMe().today, 'long')} />
      <EmptyState
        title={t('unknown.title')}
        hint={t('unknown.hint')}
        action={
          <ButtonLink to="/presensi" mt="sm">
            {t('attendance')}
          </ButtonLink>
        }
      />
    </>
  );
}
