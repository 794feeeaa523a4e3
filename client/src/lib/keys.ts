import { useEffect, useEffectEvent } from 'react';
import { createStore, useStore } from './store';

const storageKey = 'wfh.keys';
const wanted = createStore(localStorage.getItem(storageKey) !== 'off');

/** Single letters as commands disturb people who dictate: they can be switched off (WCAG 2.1.4). */
export const useKeysWanted = (): boolean => useStore(wanted);

export function wantKeys(on: boolean): void {
  wanted.set(on);
  localStorage.setItem(storageKey, on ? 'on' : 'off');
}

const typing = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable], [role="dialog"]';
const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(typing) !== null;
const isRadio = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'radio';

/** Runs a page's commands by `event.key`; never while somebody types or a dialogue is open. */
export function useKeys(commands: Record<string, (event: KeyboardEvent) => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    // The arrows of a radio group belong to it.
    if (event.key.startsWith('Arrow') && isRadio(event.target)) return;
    if (event.key.length === 1 && !wanted.get()) return;
    const run = commands[event.key];
    if (!run) return;
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
