import type { QueryClient } from '@tanstack/react-query';
import { todaysReceiptsQuery } from '~/features/check-in/queries';
import { myDayQuery, type PersonDay } from '~/features/me/day';
import { reportQuery } from '~/features/my-report/queries';
import { tasksQuery } from '~/features/my-tasks/queries';

/** What the day's other screens show is on the phone before the network goes, as their code is. */
export function hearToday(queryClient: QueryClient, today: string): void {
  void queryClient.prefetchQuery(todaysReceiptsQuery(today));
  void queryClient.prefetchQuery(tasksQuery(today));
  // On a day off the server refuses to speak of a report.
  if (queryClient.getQueryData<PersonDay>(myDayQuery().queryKey)?.workingDay) {
    void queryClient.prefetchQuery(reportQuery(today));
  }
}
