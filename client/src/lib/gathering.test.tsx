import { act, renderHook } from '@testing-library/react';
import { useGathering } from './gathering';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
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

test('two who heard the same message at once ask one after the other', async () => {
  vi.mocked(Math.random).mockReturnValueOnce(0).mockReturnValueOnce(0.99);
  const handles = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  for (const handle of handles) renderHook(() => useGathering<string>(300, handle)).result.current('a');
  await tick(160);
  expect(handles.map((handle) => handle.mock.calls.length)).toEqual([1, 0]);
  await tick(290);
  expect(handles.map((handle) => handle.mock.calls.length)).toEqual([1, 1]);
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
