import type { TaskDraft } from './draft';

/** What the server refused, by the task's own key: a task that moves up takes its message along. */
export type Refusals = Readonly<Record<string, Readonly<Record<string, string>>>>;

const path = /^tasks\.(\d+)\.(.+)$/;

export function refusalsOf(sent: readonly TaskDraft[], fields: Readonly<Record<string, string>>): Refusals {
  const refusals: Record<string, Record<string, string>> = {};
  for (const [name, message] of Object.entries(fields)) {
    const [, at, field] = path.exec(name) ?? [];
    const key = sent[Number(at)]?.key;
    if (key === undefined || field === undefined) continue;
    refusals[key] = { ...refusals[key], [field]: message };
  }
  return refusals;
}

/** By the places where the tasks stand now. */
export const refusedNow = (tasks: readonly TaskDraft[], refusals: Refusals): Record<string, string> =>
  Object.fromEntries(
    tasks.flatMap(({ key }, at) =>
      Object.entries(refusals[key] ?? {}).map(([field, message]) => [`tasks.${at}.${field}`, message]),
    ),
  );

/** A message about words that have changed since is no longer true. */
export const withoutFields = (refusals: Refusals, key: string, fields: readonly string[]): Refusals => ({
  ...refusals,
  [key]: Object.fromEntries(Object.entries(refusals[key] ?? {}).filter(([field]) => !fields.includes(field))),
});
