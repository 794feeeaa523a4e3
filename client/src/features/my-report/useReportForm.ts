import { useForm } from '@mantine/form';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fieldErrors, problemOf } from '~/api/problem';
import { useEvidence } from '~/api/useEvidence';
import { useMe } from '~/features/me/queries';
import { bodyOf, type Draft, draftOf, type KeptDraft, keepDraft, recallDraft, sameDraft } from './draft';
import { type Report, useReloadReport, useSaveReport, useSubmitReport } from './queries';

const isChanged = (error: unknown): boolean => problemOf(error)?.code === 'changed-meanwhile';

/**
 * The form and the report under it. What is typed belongs to the version on which it was begun: the report may be asked
 * for again at any moment, and a save must not carry the version of words that nobody has seen.
 */
export function useReportForm(report: Report) {
  const { employee } = useMe();
  const { workDate: date } = report;
  const save = useSaveReport(date);
  const submit = useSubmitReport(date);
  const reload = useReloadReport(date);
  const [failure, setFailure] = useState<unknown>(null);
  const [kept] = useState(() => recallDraft(employee.id, date));
  const base = useRef<KeptDraft>({ version: kept?.version ?? report.version, draft: draftOf(report) });
  const isTyped = (values: Draft) => !sameDraft(values, base.current.draft);
  const keep = (values: Draft) =>
    keepDraft(employee.id, date, isTyped(values) ? { version: base.current.version, draft: values } : null);
  const form = useForm<Draft>({ initialValues: kept?.draft ?? base.current.draft, onValuesChange: keep });

  const evidence = useEvidence((file, rowKey) =>
    form.setFieldValue('rows', (rows) =>
      rows.map((row) => (row.key === rowKey ? { ...row, fileIds: [...row.fileIds, file.id] } : row)),
    ),
  );

  const standOn = (stored: Report, like?: Draft) => {
    base.current = { version: stored.version, draft: draftOf(stored, like) };
    form.setValues(base.current.draft);
    keepDraft(employee.id, date, null);
  };
  const follow = useEffectEvent((stored: Report) => {
    // A file on its way is as good as typed: it belongs to the row as it stands here.
    if (!isTyped(form.getValues()) && evidence.items.length === 0) standOn(stored, form.getValues());
  });
  useEffect(() => follow(report), [report]);

  const store = async (version: number): Promise<void> => {
    const sent = form.getValues();
    const saved = await save.mutateAsync({
      params: { path: { date }, header: { 'If-Match': `"${version}"` } },
      body: bodyOf(sent),
    });
    const now = form.getValues();
    if (sameDraft(now, sent)) return standOn(saved, now);
    base.current = { version: saved.version, draft: draftOf(saved) };
    keep(now);
  };
  /** Whether the work was done; a refusal stands at its fields. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      form.clearErrors();
      setFailure(null);
      await work();
      return true;
    } catch (error) {
      form.setErrors(fieldErrors(error));
      setFailure(error);
      return false;
    }
  };

  return {
    form,
    evidence,
    typed: isTyped(form.values),
    busy: save.isPending || submit.isPending,
    saving: save.isPending,
    submitting: submit.isPending,
    changed: isChanged(save.error),
    error: isChanged(failure) ? null : failure,
    saveDraft: () => attempt(() => store(base.current.version)),
    send: () =>
      attempt(async () => {
        if (report.status === null || isTyped(form.getValues())) await store(base.current.version);
        await submit.mutateAsync({ params: { path: { date } } });
      }),
    /** The person has seen that the report changed, and wants their own words in its place. */
    saveOver: () => attempt(async () => store((await reload()).version)),
    takeStored: () =>
      attempt(async () => {
        standOn(await reload());
        evidence.clear();
        save.reset();
      }),
  };
}
