import { createFileRoute } from '@tanstack/react-router';
import { PoliciesPage } from '~/features/policies/PoliciesPage';
import { policiesQuery } from '~/features/policies/queries';
import { readPoliciesSearch } from '~/features/policies/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/kebijakan/')({
  staticData: { title: (t) => t('nav.policies') },
  validateSearch: readPoliciesSearch,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...policiesQuery, revalidateIfStale: true }),
      loadTexts('policies', 'words'),
    ]),
  component: Policies,
});

function Policies() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PoliciesPage
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
