import { createFileRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { QueuePage } from '~/features/reports-in/QueuePage';
import { type QueueSearch, readQueueSearch } from '~/features/reports-in/search';
import { unitsQuery } from '~/features/review/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/laporan-masuk')({
  staticData: { title: (t) => t('nav.reports') },
  validateSearch: readQueueSearch,
  loader: ({ context }) =>
    Promise.all([context.queryClient.ensureQueryData(unitsQuery), loadTexts('reportsIn', 'review', 'words')]),
  component: Incoming,
});

function Incoming() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const onSearch = useCallback(
    (patch: Partial<QueueSearch>, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...patch }), replace, resetScroll: false }),
    [navigate],
  );
  return <QueuePage search={search} onSearch={onSearch} />;
}
