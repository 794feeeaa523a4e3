import { useTranslation } from 'react-i18next';
import type { FigureCode } from '~/features/figures/queries';
import { figureOf, useFigureName } from '~/features/figures/values';
import { download, toCsv } from '~/lib/csv';
import type { UnitBoard } from './queries';

/** What the table of units shows, with both parts of each share, so that a spreadsheet can compute on. */
export const unitColumns = [
  'people',
  'home',
  'office',
  'checkedIn',
  'onTime',
  'completion',
  'checksAnswered',
  'reportsIn',
  'notControlled',
  'findingsOpen',
] as const satisfies readonly FigureCode[];

export function useExportBoard(): (board: UnitBoard) => void {
  const { t } = useTranslation('summary');
  const nameOf = useFigureName();
  return (board) => {
    const shares = new Set(board.figures.filter(({ of }) => of !== null).map(({ code }) => code));
    const head = unitColumns.flatMap((code) => [
      nameOf(code),
      ...(shares.has(code) ? [t('of', { name: nameOf(code) })] : []),
    ]);
    const cells = (figures: UnitBoard['figures']) =>
      unitColumns.flatMap((code) => {
        const { count, of } = figureOf(figures, code);
        return shares.has(code) ? [count, of] : [count];
      });
    download(
      `ringkasan-${board.unit.code}-${board.date}.csv`,
      toCsv([
        [t('unit'), ...head],
        [board.unit.name, ...cells(board.figures)],
        ...board.units.map((line) => [
          line.direct ? t('direct', { unit: line.unit.name }) : line.unit.name,
          ...cells(line.figures),
        ]),
      ]),
    );
  };
}
