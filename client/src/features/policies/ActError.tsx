import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '~/api/problem';
import { ErrorAlert } from '~/ui/ErrorAlert';

/** A refusal of an act; that the text changed meanwhile is told with the way on. */
export function ActError({ error }: { error: unknown }) {
  const { t } = useTranslation('policies');
  return problemOf(error)?.code === 'changed-meanwhile' ? (
    <Alert role="alert" color="yellow" mb="xs">
      {t('changed')}
    </Alert>
  ) : (
    <ErrorAlert error={error} />
  );
}
