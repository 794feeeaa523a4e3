import { createFileRoute } from '@tanstack/react-router';
import { figuresQuery } from '~/features/figures/queries';
import { meQuery, useMe } from '~/features/me/queries';
import { policiesQuery, unitsQuery } from '~/features/policies/queries';
import { unitBoardQuery } from '~/features/summary/queries';
import { SummaryPage } from '~/features/summary/SummaryPage';
import { readSummarySearch, type SummarySearch, topsOf } from '~/features/summary/search';
import { loadTexts } from '~/i18n';
import { EmptyState } from '~/ui/EmptyState';

export const Route = createFileRoute('/_auth/ringkasan')({
  staticData: { title: (t) => t('nav.summary') },
  validateSearch: readSummarySearch,
  loaderDeps: ({ search: { unit, date } }) => ({ unit, date }),
  loader: async ({ context: { queryClient }, deps: { unit, date } }) => {
    const [me, units] = await Promise.all([
      queryClient.ensureQueryData(meQuery),
      queryClient.ensureQueryData(unitsQuery),
      queryClient.ensureQueryData(figuresQuery),
      queryClient.ensureQueryData(policiesQuery),
      loadTexts('summary', 'figures', 'policyText'),
    ]);
    const tops = topsOf(units, me).map(({ id, name }) => ({ id, name }));
    const unitId = unit ?? tops[0]?.id;
    if (unitId) await queryClient.ensureQueryData({ ...unitBoardQuery(unitId, date), revalidateIfStale: true });
    return { tops, unitId };
  },
  component: Summary,
});

function Summary() {
  const { tops, unitId } = Route.useLoaderData();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { unit } = useMe();
  if (unitId === undefined) return <EmptyState page title={unit.name} />;
  return (
    <SummaryPage
      key={unitId}
      unitId={unitId}
      tops={tops}
      search={search}
      onSearch={(patch: SummarySearch) =>
        void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false })
      }
    />
  );
}
