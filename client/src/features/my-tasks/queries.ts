import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { refreshMyDay } from '~/features/me/day';

export type Task = Schemas['AssignmentView'];

export const tasksQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/assignments/mine', { params: { query: { from: date, to: date } } });

export const useTasks = (date: string): Task[] => useSuspenseQuery(tasksQuery(date)).data;

export const taskHistoryQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/assignments/{id}', { params: { path: { id } } });

function useAfterwards() {
  const queryClient = useQueryClient();
  return {
    onSettled: () =>
      Promise.all([
        refreshMyDay(queryClient),
        queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/assignments/{id}'] }),
      ]),
  };
}

export const useAcknowledge = () => $api.useMutation('post', '/api/v1/assignments/{id}/acknowledge', useAfterwards());
export const useTellProgress = () => $api.useMutation('post', '/api/v1/assignments/{id}/progress', useAfterwards());
export const useComplete = () => $api.useMutation('post', '/api/v1/assignments/{id}/complete', useAfterwards());

const open = new Set<Task['status']>(['assigned', 'acknowledged', 'inProgress', 'returned']);
export const isOpen = (task: Task): boolean => open.has(task.status);
export const isDone = (task: Task): boolean => task.status === 'completed' || task.status === 'accepted';
