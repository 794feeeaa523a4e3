import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { problemOf } from '~/api/problem';
import { changesOf, noTurns, type Turns, turned } from './draft';
import { type Grid, gridQuery, useSaveDraft } from './queries';

/** The contract takes so many at once. */
const batchSize = 200;

const isChanged = (error: unknown): boolean => problemOf(error)?.code === 'changed-meanwhile';

/** What is being changed of a proposal: gathered step by step, each of which can be undone, and saved together. */
export function useDraft(grid: Grid, month: string) {
  const queryClient = useQueryClient();
  const save = useSaveDraft(grid.unitId, month);
  const [steps, setSteps] = useState<readonly Turns[]>([]);
  /** Set at the press: a second one comes before the page has shown anything. */
  const busy = useRef(false);
  const turns = steps.at(-1) ?? noTurns;
  const changes = changesOf(grid, turns);
  const { people, days } = grid;
  const turn = useCallback(
    (row: number, at: number) =>
      setSteps((before) => {
        const [person, day] = [people[row], days[at]];
        return person && day ? [...before, turned(before.at(-1) ?? noTurns, person, day.date, at)] : before;
      }),
    [people, days],
  );

  const store = async () => {
    if (!grid.draft || busy.current) return;
    busy.current = true;
    let { version } = grid;
    try {
      for (let from = 0; from < changes.length; from += batchSize) {
        const saved = await save.mutateAsync({
          params: { path: { id: grid.draft.id }, header: { 'If-Match': `"${version}"` } },
          body: { changes: changes.slice(from, from + batchSize) },
        });
        version = saved.version;
      }
      setSteps([]);
    } catch {
      // Told beside the button: the mutation keeps what it failed with, and the choices stay.
    } finally {
      busy.current = false;
    }
  };
  const drop = () => {
    setSteps([]);
    save.reset();
  };

  return {
    turns,
    count: changes.length,
    saving: save.isPending,
    /** Somebody else changed the proposal: what they chose must be seen before it is saved over. */
    changed: isChanged(save.error),
    error: isChanged(save.error) ? null : save.error,
    canUndo: steps.length > 0,
    turn,
    undo: () => setSteps((before) => before.slice(0, -1)),
    drop,
    store,
    reload: async () => {
      await queryClient.invalidateQueries({ queryKey: gridQuery(grid.unitId, month).queryKey });
      save.reset();
    },
  };
}
