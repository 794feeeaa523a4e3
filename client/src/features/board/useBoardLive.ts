import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '~/api/problem';
import { refreshPeople } from '~/features/review/queries';
import { useLive } from '~/lib/live';
import { type BoardRow, type BoardScope, boardQuery, fetchRow, useReplaceRows } from './queries';

const gatherMs = 300;
/** So many at once (a day that closes) cost less as one board. */
const wholeBoardFrom = 20;

/** Follows the messages: whoever changed is fetched alone; gives who changed last, to say and show it. */
export function useBoardLive(scope: BoardScope, date: string, rows: readonly BoardRow[]): readonly BoardRow[] {
  const queryClient = useQueryClient();
  const replaceRows = useReplaceRows(scope);
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [changed, setChanged] = useState<readonly BoardRow[]>([]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const wholeBoard = () => queryClient.invalidateQueries({ queryKey: boardQuery(scope).queryKey });

  const fetchWaiting = async () => {
    timer.current = undefined;
    const ids = [...waiting.current];
    waiting.current.clear();
    void refreshPeople(queryClient);
    const known = new Set(rows.map((row) => row.employeeId));
    if (ids.length >= wholeBoardFrom || ids.some((id) => !known.has(id))) return wholeBoard();
    const answers = await Promise.allSettled(ids.map((id) => fetchRow(queryClient, id, date)));
    const fresh = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    replaceRows(fresh);
    setChanged(fresh);
    const failures = answers.filter((answer) => answer.status === 'rejected');
    // Moved out of my view: only the whole board knows. What got no answer is left to the board's next round.
    if (failures.some(({ reason }) => problemOf(reason)?.status === 404)) return wholeBoard();
  };

  useLive(
    'workDayChanged',
    (message) => {
      if (message.date !== date) return;
      waiting.current.add(message.employeeId);
      timer.current ??= setTimeout(() => void fetchWaiting(), gatherMs);
    },
    () => {
      void wholeBoard();
      void refreshPeople(queryClient);
    },
  );
  return changed;
}
