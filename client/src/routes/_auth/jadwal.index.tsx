import { createFileRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { unitsQuery } from '~/features/review/queries';
import { rostersQuery } from '~/features/roster/queries';
import { RosterPage } from '~/features/roster/RosterPage';
import { monthIn, type RosterSearch, readRosterSearch } from '~/features/roster/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/jadwal/')({
  staticData: { title: (t) => t('nav.roster') },
  validateSearch: readRosterSearch,
  loaderDeps: ({ search: { bulan } }) => ({ bulan }),
  loader: ({ context: { queryClient, me }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData({ ...rostersQuery(monthIn(deps, me.today)), revalidateIfStale: true }),
      queryClient.ensureQueryData(unitsQuery),
      loadTexts('roster', 'words'),
    ]),
  component: Roster,
});

function Roster() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const onSearch = useCallback(
    (patch: Partial<RosterSearch>, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...patch }), replace, resetScroll: false }),
    [navigate],
  );
  return <RosterPage search={search} onSearch={onSearch} />;
}
