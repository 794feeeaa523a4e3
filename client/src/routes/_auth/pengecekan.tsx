import { createFileRoute } from '@tanstack/react-router';
import { ChecksPage } from '~/features/checks/ChecksPage';
import { readCheckSearch } from '~/features/checks/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/pengecekan')({
  staticData: { title: (t) => t('nav.checks') },
  validateSearch: readCheckSearch,
  loader: () => loadTexts('checks', 'review', 'words'),
  component: Checks,
});

function Checks() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ChecksPage
      search={search}
      onSearch={(patch) => void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false })}
    />
  );
}
