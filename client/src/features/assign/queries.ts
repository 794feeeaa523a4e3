import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { refreshTeam } from '~/features/review/queries';

export type Person = Schemas['RosteredPerson'];
export type Template = Schemas['TaskTemplateView'];
export type Given = Schemas['AssignedTasks'];

const pageSize = 200;

/** Everybody whom I may see, to choose from; page after page. */
export const rosterQuery = (date: string) =>
  queryOptions({
    queryKey: ['get', '/api/v1/roster-days', { date }] as const,
    queryFn: async ({ signal }) => {
      const people: Person[] = [];
      let cursor: string | null = null;
      do {
        const query: { date: string; limit: number; cursor?: string } = { date, limit: pageSize };
        if (cursor !== null) query.cursor = cursor;
        const page: Schemas['RosteredPersonPage'] = present(
          (await api.GET('/api/v1/roster-days', { params: { query }, signal })).data,
        );
        people.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return people;
    },
  });

export const holidaysQuery = (from: string, to: string) =>
  $api.queryOptions('get', '/api/v1/holidays', { params: { query: { from, to } } }, { staleTime: 3_600_000 });

export const templatesQuery = $api.queryOptions('get', '/api/v1/task-templates', {});

function useAfterGiving() {
  const queryClient = useQueryClient();
  return { onSettled: () => refreshTeam(queryClient) };
}

export const useGiveTasks = () => $api.useMutation('post', '/api/v1/assignments', useAfterGiving());
export const useCarryOver = () => $api.useMutation('post', '/api/v1/assignments/carry-over', useAfterGiving());

function useAfterTemplate() {
  const queryClient = useQueryClient();
  return { onSettled: () => queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey }) };
}

export const useSaveTemplate = () => $api.useMutation('post', '/api/v1/task-templates', useAfterTemplate());
export const useDeleteTemplate = () => $api.useMutation('delete', '/api/v1/task-templates/{id}', useAfterTemplate());
