import { createFileRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { BoardPage } from '~/features/board/BoardPage';
import { boardQuery } from '~/features/board/queries';
import { type BoardSearch, readBoardSearch, scopeOf } from '~/features/board/search';
import { unitsQuery } from '~/features/review/queries';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/pantau')({
  staticData: { title: (t) => t('nav.watch') },
  validateSearch: readBoardSearch,
  loaderDeps: ({ search }) => scopeOf(search),
  loader: ({ context, deps }) =>
    Promise.all([
      context.queryClient.ensureInfiniteQueryData({ ...boardQuery(deps), revalidateIfStale: true }),
      context.queryClient.ensureQueryData(unitsQuery),
      loadTexts('board', 'review', 'words'),
    ]),
  component: Watch,
});

function Watch() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const onSearch = useCallback(
    (patch: Partial<BoardSearch>, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...patch }), replace, resetScroll: false }),
    [navigate],
  );
  return <BoardPage search={search} onSearch={onSearch} />;
}
