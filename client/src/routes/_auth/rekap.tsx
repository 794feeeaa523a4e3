import { createFileRoute } from '@tanstack/react-router';
import { locksQuery, recapsQuery, summaryQuery } from '~/features/recap/queries';
import { filterOf, RecapPage } from '~/features/recap/RecapPage';
import { readRecapSearch } from '~/features/recap/search';
import { unitsQuery } from '~/features/review/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/rekap')({
  staticData: { title: (t) => t('nav.recap') },
  validateSearch: readRecapSearch,
  loaderDeps: ({ search: { bulan, unit, q, peringatan } }) => ({ bulan, unit, q, peringatan }),
  loader: ({ context: { queryClient, me }, deps }) => {
    const filter = filterOf(deps, me.today);
    // The figures come as they are counted; the page stands before.
    void queryClient.prefetchInfiniteQuery(recapsQuery(filter));
    void queryClient.prefetchQuery(summaryQuery(filter));
    void queryClient.prefetchQuery(locksQuery(filter.month));
    return Promise.all([queryClient.ensureQueryData(unitsQuery), loadTexts('recap', 'history', 'words')]);
  },
  component: Recap,
});

function Recap() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <RecapPage
      search={search}
      onSearch={(patch) => void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false })}
    />
  );
}
