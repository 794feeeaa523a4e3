import { createFileRoute } from '@tanstack/react-router';
import { OrganisationPage } from '~/features/organisation/OrganisationPage';
import { unitsQuery } from '~/features/organisation/queries';
import { readOrganisationSearch } from '~/features/organisation/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/organisasi/')({
  staticData: { title: (t) => t('nav.organisation') },
  validateSearch: readOrganisationSearch,
  loader: ({ context }) =>
    Promise.all([context.queryClient.ensureQueryData(unitsQuery), loadTexts('organisation', 'policyText')]),
  component: Organisation,
});

function Organisation() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OrganisationPage
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
