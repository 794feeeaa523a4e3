import { infiniteQueryOptions, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { problemOf } from '~/api/problem';
import { useOnce } from '~/api/useOnce';
import { monthOf } from '~/lib/dates';

export type OfficeRoster = Schemas['OfficeRoster'];
export type Grid = Schemas['RosterGrid'];
export type GridDay = Schemas['RosterGridDay'];
export type GridPerson = Schemas['RosterGridPerson'];
export type Problem = Schemas['RosterProblemView'];
export type Closure = Schemas['ClosureView'];
export type Swap = Schemas['SwapView'];
export type Mode = Schemas['WorkMode'];
export type Run = Schemas['RosterRun'];

const soon = 2000;

/** While proposals are made in the background, their offices are asked for again and again. */
export const rostersQuery = (month: string) => ({
  ...$api.queryOptions('get', '/api/v1/rosters', { params: { query: { month } } }),
  refetchInterval: ({ state }: { state: { data: OfficeRoster[] | undefined } }) =>
    state.data?.some(({ draftStatus }) => draftStatus === 'queued') ? soon : (false as const),
});

export const gridQuery = (unitId: string, month: string) => ({
  ...$api.queryOptions('get', '/api/v1/rosters/grid', { params: { query: { unitId, month } } }),
  refetchInterval: ({ state }: { state: { data: Grid | undefined } }) =>
    state.data?.draft?.status === 'queued' ? soon : (false as const),
});

const isFinished = (run: Run | undefined): boolean => run !== undefined && run.made >= run.offices;

export const runQuery = (id: string) => ({
  ...$api.queryOptions('get', '/api/v1/rosters/runs/{id}', { params: { path: { id } } }, { staleTime: 0 }),
  refetchInterval: ({ state }: { state: { data: Run | undefined; error: unknown } }) =>
    isFinished(state.data) || problemOf(state.error) ? (false as const) : soon,
});

export const closuresQuery = (month: string) =>
  $api.queryOptions('get', '/api/v1/closures', { params: { query: monthOf(month) } });

export const swapsQuery = $api.queryOptions('get', '/api/v1/roster-swaps');

const pageSize = 50;

export const changesQuery = (unitId: string, month: string) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/roster-days/changes', unitId, month] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        ...monthOf(month),
        unitId,
        limit: pageSize,
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      return present((await api.GET('/api/v1/roster-days/changes', { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

const rosterPaths = [
  '/api/v1/rosters',
  '/api/v1/rosters/grid',
  '/api/v1/roster-days',
  '/api/v1/roster-days/changes',
  '/api/v1/roster-days/mine',
  '/api/v1/roster-swaps',
  '/api/v1/closures',
] as const;

/** A decision on days shows in the overview, the grid, the history and the person's own roster. */
async function refreshRosters(queryClient: QueryClient): Promise<void> {
  await Promise.all(rosterPaths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })));
}

/** `onSuccess` runs before the lists are asked for again. */
function useAfterwards<T>(onSuccess: (answer: T) => void = () => undefined) {
  const queryClient = useQueryClient();
  return { onSuccess, onSettled: () => refreshRosters(queryClient) };
}

type Then<T> = (answer: T) => void;

export const useGenerate = (then?: Then<Run>) =>
  useOnce($api.useMutation('post', '/api/v1/rosters/generate', useAfterwards(then)));
export const usePublish = (then?: Then<Schemas['RosterPublication']>) =>
  useOnce($api.useMutation('post', '/api/v1/rosters/{id}/publish', useAfterwards(then)));
export const useChangeDays = (then?: Then<Schemas['RosterChangeView'][]>) =>
  useOnce($api.useMutation('post', '/api/v1/roster-days/changes', useAfterwards(then)));
export const useDeclareClosure = (then?: Then<Closure>) =>
  useOnce($api.useMutation('post', '/api/v1/closures', useAfterwards(then)));
export const useLiftClosure = (then?: Then<Closure>) =>
  useOnce($api.useMutation('post', '/api/v1/closures/{id}/lift', useAfterwards(then)));
export const useDecideSwap = (then?: Then<Swap>) =>
  useOnce($api.useMutation('post', '/api/v1/roster-swaps/{id}/decide', useAfterwards(then)));

/** The answer is of the whole office: of a unit in it only its people are shown. */
const inPlaceOf = (shown: Grid, saved: Grid): Grid => {
  const people = new Set(shown.people.map(({ employeeId }) => employeeId));
  return {
    ...saved,
    unitId: shown.unitId,
    unitName: shown.unitName,
    people: saved.people.filter(({ employeeId }) => people.has(employeeId)),
    problems: saved.problems.filter(({ employeeId }) => employeeId === null || people.has(employeeId)),
  };
};

/** Put in place at once, so that the next save carries its version. */
export function useSaveDraft(unitId: string, month: string) {
  const queryClient = useQueryClient();
  const key = gridQuery(unitId, month).queryKey;
  return $api.useMutation('put', '/api/v1/rosters/{id}/days', {
    onSuccess: (saved) => queryClient.setQueryData<Grid>(key, (shown) => (shown ? inPlaceOf(shown, saved) : undefined)),
  });
}
