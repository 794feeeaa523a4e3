import { Button, SegmentedControl, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/lib/numbers';
import { oneOf } from '~/lib/searchParams';
import { Loaded } from '~/ui/Loaded';
import classes from './Imports.module.css';
import { type ImportProgress, type RowOfImport, type RowOutcome, rowsQuery } from './queries';
import { outcomes } from './search';

interface Props {
  progress: ImportProgress;
  outcome: RowOutcome | undefined;
  onOutcome: (outcome: RowOutcome | undefined) => void;
}

/** The rows of the file, the wrong ones and those that change something first to be looked at. */
export function Rows({ progress, outcome, onOutcome }: Props) {
  const { t } = useTranslation('imports');
  const query = useInfiniteQuery(rowsQuery(progress.id, outcome));
  const counts = {
    new: progress.rowsNew,
    changed: progress.rowsChanged,
    unchanged: progress.rowsUnchanged,
    invalid: progress.rowsInvalid,
  };
  return (
    <section aria-label={t('rows')}>
      <div className={classes.scroll}>
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={t('rows')}
          value={outcome ?? ''}
          data={[
            { value: '', label: t('outcome.all') },
            ...outcomes.map((value) => ({
              value,
              label: `${t(`outcome.${value}`)} (${formatNumber(counts[value])})`,
            })),
          ]}
          onChange={(value) => onOutcome(oneOf(outcomes, value))}
        />
      </div>
      <Loaded query={query} rows={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <Text c="dimmed">{t('noRows')}</Text>
          ) : (
            <>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
              <section className={classes.scroll} aria-label={t('table')} tabIndex={0}>
                <RowTable progress={progress} rows={rows} />
              </section>
              {query.hasNextPage ? (
                <Button
                  mt="xs"
                  size="xs"
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function RowTable({ progress, rows }: { progress: ImportProgress; rows: readonly RowOfImport[] }) {
  const { t } = useTranslation('imports');
  return (
    <Table className={classes.cells} verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('row')}</Table.Th>
          <Table.Th>{t('result')}</Table.Th>
          {progress.columns.map((column) => (
            <Table.Th key={column}>{column}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.number}>
            <Table.Td>{row.number}</Table.Td>
            <Table.Td>
              <Result row={row} />
            </Table.Td>
            {progress.columns.map((column, at) => (
              <Table.Td key={column}>{row.cells[at] ?? ''}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Result({ row }: { row: RowOfImport }) {
  const { t } = useTranslation('imports');
  if (row.faults.length > 0) {
    return (
      <Text size="sm" c="red" miw="22ch" style={{ whiteSpace: 'normal' }}>
        {row.faults.map(({ message }) => message).join(' ')}
      </Text>
    );
  }
  if (row.changes.length > 0) {
    return (
      <>
        {row.changes.map(({ field, before, after }) => (
          <Text key={field} size="sm">
            <s>{before ?? t('empty')}</s>
            {` → ${after ?? t('empty')}`}
          </Text>
        ))}
      </>
    );
  }
  return row.outcome ? t(`outcome.${row.outcome}`) : null;
}
