import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { MyTasks } from '~/features/my-tasks/MyTasks';
import { tasksQuery } from '~/features/my-tasks/queries';
import { loadTexts } from '~/i18n';
import { isWorkDate } from '~/lib/dates';
import { DayStepper } from '~/ui/DayStepper';

export const Route = createFileRoute('/_auth/tugas')({
  staticData: { title: (t) => t('nav.tasks') },
  validateSearch: (search: Record<string, unknown>): { date?: string } =>
    typeof search.date === 'string' && isWorkDate(search.date) ? { date: search.date } : {},
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, me }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...tasksQuery(deps.date ?? me.today), revalidateIfStale: true }),
      loadTexts('tasks', 'words'),
    ]),
  component: TasksPage,
});

function TasksPage() {
  const { t } = useTranslation('tasks');
  const { today } = useMe();
  const { date = today } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <MyTasks
      date={date}
      dates={
        <DayStepper
          date={date}
          today={today}
          labels={{ previous: t('previous'), next: t('next'), today: t('toToday'), date: t('title') }}
          onDate={(next) => void navigate({ search: next === today ? {} : { date: next } })}
        />
      }
    />
  );
}
