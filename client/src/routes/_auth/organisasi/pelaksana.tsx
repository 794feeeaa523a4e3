import { createFileRoute } from '@tanstack/react-router';
import { Delegations } from '~/features/organisation/Delegations';
import { delegationsQuery, unitsQuery } from '~/features/organisation/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/organisasi/pelaksana')({
  staticData: { title: (t) => t('nav.delegations') },
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(delegationsQuery),
      context.queryClient.ensureQueryData(unitsQuery),
      loadTexts('organisation'),
    ]),
  component: Delegations,
});
