import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { MyReport } from '~/features/my-report/MyReport';
import { isDayOff, reportQuery } from '~/features/my-report/queries';
import { RouteError } from '~/features/shell/RouteError';
import { loadTexts } from '~/i18n';
import { formatDate, isWorkDate } from '~/lib/dates';
import { DayStepper } from '~/ui/DayStepper';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';

export const Route = createFileRoute('/_auth/laporan')({
  staticData: { title: (t) => t('nav.report') },
  validateSearch: (search: Record<string, unknown>): { date?: string } =>
    typeof search.date === 'string' && isWorkDate(search.date) ? { date: search.date } : {},
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, me }, deps }) => {
    await loadTexts('report', 'words');
    await queryClient.ensureQueryData({ ...reportQuery(deps.date ?? me.today), revalidateIfStale: true });
  },
  component: ReportPage,
  errorComponent: (props) => (isDayOff(props.error) ? <DayOff /> : <RouteError {...props} />),
});

function useDates() {
  const { t } = useTranslation('report');
  const { today } = useMe();
  const { date = today } = Route.useSearch();
  const navigate = Route.useNavigate();
  const dates = (
    <DayStepper
      date={date}
      today={today}
      labels={{ previous: t('previous'), next: t('next'), today: t('toToday'), date: t('title') }}
      onDate={(next) => void navigate({ search: next === today ? {} : { date: next } })}
    />
  );
  return { date, dates };
}

function ReportPage() {
  return <MyReport {...useDates()} />;
}

function DayOff() {
  const { t } = useTranslation('report');
  const { date, dates } = useDates();
  return (
    <>
      <PageHeader title={t('title')} description={formatDate(date, 'long')} />
      {dates}
      <EmptyState title={t('noReport')} />
    </>
  );
}
