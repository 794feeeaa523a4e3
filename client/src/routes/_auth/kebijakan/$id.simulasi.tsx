import { createFileRoute } from '@tanstack/react-router';
import { policiesQuery, policyQuery } from '~/features/policies/queries';
import { SimulationPage } from '~/features/policy-simulation/SimulationPage';
import { readSimulationSearch } from '~/features/policy-simulation/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/kebijakan/$id/simulasi')({
  staticData: { title: (t) => t('nav.policies') },
  validateSearch: readSimulationSearch,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...policyQuery(params.id), revalidateIfStale: true }),
      queryClient.ensureQueryData({ ...policiesQuery, revalidateIfStale: true }),
      loadTexts('policySimulation'),
    ]),
  component: Simulation,
});

function Simulation() {
  const { id } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <SimulationPage
      key={id}
      id={id}
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
