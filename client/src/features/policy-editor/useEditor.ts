import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemOf } from '~/api/problem';
import {
  ifMatch,
  type PolicyContent,
  type PolicyRules,
  type PolicyText,
  useChangeDraft,
  useDraftPolicy,
} from '~/features/policies/queries';
import { type Errors, missingIn, ofContent, sameContent, without } from './draft';

interface Start {
  content: PolicyContent;
  /** The stored draft that is rewritten; undefined: there is none yet. */
  stored?: PolicyText | undefined;
}

/**
 * The words and the version on which they were begun: the draft may be asked for again at any moment, and a save must
 * not carry the version of words that nobody has seen.
 */
export function useEditor({ content: first, stored }: Start) {
  const { t } = useTranslation('policyEditor');
  const [content, setContent] = useState(first);
  const [base, setBase] = useState({ content: first, version: stored?.version });
  const [errors, setErrors] = useState<Errors>({});
  /** Set at the press: a second one comes before the page has shown anything. */
  const busy = useRef(false);
  const draft = useDraftPolicy();
  const change = useChangeDraft();
  const isPending = draft.isPending || change.isPending;
  const error = stored ? change.error : draft.error;

  const onContent = useCallback((patch: Partial<PolicyContent>, at: string) => {
    setErrors((before) => without(before, at));
    setContent((before) => ({ ...before, ...patch }));
  }, []);
  const onRules = useCallback((patch: Partial<PolicyRules>, at: string) => {
    setErrors((before) => without(before, at));
    setContent((before) => ({ ...before, rules: { ...before.rules, ...patch } }));
  }, []);

  const save = (then: (saved: PolicyText) => void, version = base.version) => {
    if (busy.current) return;
    const missing = missingIn(content, t('required'));
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    busy.current = true;
    const answers = {
      onSuccess: (saved: PolicyText) => {
        // What was made is left for its own page: another press here would make another.
        busy.current = stored === undefined;
        setBase({ content, version: saved.version });
        then(saved);
      },
      onError: (refusal: unknown) => {
        busy.current = false;
        setErrors(ofContent(fieldErrors(refusal)));
      },
    };
    if (stored && version !== undefined) {
      const path = { id: stored.policy.id };
      change.mutate({ params: { path, header: ifMatch({ version }) }, body: { content } }, answers);
    } else {
      draft.mutate({ body: { content } }, answers);
    }
  };

  return {
    content,
    errors,
    isPending,
    isTyped: !sameContent(content, base.content),
    isChangedElsewhere: problemOf(error)?.code === 'changed-meanwhile',
    error,
    onContent,
    onRules,
    save,
  };
}
