import { createFileRoute } from '@tanstack/react-router';
import { CheckInPage } from '~/features/check-in/CheckInPage';
import { todaysReceiptsQuery } from '~/features/check-in/queries';
import { myDayQuery } from '~/features/me/day';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/presensi')({
  staticData: { title: (t) => t('nav.attendance') },
  loader: async ({ context: { queryClient } }) => {
    const [day] = await Promise.all([
      queryClient.ensureQueryData({ ...myDayQuery(), revalidateIfStale: true }),
      loadTexts('checkIn', 'words'),
    ]);
    await queryClient.ensureQueryData({ ...todaysReceiptsQuery(day.date), revalidateIfStale: true });
  },
  component: CheckInPage,
});
