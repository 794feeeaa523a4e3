import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * The second press of a double click is the same intent: while its answer is awaited nothing is sent again. `isPending`
 * comes too late for that, it is known only when the page is drawn anew.
 */
export function useOnce<Data, Failure, Variables, Context>(
  mutation: UseMutationResult<Data, Failure, Variables, Context>,
): UseMutationResult<Data, Failure, Variables, Context> {
  const underway = useRef(false);
  const { mutateAsync } = mutation;
  const over = () => {
    underway.current = false;
  };
  return {
    ...mutation,
    mutate: (...args) => {
      if (underway.current) return;
      underway.current = true;
      // What it failed with is kept by the mutation, and shown from there.
      void mutateAsync(...args).then(over, over);
    },
  };
}
