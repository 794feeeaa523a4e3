import { createFileRoute } from '@tanstack/react-router';
import { unitsQuery } from '~/features/review/queries';
import { SigningPage } from '~/features/task-orders/SigningPage';
import { readOrderSearch } from '~/features/task-orders/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/spt/masuk')({
  staticData: { title: (t) => t('nav.ordersIn') },
  validateSearch: readOrderSearch,
  loader: ({ context }) => Promise.all([context.queryClient.ensureQueryData(unitsQuery), loadTexts('spt', 'review')]),
  component: Incoming,
});

function Incoming() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <SigningPage
      search={search}
      onSearch={(patch) => void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false })}
    />
  );
}
