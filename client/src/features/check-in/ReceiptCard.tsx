import { Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatTimeExact, zoneName } from '~/lib/dates';
import { formatDuration, formatMetres } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import classes from './CheckIn.module.css';
import type { Receipt } from './queries';
import { ReceiptProof } from './ReceiptProof';

const placeTones = { inside: 'good', uncertain: 'warn', outside: 'warn', unknown: 'neutral' } as const satisfies Record<
  string,
  Tone
>;
const confidenceTones = { high: 'good', medium: 'warn', low: 'warn' } as const satisfies Record<string, Tone>;

/** The proof: the server's time, the place, and how sure the machine is, with every reason. */
export function ReceiptCard({ receipt, zone }: { receipt: Receipt; zone: string }) {
  const { t } = useTranslation('checkIn');
  const { t: word } = useTranslation('words');
  const off = formatDuration(receipt.minutesOff, 'short');
  return (
    <Paper p="md" component="section" aria-labelledby={`receipt-${receipt.id}`}>
      <Title order={2} size="h4" id={`receipt-${receipt.id}`}>
        {t(`receipt.${receipt.kind}`)}
      </Title>
      <time className={classes.time} dateTime={receipt.at}>
        {formatTimeExact(receipt.at, zone)}
      </time>
      <Text size="sm" c="dimmed">
        {`${t('receipt.serverTime')} (${zoneName(zone, receipt.at)})`}
      </Text>
      <Group gap={6} mt="xs">
        <StatusBadge tone={receipt.minutesOff === 0 ? 'good' : 'warn'}>
          {receipt.minutesOff === 0
            ? t('receipt.onTime')
            : t(receipt.kind === 'in' ? 'receipt.late' : 'receipt.early', { duration: off })}
          {receipt.bucket ? ` (${receipt.bucket})` : null}
        </StatusBadge>
        <StatusBadge tone={placeTones[receipt.place]}>{word(`place.${receipt.place}`)}</StatusBadge>
        <StatusBadge tone={confidenceTones[receipt.confidence]}>{word(`confidence.${receipt.confidence}`)}</StatusBadge>
        {receipt.offline ? <StatusBadge tone="warn">{t('receipt.offline')}</StatusBadge> : null}
        {receipt.withoutTaskOrder ? <StatusBadge tone="warn">{t('receipt.noTaskOrder')}</StatusBadge> : null}
        {receipt.photoFileId ? <StatusBadge tone="neutral">{t('receipt.withPhoto')}</StatusBadge> : null}
      </Group>
      {receipt.withoutTaskOrder ? (
        <Text size="sm" mt="xs">
          {t('receipt.noTaskOrderHint')}
        </Text>
      ) : null}
      {receipt.distanceMetres !== null && receipt.place !== 'inside' ? (
        <Text size="sm" mt="xs">
          {t('receipt.distance', { metres: formatMetres(receipt.distanceMetres) })}
        </Text>
      ) : null}
      {receipt.doubts.length > 0 ? (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t('receipt.doubts')}
          </Text>
          <ul className={classes.doubts}>
            {receipt.doubts.map((doubt) => (
              <li key={doubt.kind}>{doubt.text}</li>
            ))}
          </ul>
          <Text size="xs" c="dimmed">
            {t('receipt.doubtsHint')}
          </Text>
        </>
      ) : null}
      <Text size="xs" c="dimmed" mt="xs">
        {`${t('receipt.id')}: ${receipt.id.slice(-12)}`}
      </Text>
      <ReceiptProof receipt={receipt} zone={zone} />
    </Paper>
  );
}
