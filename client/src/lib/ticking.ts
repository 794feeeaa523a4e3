import { type ChangeEvent, useRef } from 'react';

/** A box was clicked (or its space bar pressed) with Shift held: everything since the last one is meant. */
export const meansRange = ({ nativeEvent }: ChangeEvent<HTMLInputElement>): boolean =>
  nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;

/** Gives what is ticked after a box of a list was; with `range` all from the last one touched to this one follow it. */
export function useTicking(order: readonly string[]) {
  const last = useRef<string>(undefined);
  return (ticked: ReadonlySet<string>, id: string, range = false): Set<string> => {
    const [from = -1, to = -1] = [order.indexOf(last.current ?? ''), order.indexOf(id)].sort((a, b) => a - b);
    const touched = range && from >= 0 ? order.slice(from, to + 1) : [id];
    last.current = id;
    return ticked.has(id)
      ? new Set([...ticked].filter((one) => !touched.includes(one)))
      : new Set([...ticked, ...touched]);
  };
}
