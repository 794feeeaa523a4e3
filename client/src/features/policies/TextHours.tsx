import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { formatDuration, formatMetres, formatNumber } from '~/lib/numbers';
import classes from './Policies.module.css';
import type { PolicyRules } from './queries';
import { Section, Sentences } from './Section';
import { clock, daysInWords, joined } from './words';

export function TextHours({ rules }: { rules: PolicyRules }) {
  const { t } = useTranslation(['policyText', 'words']);
  const { checkInWindow, checkOutWindow, confidence, lateBuckets, earlyBuckets } = rules;
  const times = ({ from, to }: Schemas['PresenceWindow']) => ({ from: clock(from), to: clock(to) });
  const buckets = (rows: readonly Schemas['MinutesBucket'][]) =>
    joined(
      rows.map(({ code, fromMinutes: from, toMinutes: to }) =>
        to === null ? t('hours.bucketOpen', { code, from }) : t('hours.bucket', { code, from, to }),
      ),
    );
  return (
    <Section id="jam-kerja" title={t('section.hours')}>
      <HoursTable title={t('hours.usual')} hours={rules.hours} />
      {rules.ramadanHours.length > 0 ? <HoursTable title={t('hours.ramadan')} hours={rules.ramadanHours} /> : null}
      <Sentences>
        {[
          ...(rules.ramadanHours.length > 0 ? [] : [t('hours.ramadanSame')]),
          t('hours.checkIn', times(checkInWindow)),
          t('hours.checkOut', times(checkOutWindow)),
          ...(lateBuckets.length > 0 ? [t('hours.late', { list: buckets(lateBuckets) })] : []),
          ...(earlyBuckets.length > 0 ? [t('hours.early', { list: buckets(earlyBuckets) })] : []),
          t('hours.doubt', {
            accuracy: formatMetres(confidence.maxAccuracyMetres),
            skew: formatNumber(confidence.maxClockSkewSeconds),
            speed: formatNumber(confidence.maxSpeedKmPerHour),
            identical: confidence.identicalPositions,
          }),
        ]}
      </Sentences>
    </Section>
  );
}

function HoursTable({ title, hours }: { title: string; hours: readonly Schemas['WorkingHours'][] }) {
  const { t } = useTranslation(['policyText', 'words']);
  return (
    <div className={classes.scroll}>
      <Text fw={600}>{title}</Text>
      <Table className="numbers" mb="sm" maw={560}>
        <Table.Thead>
          <Table.Tr>
            {(['days', 'time', 'break', 'net'] as const).map((column) => (
              <Table.Th key={column}>{t(`hours.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {hours.map(({ weekdays, start, end, breakMinutes, netMinutes }) => (
            <Table.Tr key={weekdays.join()}>
              <Table.Td>{daysInWords(t, weekdays)}</Table.Td>
              <Table.Td>{t('hours.timeOf', { start: clock(start), end: clock(end) })}</Table.Td>
              <Table.Td>{formatDuration(breakMinutes, 'short')}</Table.Td>
              <Table.Td>{formatDuration(netMinutes ?? 0, 'short')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
