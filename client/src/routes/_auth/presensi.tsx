import { createFileRoute } from '@tanstack/react-router';
import { isNetworkError } from '~/api/problem';
import { CheckInPage } from '~/features/check-in/CheckInPage';
import { CheckInUnseen } from '~/features/check-in/CheckInUnseen';
import { todaysReceiptsQuery } from '~/features/check-in/queries';
import { myDayQuery } from '~/features/me/day';
import { RouteError } from '~/features/shell/RouteError';
import { withTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/presensi')({
  staticData: { title: (t) => t('nav.attendance') },
  loader: ({ context: { queryClient } }) =>
    withTexts(['checkIn', 'words'], async () => {
      const day = await queryClient.ensureQueryData({ ...myDayQuery(), revalidateIfStale: true });
      await queryClient.ensureQueryData({ ...todaysReceiptsQuery(day.date), revalidateIfStale: true });
    }),
  component: CheckInPage,
  errorComponent: (props) => (isNetworkError(props.error) ? <CheckInUnseen /> : <RouteError {...props} />),
});
