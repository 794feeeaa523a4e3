import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

/** What happens after one sending. */
interface Then<Data, Failure> {
  onSuccess?: (data: Data) => void;
  onError?: (failure: Failure) => void;
}

/** Each state of the mutation as it is, with another way of sending. */
type Once<State, Data, Failure, Variables> = State extends unknown
  ? Omit<State, 'mutate'> & { mutate: (variables: Variables, then?: Then<Data, Failure>) => void }
  : never;

/**
 * The second press of a double click is the same intent: while its answer is awaited nothing is sent again. `isPending`
 * comes too late for that, it is known only when the page is drawn anew. What is to follow an answer follows it also where
 * the part of the page that asked is gone by then, as when a list without the decided row comes before the answer.
 */
export function useOnce<Data, Failure, Variables, Context>(
  mutation: UseMutationResult<Data, Failure, Variables, Context>,
): Once<UseMutationResult<Data, Failure, Variables, Context>, Data, Failure, Variables> {
  const underway = useRef(false);
  const { mutateAsync } = mutation;
  return {
    ...mutation,
    mutate: (variables, then) => {
      if (underway.current) return;
      underway.current = true;
      void mutateAsync(variables).then(
        (data) => {
          underway.current = false;
          then?.onSuccess?.(data);
        },
        (failure: Failure) => {
          underway.current = false;
          // It is kept by the mutation too, and shown from there.
          then?.onError?.(failure);
        },
      );
    },
  };
}
