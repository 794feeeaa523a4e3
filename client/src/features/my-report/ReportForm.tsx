import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemOf } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { ChangedElsewhere } from './ChangedElsewhere';
import { bodyOf, type Draft, draftOf, emptyRow, keepDraft, recallDraft, sameDraft } from './draft';
import { type Report, useReloadReport, useSaveReport, useSubmitReport } from './queries';
import { RowFields } from './RowFields';

export function ReportForm({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const { employee } = useMe();
  const notify = useNotify();
  const { workDate: date } = report;
  const save = useSaveReport(date);
  const submit = useSubmitReport(date);
  const reload = useReloadReport(date);
  const form = useForm<Draft>({
    initialValues: recallDraft(employee.id, date) ?? draftOf(report),
    onValuesChange: (values) => keepDraft(employee.id, date, sameDraft(values, draftOf(report)) ? null : values),
  });
  const unsaved = report.status === null || !sameDraft(form.values, draftOf(report));
  const typed = !sameDraft(form.values, draftOf(report));
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => typed });

  const store = async (version: number): Promise<Report> => {
    const saved = await save.mutateAsync({
      params: { path: { date }, header: { 'If-Match': `"${version}"` } },
      body: bodyOf(form.values),
    });
    keepDraft(employee.id, date, null);
    return saved;
  };
  const attempt = async (work: () => Promise<void>) => {
    try {
      form.clearErrors();
      await work();
    } catch (error) {
      form.setErrors(fieldErrors(error));
    }
  };
  const saveDraft = (version = report.version) =>
    attempt(async () => {
      await store(version);
      notify.done(t('saved'));
    });
  const send = () =>
    attempt(async () => {
      if (unsaved) await store(report.version);
      await submit.mutateAsync({ params: { path: { date } } });
      notify.done(t('submitted'));
    });
  const changed = problemOf(save.error)?.code === 'changed-meanwhile';
  const busy = save.isPending || submit.isPending;

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
        <RowFields key={row.key} form={form} index={index} count={form.values.rows.length} />
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
        <ChangedElsewhere
          onReload={() =>
            void reload().then((stored) => {
              keepDraft(employee.id, date, null);
              form.setValues(draftOf(stored));
              save.reset();
            })
          }
          onKeep={() => void reload().then((stored) => saveDraft(stored.version))}
        />
      ) : (
        <ErrorAlert error={save.error ?? submit.error} />
      )}
      {typed ? (
        <Text size="sm" c="var(--tone-warn-text)" role="status">
          {t('unsaved')}
        </Text>
      ) : null}
      <Group grow>
        <Button variant="default" loading={save.isPending} disabled={busy} onClick={() => void saveDraft()}>
          {t('save')}
        </Button>
        <ConfirmButton
          loading={submit.isPending}
          disabled={busy || form.values.rows.length === 0}
          title={t('submitTitle')}
          question={t('submitQuestion')}
          confirm={t('submit')}
          onConfirm={() => void send()}
        >
          {t('submit')}
        </ConfirmButton>
      </Group>
    </Stack>
  );
}
