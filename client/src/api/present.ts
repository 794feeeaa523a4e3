/** A refusal was thrown before; an answer without a body is a broken server. */
export function present<T>(data: T | undefined): T {
  if (data === undefined) throw new Error('The server answered without data');
  return data;
}
