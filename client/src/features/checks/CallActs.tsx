import { Button, Group } from '@mantine/core';
import { IconArrowUp, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { MediumSelect } from './MediumSelect';
import { type Call, useEscalateCall, useRetryCall } from './queries';
import { RecordDialog } from './RecordDialog';

interface Props {
  call: Call;
  homeAddress?: string | null;
}

/** What a superior does with a call that was made: writes down its outcome, and after silence calls again or passes it up. */
export function CallActs({ call, homeAddress = null }: Props) {
  const { t } = useTranslation('checks');
  const notify = useNotify();
  const name = call.employeeName;
  const [medium, setMedium] = useState(call.medium);
  const [recording, setRecording] = useState(false);
  const retry = useRetryCall(() => notify.done(t('done.retry', { name })));
  const escalate = useEscalateCall(() => notify.done(t('done.escalate', { name })));
  const path = { id: call.id };
  const silent = call.status === 'unanswered';
  const pending = retry.isPending || escalate.isPending;
  return (
    <div>
      <ErrorAlert error={retry.error ?? escalate.error} />
      <Group gap={6}>
        {silent && !call.retried ? (
          <>
            <MediumSelect value={medium} name={name} onChange={setMedium} />
            <Button
              size="xs"
              leftSection={<IconRefresh size={16} aria-hidden />}
              loading={retry.isPending}
              disabled={pending}
              aria-label={t('act.of', { act: t('act.retry'), name })}
              onClick={() => retry.mutate({ params: { path }, body: { medium } })}
            >
              {t('act.retry')}
            </Button>
          </>
        ) : null}
        {silent && call.escalatedAt === null ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowUp size={16} aria-hidden />}
            loading={escalate.isPending}
            disabled={pending}
            aria-label={t('act.of', { act: t('act.escalate'), name })}
            onClick={() => escalate.mutate({ params: { path } })}
          >
            {t('act.escalate')}
          </Button>
        ) : null}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          aria-label={t('act.of', { act: t('act.record'), name })}
          onClick={() => setRecording(true)}
        >
          {t('act.record')}
        </Button>
      </Group>
      {recording ? <RecordDialog call={call} homeAddress={homeAddress} onClose={() => setRecording(false)} /> : null}
    </div>
  );
}
