import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  useQueryClient,
  useSuspenseInfiniteQuery,
} from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';

export type BoardRow = Schemas['TeamMemberToday'];
export type Board = Schemas['LiveBoard'];

/** So many people are fetched at once, page after page; whoever watches more asks for the next block. */
const blockSize = 300;
const pageSize = 150;
const everyMinute = 60_000;

export interface BoardScope {
  date?: string;
  unitId?: string;
  search?: string;
}

async function readPage(scope: BoardScope, cursor: string, signal: AbortSignal): Promise<Board> {
  const query = { ...scope, limit: pageSize, ...(cursor === '' ? {} : { cursor }) };
  return present((await api.GET('/api/v1/dashboards/live-board', { params: { query }, signal })).data);
}

async function readBlock(scope: BoardScope, from: string, signal: AbortSignal): Promise<Board> {
  let block = await readPage(scope, from, signal);
  while (block.nextCursor !== null && block.rows.length < blockSize) {
    const next = await readPage(scope, block.nextCursor, signal);
    block = { ...next, rows: [...block.rows, ...next.rows] };
  }
  return block;
}

export const boardKey = ['get', '/api/v1/dashboards/live-board'] as const;

/** Checkpoints fall due without anybody doing anything: the board is asked for again each minute. */
export const boardQuery = (scope: BoardScope) =>
  infiniteQueryOptions({
    queryKey: [...boardKey, scope] as const,
    queryFn: ({ pageParam, signal }) => readBlock(scope, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: everyMinute,
  });

export const useBoard = (scope: BoardScope) => useSuspenseInfiniteQuery(boardQuery(scope));

const boardRowQuery = (employeeId: string, date: string) =>
  $api.queryOptions(
    'get',
    '/api/v1/dashboards/live-board/{employeeId}',
    { params: { path: { employeeId }, query: { date } } },
    { staleTime: 0 },
  );

export const fetchRow = (queryClient: QueryClient, employeeId: string, date: string): Promise<BoardRow> =>
  queryClient.fetchQuery(boardRowQuery(employeeId, date));

/** A row that was overtaken by a newer one on its way is left alone. */
const newer = (known: BoardRow, fresh: BoardRow): BoardRow =>
  new Date(fresh.updatedAt) >= new Date(known.updatedAt) ? fresh : known;

/** Puts fresh rows of a day into every board of it that is kept: the whole one, a unit's, a search. */
export function useReplaceRows(): (date: string, rows: readonly BoardRow[]) => void {
  const queryClient = useQueryClient();
  return (date, rows) => {
    const fresh = new Map(rows.map((row) => [row.employeeId, row]));
    const replace = (row: BoardRow) => newer(row, fresh.get(row.employeeId) ?? row);
    queryClient.setQueriesData<InfiniteData<Board, string>>(
      { queryKey: boardKey },
      (board) =>
        board && {
          ...board,
          pages: board.pages.map((page) => (page.date === date ? { ...page, rows: page.rows.map(replace) } : page)),
        },
    );
  };
}

export const personDayQuery = (employeeId: string, date: string) =>
  $api.queryOptions('get', '/api/v1/work-days/{employeeId}/{date}', { params: { path: { employeeId, date } } });

export const checkInsQuery = (employeeId: string, date: string) =>
  $api.queryOptions('get', '/api/v1/check-ins', { params: { query: { employeeId, from: date, to: date } } });

export const reportsOfDayQuery = (employeeId: string, date: string) =>
  $api.queryOptions('get', '/api/v1/daily-reports', { params: { query: { employeeId, from: date, to: date } } });
