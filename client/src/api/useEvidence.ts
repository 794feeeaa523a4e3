import { useState } from 'react';
import { randomId } from '~/lib/randomId';
import { type FileView, uploadFile } from './files';

export interface EvidenceItem {
  key: string;
  name: string;
  state: 'sending' | 'failed' | 'stored';
  file?: FileView;
  error?: unknown;
  retry?: () => void;
}

/** Files on their way to the evidence store; each keeps its key, so a repeat after a lost answer stores it once. */
export function useEvidence() {
  const [items, setItems] = useState<EvidenceItem[]>([]);
  const change = (key: string, next: Partial<EvidenceItem>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...next } : item)));

  const send = async (key: string, content: File): Promise<void> => {
    change(key, { state: 'sending', error: undefined });
    try {
      const file = await uploadFile({ content, name: content.name, purpose: 'evidence', key });
      change(key, { state: 'stored', file });
    } catch (error) {
      change(key, { state: 'failed', error, retry: () => void send(key, content) });
    }
  };

  return {
    items,
    stored: items.flatMap((item) => (item.file ? [item.file] : [])),
    busy: items.some((item) => item.state === 'sending'),
    add: (files: readonly File[]) => {
      const added = files.map((file) => ({ key: randomId(), file }));
      setItems((all) => [
        ...all,
        ...added.map(({ key, file }): EvidenceItem => ({ key, name: file.name, state: 'sending' })),
      ]);
      for (const { key, file } of added) void send(key, file);
    },
    remove: (key: string) => setItems((all) => all.filter((item) => item.key !== key)),
    clear: () => setItems([]),
  };
}
