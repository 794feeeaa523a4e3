import { queryOptions } from '@tanstack/react-query';
import { api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';

export type Person = Schemas['RosteredPerson'];

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
