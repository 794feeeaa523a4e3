import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import type { FigureCode } from '~/features/figures/queries';
import { addDays } from '~/lib/dates';

export type UnitBoard = Schemas['UnitBoard'];
export type UnitTrend = Schemas['UnitTrend'];
export type UnitHeatMap = Schemas['UnitHeatMap'];
export type UnitGroups = Schemas['UnitGroups'];
export type UnitLine = Schemas['UnitFigures'];

const everyMinute = 60_000;
const daysBack = 27;

export const boardKey = ['get', '/api/v1/dashboards/units/{unitId}'] as const;

const range = (date: string | undefined) => (date ? { from: addDays(date, -daysBack), to: date } : {});

export const unitBoardQuery = (unitId: string, date?: string) =>
  $api.queryOptions(
    'get',
    '/api/v1/dashboards/units/{unitId}',
    { params: { path: { unitId }, query: date ? { date } : {} } },
    { refetchInterval: everyMinute },
  );

export const trendQuery = (unitId: string, date?: string) =>
  $api.queryOptions(
    'get',
    '/api/v1/dashboards/units/{unitId}/trend',
    { params: { path: { unitId }, query: range(date) } },
    { staleTime: everyMinute },
  );

export const heatMapQuery = (unitId: string, figure: FigureCode, date?: string) =>
  $api.queryOptions(
    'get',
    '/api/v1/dashboards/units/{unitId}/heat-map',
    { params: { path: { unitId }, query: { ...range(date), figure } } },
    { staleTime: everyMinute },
  );

export const groupsQuery = (unitId: string, date?: string) =>
  $api.queryOptions(
    'get',
    '/api/v1/dashboards/units/{unitId}/groups',
    { params: { path: { unitId }, query: range(date) } },
    { staleTime: everyMinute },
  );
