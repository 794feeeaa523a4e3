import { renderHook } from '@testing-library/react';
import { useTicking } from './ticking';

const ticking = () => renderHook(() => useTicking(['a', 'b', 'c', 'd', 'e'])).result.current;

test('a box follows the finger', () => {
  const tick = ticking();
  expect([...tick(new Set(['a']), 'c')]).toEqual(['a', 'c']);
  expect([...tick(new Set(['a', 'c']), 'c')]).toEqual(['a']);
});

test('with Shift everything since the last box becomes as this one, in either direction', () => {
  const tick = ticking();
  const one = tick(new Set(), 'd');
  const many = tick(one, 'b', true);
  expect([...many].sort()).toEqual(['b', 'c', 'd']);
  expect([...tick(many, 'd', true)]).toEqual([]);
});

test('with Shift and nothing touched before, or what was is gone, only this one', () => {
  const tick = ticking();
  expect([...tick(new Set(), 'c', true)]).toEqual(['c']);
  tick(new Set(), 'gone');
  expect([...tick(new Set(), 'e', true)]).toEqual(['e']);
});
