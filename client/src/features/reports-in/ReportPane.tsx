import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Report, reportQuery } from '~/features/review/queries';
import { ReportDecision } from '~/features/review/ReportDecision';
import { ReportSheet } from '~/features/review/ReportSheet';
import { formatDate } from '~/lib/dates';
import { Loaded } from '~/ui/Loaded';
import classes from './Queue.module.css';
import { TasksOfDay } from './TasksOfDay';

interface Props {
  id: string;
  onClose: () => void;
  onDecided: () => void;
}

export function ReportPane({ id, onClose, onDecided }: Props) {
  const { t } = useTranslation(['reportsIn', 'words', 'common']);
  const query = useQuery(reportQuery(id));
  const focus = useCallback((heading: HTMLElement | null) => heading?.focus({ preventScroll: true }), []);
  const name = query.data?.employeeName ?? '';
  return (
    <section className={classes.pane} aria-label={t('pane', { name })}>
      <Button
        hiddenFrom="sm"
        mb="sm"
        variant="default"
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        onClick={onClose}
      >
        {t('back')}
      </Button>
      <Loaded query={query} rows={8}>
        {(report) => (
          <>
            <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
              <div>
                <Title order={2} size="h3" ref={focus} tabIndex={-1} style={{ outline: 'none' }}>
                  {report.employeeName}
                </Title>
                <Text size="sm" c="dimmed">
                  {`${report.position} · ${report.unitName}`}
                </Text>
                <Text size="sm">{`${formatDate(report.workDate, 'long')} · ${t(`words:mode.${report.mode}`)}`}</Text>
              </div>
              <ActionIcon visibleFrom="sm" aria-label={t('common:state.close')} onClick={onClose}>
                <IconX size={20} aria-hidden />
              </ActionIcon>
            </Group>
            <ReportSheet report={report} />
            <TasksOfDay employeeId={report.employeeId} date={report.workDate} />
            {report.status === 'submitted' ? <Judge report={{ ...report, id }} onDecided={onDecided} /> : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Judge({ report, onDecided }: { report: Report & { id: string }; onDecided: () => void }) {
  const { t } = useTranslation('reportsIn');
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.decision}>
      {report.led ? (
        <ReportDecision report={report} asking={asking} onAsking={setAsking} onDecided={onDecided} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('readOnly')}
        </Text>
      )}
    </div>
  );
}
