import { Button, Group, Text } from '@mantine/core';
import { IconArrowUp, IconCheck, IconGavel, IconMessageQuestion } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { RefusedError } from '~/features/review/RefusedError';
import { useServerNow } from '~/lib/clock';
import { formatDate, formatDateTime } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { wasHeard } from './heard';
import { NoteDialog, type WithNote } from './NoteDialog';
import { type Finding, type FindingDecision, useDecideOnFindings } from './queries';

/** The decisions on one finding, each a tap; a question and a confirmation say more. */
export function FindingActs({ finding }: { finding: Finding }) {
  const { t } = useTranslation('findings');
  const notify = useNotify();
  const zone = useUnitZone();
  const whyId = useId();
  const [asking, setAsking] = useState<WithNote>();
  const heard = wasHeard(finding, useServerNow());
  const { employeeName: name, title, id } = finding;
  const subject = t('subject', { title, name, date: formatDate(finding.workDate, 'short') });
  const decide = useDecideOnFindings(({ done }, decision) => {
    if (done.length === 0) return;
    setAsking(undefined);
    notify.done(t(`done.${decision}`, { name }));
  });
  const send = (decision: FindingDecision, note?: string) => {
    if (decide.isPending) return;
    decide.mutate({ body: { ids: [id], decision, ...(note ? { note } : {}) } });
  };
  const sent = decide.variables?.body.decision;
  const refusal = decide.data?.refused[0]?.message;
  const button = (act: FindingDecision) => ({
    size: 'xs',
    'aria-label': `${t(`act.${act}`)}: ${subject}`,
    loading: decide.isPending && asking === undefined && sent === act,
    disabled: decide.isPending,
  });
  return (
    <div>
      {asking === undefined ? <ErrorAlert error={decide.error} /> : null}
      {asking === undefined && refusal ? <RefusedError message={refusal} /> : null}
      <Group gap={6}>
        <Button {...button('accept')} leftSection={<IconCheck size={16} aria-hidden />} onClick={() => send('accept')}>
          {t('act.accept')}
        </Button>
        <Button
          {...button('ask')}
          variant="default"
          leftSection={<IconMessageQuestion size={16} aria-hidden />}
          onClick={() => setAsking('ask')}
        >
          {t('act.ask')}
        </Button>
        <Button
          {...button('escalate')}
          variant="default"
          leftSection={<IconArrowUp size={16} aria-hidden />}
          onClick={() => send('escalate')}
        >
          {t('act.escalate')}
        </Button>
        <Button
          {...button('confirm')}
          variant="default"
          disabled={decide.isPending || !heard}
          {...(heard ? {} : { 'aria-describedby': whyId })}
          leftSection={<IconGavel size={16} aria-hidden />}
          onClick={() => setAsking('confirm')}
        >
          {t('act.confirm')}
        </Button>
      </Group>
      {heard ? null : (
        <Text id={whyId} size="xs" c="dimmed" mt={4}>
          {finding.replyBy === null ? t('notAsked') : t('notHeard', { at: formatDateTime(finding.replyBy, zone) })}
        </Text>
      )}
      {asking ? (
        <NoteDialog
          act={asking}
          about={subject}
          pending={decide.isPending}
          error={decide.error}
          refusal={refusal}
          onClose={() => {
            setAsking(undefined);
            decide.reset();
          }}
          onSend={(note) => send(asking, note)}
        />
      ) : null}
    </div>
  );
}
