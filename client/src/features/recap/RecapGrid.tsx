import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, formatDate } from '~/lib/dates';
import { formatDuration, formatNumber, formatPercent } from '~/lib/numbers';
import { isRecapCode, recapCodes, recapTone, seldomCodes } from '~/ui/recapCodes';
import classes from './Grid.module.css';
import type { Cell, Line, Summary } from './queries';
import { usePrinting } from './usePrinting';

interface Props {
  month: string;
  lines: readonly Line[];
  daysOff: Summary['daysOff'];
  onOpen: (employeeId: string) => void;
  onEnd: () => void;
}

const rowHeight = 28;

/** An office of this size is drawn as a whole. */
const few = 60;
const counted = recapCodes.filter((code) => code !== 'L' && code !== 'CBS');

/** The columns of these people, as one text: it stays the same while more of them come. */
const columnsOf = (lines: readonly Line[]): string => {
  const had = new Set(lines.flatMap((line) => line.figures.codes.map(({ code }) => code)));
  return counted.filter((code) => !seldomCodes.has(code) || had.has(code)).join(' ');
};

const nameId = (index: number) => `recap-person-${index}`;

/** People × days. Only the rows in sight are drawn, with room above and below for the others. */
export function RecapGrid({ month, lines, daysOff, onOpen, onEnd }: Props) {
  const { t } = useTranslation('recap');
  const scroller = useRef<HTMLDivElement>(null);
  const whole = usePrinting() || lines.length <= few;
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1200, height: 600 },
  });
  const items = rows.getVirtualItems();
  const [first, last] = [items[0], items[items.length - 1]];
  const reached = (last?.index ?? lines.length) >= lines.length - 20;
  useEffect(() => {
    if (reached) onEnd();
  }, [reached, onEnd]);
  const shown = whole ? lines.map((_, index) => index) : items.map(({ index }) => index);
  const before = whole ? 0 : (first?.start ?? 0);
  const after = whole ? 0 : rows.getTotalSize() - (last?.end ?? 0);
  const walk = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = Number(document.activeElement?.getAttribute('data-index') ?? Number.NaN);
    const next = at + by;
    if (by === 0 || Number.isNaN(at) || next < 0 || next >= lines.length) return;
    event.preventDefault();
    rows.scrollToIndex(next);
    requestAnimationFrame(() => document.getElementById(nameId(next))?.focus());
  };
  const off = new Map(daysOff.map((day) => [day.date, day]));
  const columns = columnsOf(lines);
  const dates = (lines[0]?.days ?? []).map((_, index) => addDays(month, index));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the keyboard
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('grid')}>
      <table className={classes.table} aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th className={classes.person} scope="col">
              {t('person')}
            </th>
            {dates.map((date) => (
              <th
                key={date}
                scope="col"
                data-off={off.has(date) || undefined}
                title={off.get(date)?.name ?? formatDate(date, 'long')}
              >
                {Number(date.slice(8))}
                <span>{formatDate(date, 'short').slice(0, 1)}</span>
              </th>
            ))}
            {columns.split(' ').map((code) => (
              <th key={code} scope="col" data-sum="true">
                {code}
              </th>
            ))}
            <th scope="col" data-sum="true" title={t('late')}>
              {t('tl')}
            </th>
            <th scope="col" data-sum="true" title={t('early')}>
              {t('psw')}
            </th>
            <th scope="col" data-sum="true" className={classes.hours}>
              {t('hours')}
            </th>
            <th scope="col" data-sum="true">
              {t('percent')}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
          {shown.map((index) => {
            const line = lines[index];
            return line ? (
              <Row key={line.employeeId} line={line} index={index} columns={columns} onOpen={onOpen} />
            ) : null;
          })}
          {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  line: Line;
  index: number;
  columns: string;
  onOpen: Props['onOpen'];
}

const Row = memo(function Row({ line, index, columns, onOpen }: RowProps) {
  const { t } = useTranslation('recap');
  const { figures } = line;
  const of = (code: string) => figures.codes.find((one) => one.code === code)?.days;
  return (
    <tr aria-rowindex={index + 2}>
      <th className={classes.person} scope="row">
        <UnstyledButton
          id={nameId(index)}
          data-index={index}
          className={classes.name}
          title={`${line.name} · ${line.nip} · ${line.unitName}`}
          onClick={() => onOpen(line.employeeId)}
        >
          {line.name}
        </UnstyledButton>
        {line.warning ? (
          <IconAlertTriangle size={14} role="img" aria-label={line.warning.text} color="var(--tone-bad-text)" />
        ) : null}
        {line.locked ? <IconLock size={13} role="img" aria-label={t('lockedMonth')} /> : null}
        {line.amendments > 0 ? (
          <span title={t('changed', { count: line.amendments })}>{t('changedShort', { count: line.amendments })}</span>
        ) : null}
      </th>
      {line.days.map((cell, day) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is the day of the month
        <Code key={day} cell={cell} />
      ))}
      {columns.split(' ').map((code) => (
        <td key={code} data-sum="true" data-tone={code === 'TK' && of(code) ? 'bad' : undefined}>
          {of(code)}
        </td>
      ))}
      <td data-sum="true">{figures.lateMinutes || ''}</td>
      <td data-sum="true">{figures.earlyMinutes || ''}</td>
      <td data-sum="true" className={classes.hours}>
        {`${formatNumber(figures.workedMinutes / 60, 1)} / ${formatNumber(figures.requiredMinutes / 60, 1)}`}
      </td>
      <td data-sum="true">{figures.percent === null ? '' : formatPercent(figures.percent / 100)}</td>
    </tr>
  );
});

function Code({ cell }: { cell: Cell }) {
  const { t } = useTranslation(['recap', 'history']);
  if (cell.code === null) return <td />;
  const words = [
    isRecapCode(cell.code) ? t(`history:codes.${cell.code}`) : cell.code,
    ...(cell.lostMinutes > 0 ? [t('lost', { time: formatDuration(cell.lostMinutes, 'short') })] : []),
    ...(cell.incomplete ? [t('incomplete')] : []),
    ...(cell.open ? [t('open')] : []),
  ];
  return (
    <td
      data-tone={recapTone(cell.code)}
      data-lost={cell.lostMinutes > 0 || undefined}
      data-incomplete={cell.incomplete || undefined}
      data-open={cell.open || undefined}
      title={words.join(' · ')}
    >
      {cell.code}
    </td>
  );
}
