import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Kept } from '~/features/me/outbox/Kept';
import { useWaiting } from '~/features/me/outbox/useOutbox';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { LeaveEvidence } from '~/ui/LeaveEvidence';
import { UploadHold } from '~/ui/UploadHold';
import { useNotify } from '~/ui/useNotify';
import { ChangedElsewhere } from './ChangedElsewhere';
import { emptyRow } from './draft';
import type { Report } from './queries';
import { RowFields } from './RowFields';
import { type Outcome, useReportForm } from './useReportForm';

export function ReportForm({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const notify = useNotify();
  const { form, evidence, typed, unsaved, busy, saving, submitting, changed, error, ...acts } = useReportForm(report);
  const { saveDraft, send, saveOver, takeStored } = acts;
  const waiting = useWaiting(report.workDate, 'saveReport', 'submitReport');
  const onItsWay = unsaved || evidence.hold !== undefined;
  const leaving = useBlocker({
    shouldBlockFn: () => onItsWay,
    enableBeforeUnload: () => typed || onItsWay,
    withResolver: true,
  });
  const thenSay = (done: Promise<Outcome>, words: string) =>
    void done.then((outcome) => {
      // What is only kept says so in the page: it is not done.
      if (outcome === 'sent') notify.done(words);
    });

  return (
    <Stack gap="md" component="form" onSubmit={(event) => event.preventDefault()}>
      {report.status === null && report.rows.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('proposed')}
        </Text>
      ) : null}
      <Title order={2} size="h4">
        {t('rows')}
      </Title>
      {form.values.rows.length === 0 ? <Text c="dimmed">{t('empty')}</Text> : null}
      {form.values.rows.map((row, index) => (
        <RowFields key={row.key} form={form} evidence={evidence} index={index} count={form.values.rows.length} />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => form.insertListItem('rows', emptyRow())}
      >
        {t('add')}
      </Button>
      <Textarea
        label={t('obstacles')}
        description={t('obstaclesHint')}
        autosize
        minRows={2}
        {...form.getInputProps('obstacles')}
      />
      {changed ? (
        <ChangedElsewhere onReload={() => void takeStored()} onKeep={() => thenSay(saveOver(), t('saved'))} />
      ) : null}
      <ErrorAlert error={error} />
      {typed ? (
        <Text size="sm" c="var(--tone-warn-text)" role="status">
          {t('unsaved')}
        </Text>
      ) : null}
      <Kept entries={waiting} />
      <UploadHold hold={evidence.hold} />
      <Group grow>
        <Button variant="default" loading={saving} disabled={busy} onClick={() => thenSay(saveDraft(), t('saved'))}>
          {t('save')}
        </Button>
        <ConfirmButton
          loading={submitting}
          disabled={busy || form.values.rows.length === 0 || evidence.hold !== undefined}
          title={t('submitTitle')}
          question={t('submitQuestion')}
          confirm={t('submit')}
          onConfirm={() => thenSay(send(), t('submitted'))}
        >
          {t('submit')}
        </ConfirmButton>
      </Group>
      <LeaveEvidence
        opened={leaving.status === 'blocked'}
        onStay={() => leaving.reset?.()}
        onLeave={() => leaving.proceed?.()}
      />
    </Stack>
  );
}
