import { Anchor, Breadcrumbs, NativeSelect, Text } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FigureMeanings } from '~/features/figures/FigureMeanings';
import { figureOf } from '~/features/figures/values';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatTimeExact } from '~/lib/dates';
import { useGathering } from '~/lib/gathering';
import { useLive } from '~/lib/live';
import { EmptyState } from '~/ui/EmptyState';
import { Groups } from './Groups';
import { HeatMap } from './HeatMap';
import { boardKey, unitBoardQuery } from './queries';
import { Ranking } from './Ranking';
import classes from './Summary.module.css';
import { SummaryHeader } from './SummaryHeader';
import type { SummarySearch } from './search';
import { Tiles } from './Tiles';
import { Trend } from './Trend';
import { UnitTable } from './UnitTable';
import { Verdicts } from './Verdicts';

interface Props {
  unitId: string;
  tops: readonly { id: string; name: string }[];
  search: SummarySearch;
  onSearch: (patch: SummarySearch) => void;
}

/** Messages of one second are answered by one question: the server counts once a second for all. */
const gatherMs = 1000;

/** One screen for whoever leads a part of the tree: today, the weeks before, the units below, and the way down to them. */
export function SummaryPage({ unitId, tops, search, onSearch }: Props) {
  const { t } = useTranslation('summary');
  const { date, figure = 'completion' } = search;
  const queryClient = useQueryClient();
  const board = useSuspenseQuery(unitBoardQuery(unitId, date)).data;
  const zone = useUnitZone();
  const refresh = () => queryClient.invalidateQueries({ queryKey: boardKey });
  const gather = useGathering(gatherMs, refresh);
  useLive(
    'workDayChanged',
    (message) => {
      if (message.date === board.date) gather(message.employeeId);
    },
    () => void refresh(),
  );
  const people = figureOf(board.figures, 'people').count;
  return (
    <>
      <SummaryHeader board={board} search={search} onSearch={onSearch} />
      <nav className={classes.where} aria-label={t('where')}>
        <Breadcrumbs separatorMargin={6}>
          {board.above.map((unit) => (
            <Anchor
              key={unit.id}
              size="sm"
              renderRoot={(props) => (
                <Link {...props} to="/ringkasan" search={(before) => ({ ...before, unit: unit.id })} />
              )}
            >
              {unit.name}
            </Anchor>
          ))}
          <Text size="sm" fw={600}>
            {board.unit.name}
          </Text>
        </Breadcrumbs>
        <OtherTops tops={tops} unitId={unitId} onSearch={onSearch} />
      </nav>
      <Text size="sm" c="dimmed" mb={8}>
        {t('asOf', { date: formatDate(board.date, 'long'), time: formatTimeExact(board.asOf, zone) })}{' '}
        <FigureMeanings />
      </Text>
      {people === 0 ? (
        <EmptyState title={t('nobody')} hint={t('nobodyHint')} />
      ) : (
        <>
          <Tiles figures={board.figures} />
          <Verdicts />
        </>
      )}
      <div className={classes.parts}>
        <Trend unitId={unitId} date={date} />
        {people === 0 ? null : <Ranking board={board} figure={figure} onSearch={onSearch} />}
        {people === 0 ? null : <UnitTable board={board} />}
        <HeatMap unitId={unitId} date={date} figure={figure} onSearch={onSearch} />
        <Groups unitId={unitId} date={date} />
      </div>
    </>
  );
}

/** Whoever leads two parts of the tree (Plt, Plh) chooses between them. */
function OtherTops({ tops, unitId, onSearch }: Pick<Props, 'tops' | 'unitId' | 'onSearch'>) {
  const { t } = useTranslation('summary');
  if (tops.length < 2) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('choose')}
      value={tops.some(({ id }) => id === unitId) ? unitId : ''}
      data={[
        ...(tops.some(({ id }) => id === unitId) ? [] : [{ value: '', label: '–' }]),
        ...tops.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) => onSearch({ unit: value || undefined })}
    />
  );
}
