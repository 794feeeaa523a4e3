import { createFileRoute } from '@tanstack/react-router';
import { MyCorrections } from '~/features/corrections/MyCorrections';
import { myCorrectionsQuery } from '~/features/corrections/queries';
import { loadTexts } from '~/i18n';
import { dateParam } from '~/lib/searchParams';

export const Route = createFileRoute('/_auth/koreksi-saya')({
  staticData: { title: (t) => t('nav.myCorrections') },
  validateSearch: (raw: Record<string, unknown>): { date?: string | undefined } => ({ date: dateParam(raw.date) }),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...myCorrectionsQuery, revalidateIfStale: true }),
      loadTexts('corrections'),
    ]),
  component: () => <MyCorrections date={Route.useSearch().date} />,
});
