import { Alert, Button, Stack } from '@mantine/core';
import { IconWifiOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myDayQuery } from '~/features/me/day';
import { EntryNotice } from '~/features/me/outbox/EntryNotice';
import { useOutbox } from '~/features/me/outbox/useOutbox';
import { useMe } from '~/features/me/queries';
import { formatDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { PageHeader } from '~/ui/PageHeader';
import { CheckInForm } from './CheckInForm';
import { type Kind, useCheckIn } from './queries';

/**
 * The server cannot be asked what was recorded today, and the minute counts: the person says what it is that they record,
 * and the server judges it when it arrives.
 */
export function CheckInUnseen() {
  const { t } = useTranslation('checkIn');
  const me = useMe();
  const day = useQuery({ ...myDayQuery(), enabled: false }).data;
  const checkIn = useCheckIn();
  const kept = (useOutbox() ?? []).filter((entry) => entry.intent.kind === 'checkIn');
  const [chosen, setChosen] = useState<Kind>();
  const likely: Kind = day?.checkInAt ? 'out' : 'in';
  const kind = chosen ?? likely;
  return (
    <Stack maw={560} gap="md">
      <PageHeader title={t('title')} description={formatDate(me.today, 'long')} />
      <Alert color="yellow" role="status" icon={<IconWifiOff size={20} aria-hidden />} title={t('unseen.title')}>
        {t('unseen.text')}
      </Alert>
      {kept.map((entry) => (
        <EntryNotice key={entry.key} entry={entry} />
      ))}
      <ErrorAlert error={checkIn.error} />
      {checkIn.waiting ? null : (
        <>
          <CheckInForm
            key={kind}
            kind={kind}
            endsAt={day?.endsAt ?? null}
            zone={me.unit.timeZone}
            sending={checkIn.isPending}
            onSend={(intent) => void checkIn.send(intent).catch(() => undefined)}
          />
          <Button variant="subtle" onClick={() => setChosen(kind === 'in' ? 'out' : 'in')}>
            {t(`unseen.${kind === 'in' ? 'out' : 'in'}`)}
          </Button>
        </>
      )}
    </Stack>
  );
}
