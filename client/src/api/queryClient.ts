import { QueryClient } from '@tanstack/react-query';
import { isNetworkError, problemOf } from './problem';

const worthRepeating = (error: unknown): boolean => {
  const problem = problemOf(error);
  return (isNetworkError(error) && navigator.onLine) || problem?.status === 503;
};

export const createAppQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && worthRepeating(error),
        retryDelay: (attempt, error) => (problemOf(error)?.retryAfter ?? 2 ** attempt) * 1000,
        // Offline must be seen at once, not waited for: requests fail and the page says why.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      // A mutation is repeated by the person who meant it, under the same idempotency key.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
