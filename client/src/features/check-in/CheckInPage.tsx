import { Paper, Stack, Text } from '@mantine/core';
import { IconBeach, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMyDay } from '~/features/me/day';
import { EntryNotice } from '~/features/me/outbox/EntryNotice';
import { useOutbox } from '~/features/me/outbox/useOutbox';
import { useUnitZone } from '~/features/me/queries';
import { formatDate } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { CheckInForm } from './CheckInForm';
import { useCheckIn, useTodaysReceipts } from './queries';
import { ReceiptCard } from './ReceiptCard';

const atWork = new Set(['home', 'office', 'elsewhere', 'fieldDuty']);

/** In and out of today: what is still to be recorded, and the receipts of what was. */
export function CheckInPage() {
  const { t } = useTranslation('checkIn');
  const day = useMyDay();
  const zone = useUnitZone();
  const receipts = useTodaysReceipts(day.date);
  const checkIn = useCheckIn();
  const kept = (useOutbox() ?? []).filter((entry) => entry.intent.kind === 'checkIn');
  const next = receipts.some((r) => r.kind === 'in') ? 'out' : 'in';
  const complete = receipts.some((r) => r.kind === 'out');
  const expected = day.workingDay && day.mode !== null && atWork.has(day.mode);
  return (
    <Stack maw={560} gap="md">
      <PageHeader title={t('title')} description={formatDate(day.date, 'long')} />
      {kept.map((entry) => (
        <EntryNotice key={entry.key} entry={entry} />
      ))}
      <ErrorAlert error={checkIn.error} />
      <div aria-live="polite">
        <Stack gap="md">
          {[...receipts].reverse().map((receipt) => (
            <ReceiptCard key={receipt.id} receipt={receipt} zone={zone} />
          ))}
        </Stack>
      </div>
      {!expected ? (
        <EmptyState icon={IconBeach} title={t('off')} hint={t('offHint')} />
      ) : day.state === 'closed' ? (
        <Text c="dimmed">{t('closed')}</Text>
      ) : complete ? (
        <Paper p="md">
          <Text fw={600} c="var(--tone-good-text)">
            <IconCircleCheck size={20} style={{ verticalAlign: '-4px' }} aria-hidden /> {t('complete')}
          </Text>
        </Paper>
      ) : checkIn.waiting ? null : (
        <CheckInForm
          key={next}
          kind={next}
          endsAt={day.endsAt}
          zone={zone}
          sending={checkIn.isPending}
          onSend={(intent) => void checkIn.send(intent).catch(() => undefined)}
        />
      )}
      {receipts.length > 0 ? (
        <ButtonLink to="/hari-ini" variant="default">
          {t('receipt.toDay')}
        </ButtonLink>
      ) : null}
    </Stack>
  );
}
