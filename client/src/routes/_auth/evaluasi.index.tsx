import { createFileRoute } from '@tanstack/react-router';
import { EvaluationsPage } from '~/features/evaluation/EvaluationsPage';
import { policiesQuery } from '~/features/policies/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/evaluasi/')({
  staticData: { title: (t) => t('nav.evaluation') },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...policiesQuery, revalidateIfStale: true }),
      loadTexts('evaluation', 'policies'),
    ]),
  component: EvaluationsPage,
});
