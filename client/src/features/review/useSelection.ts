import { useState } from 'react';
import { useTicking } from '~/lib/ticking';

/** As many as the server decides in one request. */
export const decidedAtOnce = 200;

/** What is ticked; only what is still in the list counts. */
export function useSelection(ids: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = useTicking(ids);
  const selected = ids.filter((id) => ticked.has(id)).slice(0, decidedAtOnce);
  return {
    selected,
    has: (id: string) => selected.includes(id),
    toggle: (id: string, range = false) => setTicked(tick(ticked, id, range)),
    set: (next: readonly string[]) => setTicked(new Set(next)),
  };
}
