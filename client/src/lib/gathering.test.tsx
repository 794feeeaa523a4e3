import { act, renderHook } from '@testing-library/react';
import { useGathering } from './gathering';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const tick = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('what comes within a moment is handled together', async () => {
  const handle = vi.fn(async () => undefined);
  const { result } = renderHook(() => useGathering<string>(300, handle));
  result.current('a');
  await tick(200);
  result.current('b');
  await tick(100);
  expect(handle.mock.calls).toEqual([[['a', 'b']]]);
});

test('messages without a pause do not put the handling off', async () => {
  const handle = vi.fn(async () => undefined);
  const { result } = renderHook(() => useGathering<number>(300, handle));
  for (let at = 0; at < 20; at += 1) {
    result.current(at);
    await tick(100);
  }
  expect(handle.mock.calls.length).toBeGreaterThanOrEqual(5);
});

test('one handling at a time, and another for what came meanwhile', async () => {
  let finish: () => void = () => undefined;
  const handle = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const { result } = renderHook(() => useGathering<string>(300, handle));
  result.current('a');
  await tick(300);
  result.current('b');
  await tick(5000);
  expect(handle).toHaveBeenCalledTimes(1);
  finish();
  await tick(300);
  expect(handle).toHaveBeenLastCalledWith(['b']);
});

test('nothing is handled for a page that is gone', async () => {
  const handle = vi.fn(async () => undefined);
  const { result, unmount } = renderHook(() => useGathering<string>(300, handle));
  result.current('a');
  unmount();
  await tick(1000);
  expect(handle).not.toHaveBeenCalled();
});
