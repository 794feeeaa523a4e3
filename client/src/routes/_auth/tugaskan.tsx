import { createFileRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { AssignPage } from '~/features/assign/AssignPage';
import { type AssignSearch, readAssignSearch } from '~/features/assign/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/tugaskan')({
  staticData: { title: (t) => t('nav.assign') },
  validateSearch: readAssignSearch,
  loader: () => loadTexts('assign', 'words'),
  component: Assign,
});

function Assign() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const onSearch = useCallback(
    (patch: Partial<AssignSearch>, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...patch }), replace, resetScroll: false }),
    [navigate],
  );
  return <AssignPage search={search} onSearch={onSearch} />;
}
