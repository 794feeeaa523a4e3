import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of a page while its data is on the way. */
export function PageSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" aria-busy>
      <VisuallyHidden role="status">{t('state.loading')}</VisuallyHidden>
      <Skeleton height={28} width="min(260px, 60%)" />
      <Skeleton height={14} width="min(420px, 85%)" mb="xs" />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <Skeleton key={row} height={64} />
      ))}
    </Stack>
  );
}
