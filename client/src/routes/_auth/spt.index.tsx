import { createFileRoute } from '@tanstack/react-router';
import { MyOrders } from '~/features/task-orders/MyOrders';
import { readOrderSearch } from '~/features/task-orders/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/spt/')({
  staticData: { title: (t) => t('nav.taskOrders') },
  validateSearch: readOrderSearch,
  loader: () => loadTexts('spt', 'review'),
  component: Mine,
});

function Mine() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <MyOrders
      search={search}
      onSearch={(patch) => void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false })}
    />
  );
}
