import { QueryClientProvider, useMutation } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createAppQueryClient } from './queryClient';
import { useOnce } from './useOnce';

/** A mutation that is answered when the test says so. */
function asking() {
  const queryClient = createAppQueryClient();
  const answers: { resolve: (answer: string) => void; reject: (failure: Error) => void }[] = [];
  const view = renderHook(
    () =>
      useOnce(
        useMutation({
          mutationFn: (_question: string) =>
            new Promise<string>((resolve, reject) => {
              answers.push({ resolve, reject });
            }),
        }),
      ),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      ),
    },
  );
  return { ...view, answers };
}

test('the second press sends nothing until the first is answered', async () => {
  const { result, answers } = asking();
  await act(async () => result.current.mutate('a'));
  await act(async () => result.current.mutate('a'));
  expect(answers).toHaveLength(1);
  await act(async () => answers[0]?.resolve('done'));
  await act(async () => result.current.mutate('a'));
  expect(answers).toHaveLength(2);
});

test('what follows an answer follows it also where the part that asked is gone', async () => {
  const { result, answers, unmount } = asking();
  const onSuccess = vi.fn();
  await act(async () => result.current.mutate('a', { onSuccess }));
  unmount();
  await act(async () => answers[0]?.resolve('done'));
  expect(onSuccess).toHaveBeenCalledExactlyOnceWith('done');
});

test('and so does what follows a failure', async () => {
  const { result, answers, unmount } = asking();
  const [onSuccess, onError] = [vi.fn(), vi.fn()];
  await act(async () => result.current.mutate('a', { onSuccess, onError }));
  unmount();
  await act(async () => answers[0]?.reject(new Error('away')));
  expect(onSuccess).not.toHaveBeenCalled();
  expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('away'));
});
