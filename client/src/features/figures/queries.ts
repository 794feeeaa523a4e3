import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';

export type FigureCode = Schemas['FigureCode'];
export type FigureValue = Schemas['FigureValue'];
export type FigureDefinition = Schemas['FigureDefinition'];

/** What each figure means; it changes only with the server. */
export const figuresQuery = $api.queryOptions('get', '/api/v1/figures', {}, { staleTime: 60 * 60_000 });
