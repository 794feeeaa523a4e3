import { createFileRoute } from '@tanstack/react-router';
import { MyFindings } from '~/features/my-findings/MyFindings';
import { myFindingsQuery } from '~/features/my-findings/queries';
import { loadTexts } from '~/i18n';
import { textParam } from '~/lib/searchParams';

export const Route = createFileRoute('/_auth/temuan-saya')({
  staticData: { title: (t) => t('nav.myFindings') },
  validateSearch: (raw: Record<string, unknown>): { id?: string | undefined } => ({ id: textParam(raw.id, 36) }),
  loader: ({ context: { queryClient, me } }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...myFindingsQuery(me.today), revalidateIfStale: true }),
      loadTexts('myFindings'),
    ]),
  component: () => <MyFindings id={Route.useSearch().id} />,
});
