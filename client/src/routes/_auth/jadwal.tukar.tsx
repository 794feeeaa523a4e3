import { createFileRoute } from '@tanstack/react-router';
import { swapsQuery } from '~/features/roster/queries';
import { SwapsPage } from '~/features/roster/SwapsPage';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/jadwal/tukar')({
  staticData: { title: (t) => t('nav.roster') },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...swapsQuery, revalidateIfStale: true }),
      loadTexts('roster', 'words'),
    ]),
  component: SwapsPage,
});
