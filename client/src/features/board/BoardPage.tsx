import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '~/lib/keys';
import { useIsWide } from '~/lib/screen';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { BoardCards } from './BoardCards';
import { BoardChips } from './BoardChips';
import { BoardEmpty } from './BoardEmpty';
import { BoardHeader } from './BoardHeader';
import { BoardNews } from './BoardNews';
import { BoardTable } from './BoardTable';
import { exportBoard } from './exportBoard';
import { PersonPanel } from './PersonPanel';
import { boardQuery, useBoard } from './queries';
import { type BoardSearch, type BoardSort, filtersOf, scopeOf, showOf } from './search';
import { groupByUnit, viewOf } from './view';

interface Props {
  search: BoardSearch;
  /** The same function at every render. */
  onSearch: (patch: Partial<BoardSearch>, replace?: boolean) => void;
}

const buttonOf = (employeeId: string | undefined) =>
  document.querySelector<HTMLElement>(`[data-person="${CSS.escape(employeeId ?? '')}"]`);

export function BoardPage({ search, onSearch }: Props) {
  const { t } = useTranslation(['board', 'words']);
  const wide = useIsWide();
  const scope = scopeOf(search);
  const board = useBoard(scope);
  const first = board.data.pages[0];
  const loaded = board.data.pages.flatMap((page) => page.rows);
  // Not everybody is loaded: then the server searches among all of them.
  const elsewhere = useInfiniteQuery({
    ...boardQuery({ ...scope, search: search.q ?? '' }),
    enabled: board.hasNextPage && search.q !== undefined,
  });
  const searched = board.hasNextPage && search.q !== undefined ? elsewhere.data : undefined;
  const rows = searched?.pages.flatMap((page) => page.rows) ?? loaded;
  const filters = filtersOf(search.show);
  const sort = search.sort ?? 'attention';
  const view = { filters, sort, desc: search.desc ?? false, q: searched ? undefined : search.q };
  const visible = viewOf(rows, view);
  const groups = search.group ? groupByUnit(visible) : undefined;
  const ordered = groups ? groups.flatMap((group) => group.rows) : visible;
  const date = first?.date ?? '';
  // Stable, so that a row renders again only when its person changed.
  const open = useCallback((employeeId: string) => onSearch({ person: employeeId }), [onSearch]);

  const step = (by: 1 | -1) => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.person : undefined;
    const at = ordered.findIndex((row) => row.employeeId === (search.person ?? focused));
    const next = ordered[at < 0 ? 0 : at + by]?.employeeId;
    if (next === undefined) return;
    if (search.person === undefined) buttonOf(next)?.focus();
    else onSearch({ person: next }, true);
    buttonOf(next)?.scrollIntoView({ block: 'nearest' });
  };
  const next = () => step(1);
  const previous = () => step(-1);
  const close = () => {
    const back = search.person;
    onSearch({ person: undefined });
    buttonOf(back)?.focus();
  };
  useKeys({
    j: next,
    k: previous,
    g: () => onSearch({ group: search.group ? undefined : true }, true),
    '/': () => document.getElementById('board-search')?.focus(),
    ...(search.person ? { ArrowDown: next, ArrowUp: previous, Escape: close } : {}),
  });

  const onSort = (by: BoardSort) => onSearch({ sort: by, desc: by === sort && !search.desc ? true : undefined }, true);
  const person = search.person ? rows.find((row) => row.employeeId === search.person) : undefined;
  return (
    <>
      <BoardHeader search={search} date={date} onSearch={onSearch} onExport={() => exportBoard(ordered, date, t)} />
      {first && first.totals.people > 0 ? (
        <>
          <BoardChips
            rows={loaded}
            totals={first.totals}
            complete={!board.hasNextPage}
            filters={filters}
            shown={visible.length}
            onFilters={(next) => onSearch({ show: showOf(next) }, true)}
          />
          {visible.length === 0 ? (
            <BoardEmpty filtered onClear={() => onSearch({ show: undefined, q: undefined }, true)} />
          ) : wide ? (
            <BoardTable
              rows={visible}
              groups={groups}
              sort={sort}
              desc={view.desc}
              person={search.person}
              onSort={onSort}
              onOpen={open}
            />
          ) : (
            <BoardCards rows={ordered} onOpen={open} />
          )}
          <ErrorAlert error={elsewhere.error} />
          {board.hasNextPage ? <More board={board} loaded={loaded.length} all={first.totals.people} /> : null}
        </>
      ) : (
        <BoardEmpty board={first} />
      )}
      <BoardNews date={date} rows={rows} complete={!board.hasNextPage} person={search.person} />
      {search.person ? (
        <PersonPanel
          key={`${search.person}${date}`}
          employeeId={search.person}
          date={date}
          row={person}
          onStep={step}
          onClose={close}
        />
      ) : null}
    </>
  );
}

interface MoreProps {
  board: { fetchNextPage: () => Promise<unknown>; isFetchingNextPage: boolean; error: unknown };
  loaded: number;
  all: number;
}

function More({ board, loaded, all }: MoreProps) {
  const { t } = useTranslation('board');
  return (
    <div>
      <Text size="sm" my="xs">
        {t('partial', { loaded, all })}
      </Text>
      <ErrorAlert error={board.error} />
      <Button size="xs" variant="default" loading={board.isFetchingNextPage} onClick={() => void board.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  );
}
