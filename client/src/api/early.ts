import { isFromServer } from '~/lib/reach';

declare global {
  interface Window {
    /** What public/early.js asked before this code was here, by path. */
    wfhEarly?: Map<string, { answer: Promise<Response>; headers: Record<string, string>; at: number }>;
  }
}

/** Later it would be an old answer. */
const freshMs = 15_000;

/** Whether the server has answered, within this time, what was asked before the code was here; undefined where nothing was. */
export function answeredEarly(ms: number): Promise<boolean> | undefined {
  const [first] = window.wfhEarly?.values() ?? [];
  if (!first) return undefined;
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms));
  return Promise.race([late, first.answer.then(isFromServer, () => false)]);
}

/** The answer to the same question of the same person, asked before the app's code had arrived; each is taken once. */
export function takeEarly(request: Request): Promise<Response> | undefined {
  const path = request.url.slice(window.location.origin.length);
  const early = window.wfhEarly?.get(path);
  if (!early || request.method !== 'GET') return undefined;
  window.wfhEarly?.delete(path);
  const same = ['Authorization', 'Accept-Language'].every((name) => request.headers.get(name) === early.headers[name]);
  return same && Date.now() - early.at < freshMs ? early.answer : undefined;
}
