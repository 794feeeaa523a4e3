import type { TFunction } from 'i18next';
import { download, toCsv } from '~/lib/csv';
import type { BoardRow } from './queries';
import { byWeight } from './view';

/** The clock as the server wrote it, in the unit's own zone. */
const clock = (at: string | null): string => at?.slice(11, 16) ?? '';

/** What is shown, in the order in which it is shown. */
export function boardCsv(rows: readonly BoardRow[], t: TFunction<readonly ['board', 'words']>): string {
  const head = [
    t('csv.nip'),
    t('csv.name'),
    t('csv.position'),
    t('column.unit'),
    t('column.mode'),
    t('csv.in'),
    t('csv.out'),
    t('csv.late'),
    t('column.place'),
    t('csv.confidence'),
    t('csv.tasksDone'),
    t('csv.tasks'),
    t('column.report'),
    t('column.attention'),
  ];
  const lines = rows.map((row) => [
    row.nip,
    row.name,
    row.position,
    row.unitName,
    t(`mode.${row.mode}`),
    clock(row.checkInAt),
    clock(row.checkOutAt),
    row.lateMinutes,
    row.place ? t(`place.${row.place}`) : '',
    row.confidence ? t(`confidence.${row.confidence}`) : '',
    row.tasksDone,
    row.taskCount,
    t(`words:report.${row.report ?? 'none'}`),
    byWeight(row.attention)
      .map((reason) => t(`attention.${reason}`))
      .join(', '),
  ]);
  return toCsv([head, ...lines]);
}

export const exportBoard = (rows: readonly BoardRow[], date: string, t: TFunction<readonly ['board', 'words']>): void =>
  download(`pantau-${date}.csv`, boardCsv(rows, t));
