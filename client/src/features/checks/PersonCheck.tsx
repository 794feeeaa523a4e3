import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPhone, IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckpointMark } from '~/ui/CheckpointMark';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { CallActs } from './CallActs';
import { CallResult, toneOfCall } from './CallResult';
import classes from './Checks.module.css';
import { MediumSelect } from './MediumSelect';
import { type Call, type Medium, type PersonToCheck, useStartCall } from './queries';

interface Props {
  person: PersonToCheck;
  /** The draw chose them out of several. */
  chosen: boolean;
  slotCode: string;
  /** Their last call for this slot, where it is among those that are loaded. */
  call: Call | undefined;
  /** Only today's people are called. */
  live: boolean;
}

export function PersonCheck({ person, chosen, slotCode, call, live }: Props) {
  const { t } = useTranslation(['checks', 'words']);
  const { name, phone, homeAddress, state, lastCallStatus } = person;
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <span className={classes.badges}>
          <strong>{name}</strong>
          {chosen ? <StatusBadge tone="info">{t('drawn')}</StatusBadge> : null}
          <span className={classes.state}>
            <CheckpointMark state={state} size={16} />
            {t(`words:checkpoint.${state}`)}
          </span>
        </span>
        <Text size="sm" c="dimmed">
          {[person.unitName, person.calls > 0 ? t('calls', { count: person.calls }) : ''].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm">{homeAddress ? t('home', { address: homeAddress }) : t('noHome')}</Text>
        {phone ? (
          <Anchor
            className={classes.phone}
            href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
            size="sm"
            aria-label={t('phone', { name, phone })}
          >
            <IconPhone size={16} aria-hidden /> {phone}
          </Anchor>
        ) : (
          <Text size="sm" c="dimmed">
            {t('noPhone')}
          </Text>
        )}
      </div>
      <div className={classes.acts}>
        {call ? (
          <>
            <CallResult call={call} />
            {live ? <CallActs key={call.id} call={call} homeAddress={homeAddress} /> : null}
          </>
        ) : lastCallStatus ? (
          <span>
            <StatusBadge tone={toneOfCall(lastCallStatus)}>{t(`status.${lastCallStatus}`)}</StatusBadge>
          </span>
        ) : live ? (
          <StartCheck person={person} slotCode={slotCode} />
        ) : null}
      </div>
    </li>
  );
}

function StartCheck({ person: { employeeId, name }, slotCode }: { person: PersonToCheck; slotCode: string }) {
  const { t } = useTranslation('checks');
  const notify = useNotify();
  const [medium, setMedium] = useState<Medium>('inApp');
  const start = useStartCall(() => notify.done(t('done.call', { name })));
  return (
    <>
      <ErrorAlert error={start.error} />
      <Group gap={6}>
        <MediumSelect value={medium} name={name} onChange={setMedium} />
        <Button
          size="xs"
          leftSection={<IconPhoneCall size={16} aria-hidden />}
          loading={start.isPending}
          aria-label={t('act.of', { act: t('act.call'), name })}
          onClick={() => start.mutate({ body: { employeeId, purpose: 'spotCheck', medium, slotCode } })}
        >
          {t('act.call')}
        </Button>
      </Group>
    </>
  );
}
