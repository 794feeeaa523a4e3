import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '~/features/review/LoadMore';
import { OutcomeNotice } from '~/features/review/OutcomeNotice';
import { useAcceptReports } from '~/features/review/queries';
import { useSelection } from '~/features/review/useSelection';
import { formatDate } from '~/lib/dates';
import { useKeys } from '~/lib/keys';
import { useIsWide } from '~/lib/screen';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { BulkBar } from './BulkBar';
import classes from './Queue.module.css';
import { type ReportFilter, type ReportInList, reportsQuery } from './queries';
import { ReportLine } from './ReportLine';
import { ReportPane } from './ReportPane';

interface Props {
  filter: ReportFilter;
  opened: string | undefined;
  onOpen: (report: string | undefined, replace?: boolean) => void;
}

export function ReportQueue({ filter, opened, onOpen }: Props) {
  const { t } = useTranslation('reportsIn');
  const wide = useIsWide();
  const query = useInfiniteQuery(reportsQuery(filter));
  const reports = query.data?.pages.flatMap((page) => page.items) ?? [];
  const acceptable = reports.filter((report) => report.led && report.status === 'submitted').map((report) => report.id);
  const selection = useSelection(acceptable);
  const accept = useAcceptReports();
  // A decided report leaves the list; its name is still needed to say what became of it.
  const [sent, setSent] = useState<readonly ReportInList[]>([]);
  const nameOf = (id: string) => {
    const report = sent.find((one) => one.id === id);
    return report ? t('nameAndDate', { name: report.employeeName, date: formatDate(report.workDate, 'short') }) : id;
  };
  const at = reports.findIndex((report) => report.id === opened);
  const step = (by: 1 | -1) => {
    const next = reports[at < 0 ? 0 : at + by];
    if (!next) return;
    onOpen(next.id, opened !== undefined);
    document.getElementById(`report-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const acceptMany = () => {
    setSent(reports);
    accept.mutate({ body: { ids: selection.selected } }, { onSuccess: () => selection.set([]) });
  };
  const next = () => step(1);
  const previous = () => step(-1);
  const close = () => onOpen(undefined);
  useKeys({
    j: next,
    k: previous,
    x: () => {
      if (opened && acceptable.includes(opened)) selection.toggle(opened);
    },
    ...(opened ? { ArrowDown: next, ArrowUp: previous, Escape: close } : {}),
  });
  const listShown = wide || opened === undefined;
  return (
    <div className={classes.columns}>
      <div hidden={!listShown}>
        {accept.data ? <OutcomeNotice outcome={accept.data} nameOf={nameOf} onClose={accept.reset} /> : null}
        <ErrorAlert error={accept.error} />
        <Loaded query={query} rows={8}>
          {() =>
            reports.length === 0 ? (
              <EmptyState title={t('emptyReports')} hint={t('emptyReportsHint')} />
            ) : (
              <>
                <BulkBar
                  selection={selection}
                  all={acceptable}
                  shown={reports.length}
                  pending={accept.isPending}
                  onAccept={acceptMany}
                />
                <ul className={classes.list} aria-label={t('list')}>
                  {reports.map((report) => (
                    <ReportLine
                      key={report.id}
                      report={report}
                      acceptable={acceptable.includes(report.id)}
                      active={report.id === opened}
                      ticked={selection.has(report.id)}
                      onTick={(range) => selection.toggle(report.id, range)}
                      onOpen={() => onOpen(report.id, opened !== undefined && wide)}
                    />
                  ))}
                </ul>
                <LoadMore query={query} />
              </>
            )
          }
        </Loaded>
      </div>
      {opened ? (
        <ReportPane
          key={opened}
          id={opened}
          onClose={close}
          onDecided={() => onOpen(wide ? (reports[at + 1] ?? reports[at - 1])?.id : undefined, true)}
        />
      ) : wide && reports.length > 0 ? (
        <EmptyState title={t('choose')} />
      ) : null}
    </div>
  );
}
