import { createFileRoute } from '@tanstack/react-router';
import { isNetworkError } from '~/api/problem';
import { myDayQuery } from '~/features/me/day';
import { MyDay } from '~/features/my-day/MyDay';
import { NoDay } from '~/features/my-day/NoDay';
import { RouteError } from '~/features/shell/RouteError';
import { withTexts } from '~/i18n';
import { whenReopenable } from '~/lib/reopening';

export const Route = createFileRoute('/_auth/hari-ini')({
  // The first page of a phone comes with the entry: fetched for itself it would cost another round trip.
  codeSplitGroupings: [],
  staticData: { title: (t) => t('nav.today') },
  loader: ({ context }) =>
    withTexts(['myDay', 'words'], () =>
      context.queryClient.ensureQueryData({ ...myDayQuery(), revalidateIfStale: true }),
    ),
  onEnter: ({ context: { queryClient, me } }) =>
    void whenReopenable().then(async () => {
      if (me.noticeAcknowledgedAt === null) return;
      const { hearToday } = await import('./-hearToday');
      hearToday(queryClient, me.today);
    }),
  pendingMinMs: 0,
  component: MyDay,
  errorComponent: (props) => (isNetworkError(props.error) ? <NoDay /> : <RouteError {...props} />),
});
