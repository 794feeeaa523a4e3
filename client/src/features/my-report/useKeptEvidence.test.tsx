import { renderHook } from '@testing-library/react';
import type { Evidence } from '~/api/useEvidence';
import type { Entry } from '~/features/me/outbox/entries';
import type { Draft } from './draft';
import { emptyRow } from './draft';
import { useKeptEvidence } from './useKeptEvidence';

const first: Draft = {
  rows: [
    { ...emptyRow(), key: 'row-a' },
    { ...emptyRow(), key: 'row-b' },
  ],
  obstacles: '',
};

const waiting = (...files: { key: string; row?: number }[]): Entry => ({
  seq: 1,
  employeeId: 'employee-1',
  account: 'account-1',
  key: 'entry-1',
  deviceAt: '2026-04-10T08:00:00Z',
  intent: {
    kind: 'saveReport',
    workDate: '2026-04-10',
    version: 0,
    body: { rows: [], obstacles: null, offline: true },
  },
  attachments: files.map((file) => ({
    ...file,
    name: `${file.key}.pdf`,
    purpose: 'evidence',
    content: new ArrayBuffer(4),
    type: 'application/pdf',
  })),
  tried: false,
  refused: false,
});

/** The form's list of files, as far as the hook asks of it. */
function evidence() {
  const kept: Evidence['kept'] = [];
  return {
    items: [],
    stored: [],
    hold: undefined,
    kept,
    bringBack: vi.fn<Evidence['bringBack']>((files) => void kept.push(...files)),
    add: vi.fn(),
    remove: vi.fn<Evidence['remove']>((key) => {
      const at = kept.findIndex((file) => file.key === key);
      if (at >= 0) kept.splice(at, 1);
    }),
    removeOf: vi.fn(),
    clear: vi.fn(),
  } satisfies Evidence;
}

const follow = (list: Evidence, entry: Entry | undefined) =>
  renderHook(({ entry: current }) => useKeptEvidence(list, current, first), { initialProps: { entry } });

test('a form that is opened again shows the files that wait with it, each in its row, once', () => {
  const list = evidence();
  const entry = waiting({ key: 'a', row: 1 }, { key: 'b' });
  const { rerender, result } = follow(list, entry);
  expect(list.kept.map(({ key, place, name }) => ({ key, place, name }))).toEqual([
    { key: 'a', place: 'row-b', name: 'a.pdf' },
    { key: 'b', place: 'row-a', name: 'b.pdf' },
  ]);
  rerender({ entry });
  expect(list.bringBack).toHaveBeenCalledOnce();
  expect(result.current).toBe(false);
});

test('what was delivered leaves the form: the server names it from then on', () => {
  const list = evidence();
  const { rerender, result } = follow(list, waiting({ key: 'a', row: 0 }));
  rerender({ entry: undefined });
  expect(list.kept).toEqual([]);
  rerender({ entry: undefined });
  expect(result.current).toBe(false);
});

test('a file that was chosen after the report was kept waits nowhere else, and that is told', () => {
  const list = evidence();
  const { rerender, result } = follow(list, waiting({ key: 'a', row: 0 }));
  list.kept.push({ key: 'new', name: 'baru.pdf', place: 'row-a', content: new Blob(['x']) });
  rerender({ entry: waiting({ key: 'a', row: 0 }) });
  expect(result.current).toBe(true);
});

test('a form without anything that waits holds its files for nobody', () => {
  const list = evidence();
  const { result } = follow(list, undefined);
  expect(list.kept).toEqual([]);
  expect(list.remove).not.toHaveBeenCalled();
  expect(result.current).toBe(false);
});
