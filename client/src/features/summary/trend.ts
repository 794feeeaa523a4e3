import type { FigureCode, FigureValue } from '~/features/figures/queries';

export interface Point {
  date: string;
  figures: readonly FigureValue[];
}

export const trendFigures = ['completion', 'onTime', 'reportsIn', 'home'] as const satisfies readonly FigureCode[];
