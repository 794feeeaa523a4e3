import { createFileRoute } from '@tanstack/react-router';
import { ControlsPage } from '~/features/controls/ControlsPage';
import { readControlSearch } from '~/features/controls/search';
import { unitsQuery } from '~/features/review/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/kontrol')({
  staticData: { title: (t) => t('nav.controls') },
  validateSearch: readControlSearch,
  loader: ({ context }) =>
    Promise.all([context.queryClient.ensureQueryData(unitsQuery), loadTexts('controls', 'review', 'words')]),
  component: Controls,
});

function Controls() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ControlsPage
      search={search}
      onSearch={(patch) => void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false })}
    />
  );
}
