import { createFileRoute } from '@tanstack/react-router';
import { PolicyPage } from '~/features/policies/PolicyPage';
import { policiesQuery, policyQuery } from '~/features/policies/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/kebijakan/$id/')({
  staticData: { title: (t) => t('nav.policies') },
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...policyQuery(params.id), revalidateIfStale: true }),
      queryClient.ensureQueryData({ ...policiesQuery, revalidateIfStale: true }),
      loadTexts('policies', 'policyText', 'words'),
    ]),
  component: Policy,
});

function Policy() {
  const { id } = Route.useParams();
  return <PolicyPage key={id} id={id} />;
}
