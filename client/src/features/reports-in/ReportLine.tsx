import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toneOfReport } from '~/features/review/tones';
import { formatDate } from '~/lib/dates';
import { meansRange } from '~/lib/ticking';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Queue.module.css';
import type { ReportInList } from './queries';

interface Props {
  report: ReportInList;
  /** It waits for the reader's own decision. */
  acceptable: boolean;
  active: boolean;
  ticked: boolean;
  onTick: (range: boolean) => void;
  onOpen: () => void;
}

export function ReportLine({ report, acceptable, active, ticked, onTick, onOpen }: Props) {
  const { t } = useTranslation(['reportsIn', 'words']);
  const date = formatDate(report.workDate, 'short');
  return (
    <li id={`report-${report.id}`} className={classes.line} data-active={active}>
      {acceptable ? (
        <Checkbox
          checked={ticked}
          onChange={(event) => onTick(meansRange(event))}
          aria-label={t('select', { name: t('nameAndDate', { name: report.employeeName, date }) })}
        />
      ) : (
        <span className={classes.noBox} />
      )}
      <button type="button" className={classes.open} aria-expanded={active} onClick={onOpen}>
        <span className={classes.first}>
          <strong>{report.employeeName}</strong>
          <time dateTime={report.workDate}>{date}</time>
        </span>
        <span className={classes.second}>{`${report.position} · ${report.unitName}`}</span>
        <span className={classes.first}>
          <span>
            {t('row', {
              rows: report.rowCount,
              files: report.fileCount,
              done: report.tasksDone,
              tasks: report.taskCount,
            })}
          </span>
          <span className={classes.badges}>
            {report.obstacles ? <StatusBadge tone="warn">{t('obstacles')}</StatusBadge> : null}
            <StatusBadge tone={toneOfReport(report.status)}>{t(`words:report.${report.status}`)}</StatusBadge>
          </span>
        </span>
      </button>
    </li>
  );
}
