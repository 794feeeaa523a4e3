import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { randomId } from '~/lib/randomId';
import { type FileView, fileQuery, uploadFile, useMyFiles } from './files';
import { isNetworkError } from './problem';

export interface EvidenceItem {
  key: string;
  /** Where in the form it was added, where a form has several places. */
  place: string;
  name: string;
  /** `kept`: there is no network; it goes with the form that it belongs to. */
  state: 'sending' | 'failed' | 'stored' | 'kept';
  content?: Blob;
  file?: FileView;
  error?: unknown;
  retry?: () => void;
}

/**
 * Files on their way to the evidence store; each keeps its key, so a repeat after a lost answer stores it once. With
 * `adopt` a form takes each file over as it arrives, and the file leaves this list.
 */
export function useEvidence(adopt?: (file: FileView, place: string) => void) {
  const [items, setItems] = useState<EvidenceItem[]>([]);
  const queryClient = useQueryClient();
  const stored = items.flatMap((item) => (item.file ? [item.file] : []));
  const files = useMyFiles(stored.map((file) => file.id));
  /** What nobody has removed meanwhile, in a form that still stands. */
  const wanted = useRef(new Set<string>());
  useEffect(() => {
    const keys = wanted.current;
    return () => keys.clear();
  }, []);
  const change = (key: string, next: Partial<EvidenceItem>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...next } : item)));
  const removeWhere = (isGone: (item: Pick<EvidenceItem, 'key' | 'place'>) => boolean) => {
    for (const item of items) if (isGone(item)) wanted.current.delete(item.key);
    setItems((all) => all.filter((item) => !isGone(item)));
  };

  const send = async (key: string, place: string, content: File): Promise<void> => {
    change(key, { state: 'sending', error: undefined });
    try {
      const file = await uploadFile({ content, name: content.name, purpose: 'evidence', key });
      queryClient.setQueryData(fileQuery(file.id).queryKey, file);
      if (!wanted.current.has(key)) return;
      if (adopt) {
        adopt(file, place);
        setItems((all) => all.filter((item) => item.key !== key));
      } else {
        change(key, { state: 'stored', file });
      }
    } catch (error) {
      const state = isNetworkError(error) ? 'kept' : 'failed';
      change(key, { state, content, error, retry: () => void send(key, place, content) });
    }
  };

  return {
    /** Each stored one as it can be shown: with links that are made fresh for as long as the form stands. */
    items: items.map((item) => ({ ...item, stored: item.file && files[stored.indexOf(item.file)] })),
    stored,
    /** Why the form cannot be sent yet: a file that is not stored would be missing from what the superior gets. */
    hold: (['sending', 'failed'] as const).find((state) => items.some((item) => item.state === state)),
    /** Chosen without network: whoever keeps the form keeps these with it. */
    kept: items.flatMap(({ state, content, key, name, place }) =>
      state === 'kept' && content ? [{ key, name, place, content }] : [],
    ),
    /** What was kept with a form that is opened again. */
    bringBack: (files: readonly { key: string; name: string; place: string; content: Blob }[]) =>
      setItems((all) => [
        ...all.filter((item) => !files.some((file) => file.key === item.key)),
        ...files.map((file): EvidenceItem => ({ ...file, state: 'kept' })),
      ]),
    add: (files: readonly File[], place = '') => {
      const added = files.map((file) => ({ key: randomId(), file }));
      setItems((all) => [
        ...all,
        ...added.map(({ key, file }): EvidenceItem => ({ key, place, name: file.name, state: 'sending' })),
      ]);
      for (const { key, file } of added) {
        wanted.current.add(key);
        void send(key, place, file);
      }
    },
    remove: (key: string) => removeWhere((item) => item.key === key),
    removeOf: (place: string) => removeWhere((item) => item.place === place),
    clear: () => removeWhere(() => true),
  };
}

export type Evidence = ReturnType<typeof useEvidence>;
