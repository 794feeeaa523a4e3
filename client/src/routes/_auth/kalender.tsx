import { createFileRoute } from '@tanstack/react-router';
import { CalendarPage } from '~/features/calendar/CalendarPage';
import { holidaysOfYearQuery, ramadanQuery } from '~/features/calendar/queries';
import { readCalendarSearch, yearOf } from '~/features/calendar/search';
import { meQuery } from '~/features/me/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/kalender')({
  staticData: { title: (t) => t('nav.calendar') },
  validateSearch: readCalendarSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    const { today } = await queryClient.ensureQueryData(meQuery);
    await Promise.all([
      queryClient.ensureQueryData(holidaysOfYearQuery(yearOf(deps, today))),
      queryClient.ensureQueryData(ramadanQuery),
      loadTexts('calendar'),
    ]);
  },
  component: Calendar,
});

function Calendar() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return <CalendarPage search={search} onYear={(year) => void navigate({ search: { year }, replace: true })} />;
}
