import { createFileRoute } from '@tanstack/react-router';
import { policyQuery, unitsQuery } from '~/features/policies/queries';
import { ChangePolicyPage } from '~/features/policy-editor/ChangePolicyPage';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/kebijakan/$id/ubah')({
  staticData: { title: (t) => t('nav.policies') },
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.fetchQuery(policyQuery(params.id)),
      queryClient.ensureQueryData(unitsQuery),
      loadTexts('policyEditor', 'policyText', 'words'),
    ]),
  component: ChangePolicy,
});

function ChangePolicy() {
  const { id } = Route.useParams();
  return <ChangePolicyPage key={id} id={id} />;
}
