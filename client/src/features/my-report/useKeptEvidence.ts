import { useEffect, useEffectEvent, useRef } from 'react';
import type { Evidence } from '~/api/useEvidence';
import type { Entry } from '~/features/me/outbox/entries';
import type { Draft } from './draft';

/**
 * Files that were chosen without network wait on the phone with the report. A form that is opened again shows them in
 * their rows, and one whose report was delivered lets them go: the server names them from then on. Tells whether this
 * page holds files that wait nowhere else.
 */
export function useKeptEvidence(evidence: Evidence, waiting: Entry | undefined, first: Draft): boolean {
  const shown = useRef(new Set<string>());
  const bringBack = useEffectEvent(() => {
    evidence.bringBack(
      (waiting?.attachments ?? []).map(({ key, name, type, content, row = 0 }) => ({
        key,
        name,
        place: first.rows[row]?.key ?? '',
        content: new Blob([content], { type }),
      })),
    );
  });
  useEffect(() => bringBack(), []);
  const follow = useEffectEvent(() => {
    if (waiting) shown.current = new Set(waiting.attachments.map(({ key }) => key));
    else for (const key of shown.current) evidence.remove(key);
  });
  const key = waiting?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each report that waits
  useEffect(() => follow(), [key]);
  return evidence.kept.some((file) => !waiting?.attachments.some((other) => other.key === file.key));
}
