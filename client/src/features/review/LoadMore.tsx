import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '~/ui/ErrorAlert';

interface Props {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => Promise<unknown>;
  };
}

export function LoadMore({ query }: Props) {
  const { t } = useTranslation('review');
  if (!query.hasNextPage) return null;
  return (
    <div style={{ marginTop: 10 }}>
      <ErrorAlert error={query.isFetchNextPageError ? query.error : null} />
      <Button variant="default" size="xs" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  );
}
