import { useSuspenseQuery } from '@tanstack/react-query';
import { currentLanguage } from '~/i18n';
import { formatNumber, formatPercent } from '~/lib/numbers';
import { type FigureCode, type FigureValue, figuresQuery } from './queries';

export const figureOf = (figures: readonly FigureValue[], code: FigureCode): FigureValue =>
  figures.find((figure) => figure.code === code) ?? { code, count: 0, of: null };

/** 0 to 1; nothing where it is no share, or there is nothing out of which to count. */
export const ratioOf = ({ count, of }: FigureValue): number | undefined =>
  of === null || of === 0 ? undefined : count / of;

export const percentText = (figure: FigureValue): string => {
  const ratio = ratioOf(figure);
  return ratio === undefined ? '–' : formatPercent(ratio, 1);
};

/** "1.704 dari 1.987" without its words: the parts of a share, or a plain count. */
export const countText = ({ count, of }: FigureValue): string =>
  of === null ? formatNumber(count) : `${formatNumber(count)} / ${formatNumber(of)}`;

/** The names of figures as the server defines them, in the reader's language. */
export function useFigureName(): (code: FigureCode) => string {
  const definitions = useSuspenseQuery(figuresQuery).data;
  return (code) => definitions.find((figure) => figure.code === code)?.name[currentLanguage()] ?? code;
}
