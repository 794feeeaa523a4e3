import { createFileRoute } from '@tanstack/react-router';
import { ChannelsPage } from '~/features/channels/ChannelsPage';
import { settingsQuery } from '~/features/channels/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/pemberitahuan')({
  staticData: { title: (t) => t('account.channels') },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...settingsQuery, revalidateIfStale: true }),
      loadTexts('channels', 'notifications'),
    ]),
  component: ChannelsPage,
});
