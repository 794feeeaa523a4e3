import { createFileRoute } from '@tanstack/react-router';
import { isNetworkError } from '~/api/problem';
import { todaysReceiptsQuery } from '~/features/check-in/queries';
import { myDayQuery, type PersonDay } from '~/features/me/day';
import { MyDay } from '~/features/my-day/MyDay';
import { NoDay } from '~/features/my-day/NoDay';
import { reportQuery } from '~/features/my-report/queries';
import { tasksQuery } from '~/features/my-tasks/queries';
import { RouteError } from '~/features/shell/RouteError';
import { loadTexts } from '~/i18n';
import { whenReopenable } from '~/lib/reopening';

export const Route = createFileRoute('/_auth/hari-ini')({
  // The first page of a phone: it asks for its data while its code is on the way.
  codeSplitGroupings: [['component', 'errorComponent']],
  staticData: { title: (t) => t('nav.today') },
  loader: async ({ context }) => {
    const texts = loadTexts('myDay', 'words');
    try {
      await context.queryClient.ensureQueryData({ ...myDayQuery(), revalidateIfStale: true });
    } finally {
      await texts;
    }
  },
  // What the day's other screens show is on the phone before the network goes, as their code is.
  onEnter: ({ context: { queryClient, me } }) =>
    void whenReopenable().then(() => {
      if (me.noticeAcknowledgedAt === null) return;
      void queryClient.prefetchQuery(todaysReceiptsQuery(me.today));
      void queryClient.prefetchQuery(tasksQuery(me.today));
      if (queryClient.getQueryData<PersonDay>(myDayQuery().queryKey)?.workingDay)
        void queryClient.prefetchQuery(reportQuery(me.today));
    }),
  component: MyDay,
  errorComponent: (props) => (isNetworkError(props.error) ? <NoDay /> : <RouteError {...props} />),
});
