import { isRecord } from './records';
import { storedSession } from './storedSession';

const storageKey = 'wfh.kept';

/** One answer of the server as it was when this phone last heard it. */
export interface KeptAnswer {
  /** The question, as the query client names it. */
  question: readonly unknown[];
  data: unknown;
  /** The phone's own clock at the answer. */
  at: number;
  /** The work date on which it was given. */
  date: string;
}

interface Kept {
  account: string;
  answers: KeptAnswer[];
}

const isAnswer = (value: unknown): value is KeptAnswer =>
  isRecord(value) && Array.isArray(value.question) && typeof value.at === 'number' && typeof value.date === 'string';

/** Whoever reads or writes: the account that is signed in. It changes only with a new page. */
let owner: string | undefined;
let over = false;

/** The account for which this page may keep something; undefined once another one is signed in, or nobody. */
function ownerNow(): string | undefined {
  const account = storedSession()?.subject;
  owner ??= account;
  return over || account !== owner ? undefined : account;
}

/** Undefined where it was cut off: what is not whole is not believed. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function stored(): Kept | undefined {
  const text = localStorage.getItem(storageKey);
  if (text === null) return undefined;
  const kept = parsed(text);
  if (!isRecord(kept) || typeof kept.account !== 'string' || !Array.isArray(kept.answers)) return undefined;
  return { account: kept.account, answers: kept.answers.filter(isAnswer) };
}

/** What this phone last heard for the account that is signed in; what it heard for another is deleted, not read. */
export function readKept(): readonly KeptAnswer[] {
  const account = ownerNow();
  const kept = stored();
  if (kept && kept.account === account) return kept.answers;
  localStorage.removeItem(storageKey);
  return [];
}

export function writeKept(answers: readonly KeptAnswer[]): void {
  const account = ownerNow();
  if (account === undefined) return;
  try {
    localStorage.setItem(storageKey, JSON.stringify({ account, answers }));
  } catch (error) {
    // The phone is full: half a day would be worse than none.
    if (!(error instanceof DOMException)) throw error;
    localStorage.removeItem(storageKey);
  }
}

/** The session ends: nothing of the person stays, and what is still on its way is not kept any more. */
export function forgetKept(): void {
  over = true;
  localStorage.removeItem(storageKey);
}

/** For tests: as a reload does, the page's memory is gone and the phone's storage is not. */
export function reloadKept(): void {
  owner = undefined;
  over = false;
}
