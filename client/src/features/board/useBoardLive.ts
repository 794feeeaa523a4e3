import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '~/api/problem';
import { refreshPeople } from '~/features/review/queries';
import { useGathering } from '~/lib/gathering';
import { useLive } from '~/lib/live';
import { type BoardRow, boardKey, fetchRow, useReplaceRows } from './queries';

const gatherMs = 300;
/** So many at once (a day that closes) cost less as one board. */
const wholeBoardFrom = 20;

export interface Shown {
  date: string;
  rows: readonly BoardRow[];
  /** Everybody of the view is loaded; else a name that is not among them is simply not loaded yet. */
  complete: boolean;
  /** Whose day is open beside the list. */
  person: string | undefined;
}

/** Follows the messages: whoever changed is fetched alone; gives who changed last, to say and show it. */
export function useBoardLive({ date, rows, complete, person }: Shown): readonly BoardRow[] {
  const queryClient = useQueryClient();
  const replaceRows = useReplaceRows();
  const [changed, setChanged] = useState<readonly BoardRow[]>([]);
  const wholeBoard = () => queryClient.invalidateQueries({ queryKey: boardKey });

  const refresh = async (messages: readonly string[]): Promise<void> => {
    const named = new Set(messages);
    if (person && named.has(person)) void refreshPeople(queryClient);
    const known = rows.filter((row) => named.has(row.employeeId)).map((row) => row.employeeId);
    if (known.length >= wholeBoardFrom || (complete && known.length < named.size)) return wholeBoard();
    const answers = await Promise.allSettled(known.map((id) => fetchRow(queryClient, id, date)));
    const fresh = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    replaceRows(date, fresh);
    setChanged(fresh);
    const failures = answers.filter((answer) => answer.status === 'rejected');
    // Moved out of my view: only the whole board knows. What got no answer is left to the board's next round.
    if (failures.some(({ reason }) => problemOf(reason)?.status === 404)) return wholeBoard();
  };
  const gather = useGathering(gatherMs, refresh);

  useLive(
    'workDayChanged',
    (message) => {
      if (message.date === date) gather(message.employeeId);
    },
    () => {
      void wholeBoard();
      void refreshPeople(queryClient);
    },
  );
  return changed;
}
