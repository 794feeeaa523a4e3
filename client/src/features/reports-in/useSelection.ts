import { useState } from 'react';

/** What is ticked; only what is still in the list counts. */
export function useSelection(ids: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const selected = ids.filter((id) => ticked.has(id));
  return {
    selected,
    has: (id: string) => ticked.has(id),
    toggle: (id: string) =>
      setTicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
    set: (next: readonly string[]) => setTicked(new Set(next)),
  };
}
