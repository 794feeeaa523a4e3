import { useForm } from '@mantine/form';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fieldErrors, problemOf } from '~/api/problem';
import { useEvidence } from '~/api/useEvidence';
import { attachmentOf } from '~/features/me/outbox/attachments';
import { discard } from '~/features/me/outbox/sender';
import { useCapture, useSend, useWaiting } from '~/features/me/outbox/useOutbox';
import { useMe } from '~/features/me/queries';
import { bodyOf, type Draft, draftOf, type KeptDraft, keepDraft, recallDraft, sameDraft } from './draft';
import { isReport, type Report, useReloadReport, useStoreReport } from './queries';
import { useKeptEvidence } from './useKeptEvidence';

const changedMeanwhile = 'changed-meanwhile';
const isChanged = (error: unknown): boolean => problemOf(error)?.code === changedMeanwhile;

/** What became of a press: `kept` on the phone until the network is back, or `refused` with the reasons at their fields. */
export type Outcome = 'sent' | 'kept' | 'refused';

/**
 * The form and the report under it. What is typed belongs to the version on which it was begun: the report may be asked
 * for again at any moment, and a save must not carry the version of words that nobody has seen. What waits on the phone
 * stands above what the server has.
 */
export function useReportForm(report: Report) {
  const { employee } = useMe();
  const { workDate: date } = report;
  const { send } = useSend();
  const capture = useCapture();
  const putInPlace = useStoreReport(date);
  const reload = useReloadReport(date);
  const waiting = useWaiting(date, 'saveReport').at(-1);
  const [busy, setBusy] = useState<'saving' | 'submitting'>();
  const [failure, setFailure] = useState<unknown>(null);
  const [kept] = useState(() => recallDraft(employee.id, date));
  const [first] = useState((): KeptDraft => {
    const intent = waiting?.intent.kind === 'saveReport' ? waiting.intent : undefined;
    if (!intent) return { version: kept?.version ?? report.version, draft: draftOf(report) };
    const { rows, obstacles = null } = intent.body;
    return { version: intent.version, draft: draftOf({ rows, obstacles }) };
  });
  const base = useRef<KeptDraft>(first);
  const isTyped = (values: Draft) => !sameDraft(values, base.current.draft);
  const keep = (values: Draft) =>
    keepDraft(employee.id, date, isTyped(values) ? { version: base.current.version, draft: values } : null);
  const form = useForm<Draft>({ initialValues: kept?.draft ?? first.draft, onValuesChange: keep });

  const evidence = useEvidence((file, rowKey) =>
    form.setFieldValue('rows', (rows) =>
      rows.map((row) => (row.key === rowKey ? { ...row, fileIds: [...row.fileIds, file.id] } : row)),
    ),
  );
  const unsaved = useKeptEvidence(evidence, waiting, first.draft);

  const standOn = (stored: Report, like?: Draft) => {
    base.current = { version: stored.version, draft: draftOf(stored, like) };
    form.setValues(base.current.draft);
    keepDraft(employee.id, date, null);
  };
  const follow = useEffectEvent((stored: Report) => {
    // A file on its way is as good as typed: it belongs to the row as it stands here. So do words that wait on the phone.
    if (!waiting && !isTyped(form.getValues()) && evidence.items.length === 0) standOn(stored, form.getValues());
  });
  const unanswered = waiting?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: also once what waited was answered
  useEffect(() => follow(report), [report, unanswered]);

  const store = async (version: number): Promise<Outcome> => {
    const sent = form.getValues();
    const files = evidence.kept;
    const attachments = await Promise.all(
      files.map(async ({ content, name, key, place }) => ({
        ...(await attachmentOf(content, name, 'evidence', key)),
        row: sent.rows.findIndex((row) => row.key === place),
      })),
    );
    const body = { ...bodyOf(sent), ...capture() };
    const { state, ...outcome } = await send({ kind: 'saveReport', workDate: date, version, body }, attachments);
    const now = form.getValues();
    if (state === 'kept' || !('data' in outcome) || !isReport(outcome.data)) {
      base.current = { version, draft: sent };
      keep(now);
      return state;
    }
    const saved = outcome.data;
    putInPlace(saved);
    for (const { key } of files) evidence.remove(key);
    if (sameDraft(now, sent)) standOn(saved, now);
    else {
      base.current = { version: saved.version, draft: draftOf(saved) };
      keep(now);
    }
    return state;
  };
  /** A refusal stands at its fields. */
  const attempt = async (what: 'saving' | 'submitting', work: () => Promise<Outcome>): Promise<Outcome> => {
    try {
      setBusy(what);
      form.clearErrors();
      setFailure(null);
      return await work();
    } catch (error) {
      form.setErrors(fieldErrors(error));
      setFailure(error);
      return 'refused';
    } finally {
      setBusy(undefined);
    }
  };
  const submit = async (): Promise<Outcome> => {
    const nothingSaved = report.status === null && !waiting;
    if (nothingSaved || unsaved || isTyped(form.getValues())) await store(base.current.version);
    const { state, ...outcome } = await send({ kind: 'submitReport', workDate: date, body: capture() });
    if ('data' in outcome && isReport(outcome.data)) putInPlace(outcome.data);
    return state;
  };
  const changed = isChanged(failure) || (waiting?.refused === true && waiting.said?.code === changedMeanwhile);

  return {
    form,
    evidence,
    typed: isTyped(form.values),
    /** Files that only this page holds. */
    unsaved,
    busy: busy !== undefined,
    saving: busy === 'saving',
    submitting: busy === 'submitting',
    changed,
    error: isChanged(failure) ? null : failure,
    saveDraft: () => attempt('saving', () => store(base.current.version)),
    send: () => attempt('submitting', submit),
    /** The person has seen that the report changed, and wants their own words in its place. */
    saveOver: () => attempt('saving', async () => store((await reload()).version)),
    takeStored: () =>
      attempt('saving', async () => {
        if (waiting) await discard(waiting);
        standOn(await reload());
        evidence.clear();
        return 'sent';
      }),
  };
}
