import { createFileRoute } from '@tanstack/react-router';
import { EvaluationPage } from '~/features/evaluation/EvaluationPage';
import { figuresQuery } from '~/features/figures/queries';
import { evaluationQuery, policyQuery } from '~/features/policies/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/evaluasi/$id')({
  staticData: { title: (t) => t('nav.evaluation') },
  loader: ({ context: { queryClient }, params: { id } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...evaluationQuery(id), revalidateIfStale: true }),
      queryClient.ensureQueryData({ ...policyQuery(id), revalidateIfStale: true }),
      queryClient.ensureQueryData(figuresQuery),
      loadTexts('evaluation', 'figures', 'policies'),
    ]),
  component: Evaluation,
});

function Evaluation() {
  const { id } = Route.useParams();
  return <EvaluationPage key={id} id={id} />;
}
