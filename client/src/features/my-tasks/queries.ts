import { useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';

export type Task = Schemas['AssignmentView'];

export const tasksQuery = (date: string) =>
  $api.queryOptions('get', '/api/v1/assignments/mine', { params: { query: { from: date, to: date } } });

export const useTasks = (date: string): Task[] => useSuspenseQuery(tasksQuery(date)).data;

export const taskHistoryQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/assignments/{id}', { params: { path: { id } } });

const open = new Set<Task['status']>(['assigned', 'acknowledged', 'inProgress', 'returned']);
export const isOpen = (task: Task): boolean => open.has(task.status);
export const isDone = (task: Task): boolean => task.status === 'completed' || task.status === 'accepted';
