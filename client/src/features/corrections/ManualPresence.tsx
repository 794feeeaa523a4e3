import { Alert, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { PageHeader } from '~/ui/PageHeader';
import { useNotify } from '~/ui/useNotify';
import { readList } from './list';
import { useEnterPresence } from './queries';

/** An officer enters presence from a list: what was not entered stays in the field, each line with its reason. */
export function ManualPresence() {
  const { t } = useTranslation('corrections');
  const { t: common } = useTranslation();
  const me = useMe();
  const notify = useNotify();
  const enter = useEnterPresence();
  const form = useForm({ initialValues: { date: me.today, source: '', reason: '', list: '' } });
  const read = readList(form.values.list);
  const send = async () => {
    const { date, source, reason } = form.values;
    try {
      const { done, refused } = await enter.mutateAsync({ body: { date, source, reason, rows: read.rows } });
      notify.done(t('manual.done', { count: done.length }));
      const left = new Set(refused.map((one) => one.row));
      form.setFieldValue(
        'list',
        read.rows
          .filter((_, index) => left.has(index + 1))
          .map((row) => [row.nip, row.in?.slice(0, 5) ?? '', row.out?.slice(0, 5) ?? ''].join(';'))
          .join('\n'),
      );
    } catch (error) {
      form.setErrors(fieldErrors(error));
    }
  };
  const refused = enter.data?.refused ?? [];
  return (
    <>
      <PageHeader title={common('nav.manual')} description={t('manual.hint')} />
      <form onSubmit={form.onSubmit(() => void send())}>
        <Stack gap="sm" maw={640}>
          <TextInput type="date" required max={me.today} label={t('manual.date')} {...form.getInputProps('date')} />
          <TextInput
            required
            maxLength={120}
            label={t('manual.source')}
            description={t('manual.sourceHint')}
            {...form.getInputProps('source')}
          />
          <TextInput required maxLength={500} label={t('manual.reason')} {...form.getInputProps('reason')} />
          <Textarea
            required
            autosize
            minRows={6}
            maxRows={20}
            className="numbers"
            label={t('manual.list')}
            description={t('manual.listHint')}
            placeholder="199510022018122037;07:25;16:05"
            {...form.getInputProps('list')}
          />
          {read.unreadable.length > 0 ? (
            <Alert color="yellow" role="status">
              {read.unreadable.map((line) => (
                <Text size="sm" key={line.row}>
                  {t('manual.unreadable', line)}
                </Text>
              ))}
            </Alert>
          ) : null}
          {refused.length > 0 ? (
            <Alert color="red" title={t('manual.refused')} role="alert">
              {refused.map((line) => (
                <Text size="sm" key={line.row}>
                  {t('manual.row', { row: line.row, nip: line.nip, message: line.message })}
                </Text>
              ))}
            </Alert>
          ) : null}
          <ErrorAlert error={enter.error} />
          <Button
            type="submit"
            loading={enter.isPending}
            disabled={read.rows.length === 0 || read.unreadable.length > 0}
            style={{ alignSelf: 'start' }}
          >
            {t('manual.send', { count: read.rows.length })}
          </Button>
        </Stack>
      </form>
    </>
  );
}
