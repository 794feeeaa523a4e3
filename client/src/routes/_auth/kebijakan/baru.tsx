import { createFileRoute } from '@tanstack/react-router';
import { presetsQuery, unitsQuery } from '~/features/policies/queries';
import { NewPolicyPage } from '~/features/policy-editor/NewPolicyPage';
import { loadTexts } from '~/i18n';
import { textParam } from '~/lib/searchParams';

export const Route = createFileRoute('/_auth/kebijakan/baru')({
  staticData: { title: (t) => t('nav.policies') },
  validateSearch: (raw: Record<string, unknown>): { preset?: string | undefined } => ({
    preset: textParam(raw.preset, 60),
  }),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(presetsQuery),
      queryClient.ensureQueryData(unitsQuery),
      loadTexts('policyEditor', 'policyText', 'words'),
    ]),
  component: NewPolicy,
});

function NewPolicy() {
  return <NewPolicyPage preset={Route.useSearch().preset} />;
}
