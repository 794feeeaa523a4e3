import { createFileRoute } from '@tanstack/react-router';
import { FindingsPage } from '~/features/findings/FindingsPage';
import { readFindingSearch } from '~/features/findings/search';
import { unitsQuery } from '~/features/review/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/temuan')({
  staticData: { title: (t) => t('nav.findings') },
  validateSearch: readFindingSearch,
  loader: ({ context }) =>
    Promise.all([context.queryClient.ensureQueryData(unitsQuery), loadTexts('findings', 'review')]),
  component: Findings,
});

function Findings() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <FindingsPage
      search={search}
      onSearch={(patch, replace = false) =>
        void navigate({ search: (before) => ({ ...before, ...patch }), replace, resetScroll: false })
      }
    />
  );
}
