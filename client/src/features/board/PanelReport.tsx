import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportQuery } from '~/features/review/queries';
import { ReportDecision } from '~/features/review/ReportDecision';
import { ReportSheet } from '~/features/review/ReportSheet';
import { Loaded } from '~/ui/Loaded';
import classes from './PersonPanel.module.css';
import { reportsOfDayQuery } from './queries';

interface Props {
  employeeId: string;
  date: string;
}

export function PanelReport({ employeeId, date }: Props) {
  const { t } = useTranslation('board');
  const query = useQuery(reportsOfDayQuery(employeeId, date));
  return (
    <section className={classes.section} aria-label={t('panel.report')}>
      <h3>{t('panel.report')}</h3>
      <Loaded query={query}>
        {({ items: [found] }) =>
          found ? (
            <OneReport id={found.id} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('panel.noReport')}
            </Text>
          )
        }
      </Loaded>
    </section>
  );
}

function OneReport({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const query = useQuery(reportQuery(id));
  return (
    <Loaded query={query} rows={4}>
      {(report) => (
        <>
          <ReportSheet report={report} />
          {report.led && report.status === 'submitted' ? (
            <ReportDecision report={{ ...report, id }} asking={asking} onAsking={setAsking} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
