import { createFileRoute } from '@tanstack/react-router';
import { myDayQuery } from '~/features/me/day';
import { MyDay } from '~/features/my-day/MyDay';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/hari-ini')({
  // The first page of a phone: it asks for its data while its code is on the way.
  codeSplitGroupings: [['component']],
  staticData: { title: (t) => t('nav.today') },
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData({ ...myDayQuery(), revalidateIfStale: true }),
      loadTexts('myDay', 'words'),
    ]),
  component: MyDay,
});
