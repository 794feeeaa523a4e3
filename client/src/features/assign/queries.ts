import { useQueryClient } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useOnce } from '~/api/useOnce';
import { refreshTeam } from '~/features/review/queries';

export type Template = Schemas['TaskTemplateView'];
export type Given = Schemas['AssignedTasks'];

export const holidaysQuery = (from: string, to: string) =>
  $api.queryOptions('get', '/api/v1/holidays', { params: { query: { from, to } } }, { staleTime: 3_600_000 });

export const templatesQuery = $api.queryOptions('get', '/api/v1/task-templates', {});

function useAfterGiving() {
  const queryClient = useQueryClient();
  return { onSettled: () => refreshTeam(queryClient) };
}

export const useGiveTasks = () => useOnce($api.useMutation('post', '/api/v1/assignments', useAfterGiving()));
export const useCarryOver = () => useOnce($api.useMutation('post', '/api/v1/assignments/carry-over', useAfterGiving()));

function useAfterTemplate() {
  const queryClient = useQueryClient();
  return { onSettled: () => queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey }) };
}

export const useSaveTemplate = () => useOnce($api.useMutation('post', '/api/v1/task-templates', useAfterTemplate()));
export const useDeleteTemplate = () =>
  useOnce($api.useMutation('delete', '/api/v1/task-templates/{id}', useAfterTemplate()));
