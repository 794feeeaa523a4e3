import { createFileRoute } from '@tanstack/react-router';
import { OutagesPage } from '~/features/corrections/OutagesPage';
import { outagesQuery } from '~/features/corrections/queries';
import { unitsQuery } from '~/features/review/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/gangguan')({
  staticData: { title: (t) => t('nav.outages') },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...outagesQuery, revalidateIfStale: true }),
      queryClient.ensureQueryData(unitsQuery),
      loadTexts('corrections'),
    ]),
  component: OutagesPage,
});
