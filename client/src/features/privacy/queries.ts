import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '~/api/client';
import { present } from '~/api/present';

const path = '/api/v1/me/data-accesses';
const pageSize = 20;

/** Who opened a photo or file of mine, newest first; the empty cursor is the first page. */
export const useMyDataAccesses = () =>
  useInfiniteQuery({
    queryKey: ['get', path],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return present((await api.GET(path, { params: { query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
