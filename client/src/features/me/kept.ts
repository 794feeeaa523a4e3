import type { QueryClient } from '@tanstack/react-query';
import { serverNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { type KeptAnswer, readKept, writeKept } from '~/lib/kept';
import { dayPaths } from './day';
import { type Me, meQuery } from './queries';

const mePath = meQuery.queryKey[1];

/** My own day and nobody else's: what the screens of an employee's phone show of today. */
const keptPaths: ReadonlySet<unknown> = new Set([mePath, ...dayPaths, '/api/v1/calls/mine']);

/** Who I am outlives the day, so that a morning without network still knows whose check-in it is; not a long leave. */
const identityMs = 7 * 86_400_000;

const isMe = ({ question }: KeptAnswer): boolean => question[1] === mePath;

/** The days that a question names, wherever it names them. */
const datesIn = (question: readonly unknown[]): string[] =>
  JSON.stringify(question).match(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g) ?? [];

const todayOf = (me: Me): string => workDateAt(serverNow(), me.unit.timeZone);

/**
 * The server cannot be asked when the app is opened: what this phone last heard stands in, with its time, until it answers again.
 * A day that is over is not shown as today.
 */
export function recallMyDay(queryClient: QueryClient): void {
  const answers = readKept();
  const identity = answers.find(isMe);
  if (!identity || Date.now() - identity.at > identityMs) return;
  // With its age: from it the phone learns how far its clock is from the server's.
  for (const { question, data, at } of answers.filter(isMe)) {
    queryClient.setQueryData(question, data, { updatedAt: at });
  }
  const me = queryClient.getQueryData<Me>(meQuery.queryKey);
  if (!me) return;
  const today = todayOf(me);
  queryClient.setQueryData(meQuery.queryKey, { ...me, today }, { updatedAt: identity.at });
  for (const { question, data, date } of answers) {
    if (question[1] !== mePath && date === today) queryClient.setQueryData(question, data);
  }
}

/** Each answer about my day is kept as it comes; those of a day that is over go. */
export function keepMyDay(queryClient: QueryClient): () => void {
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    const { queryKey: question, state } = event.query;
    if (!keptPaths.has(question[1])) return;
    const me = queryClient.getQueryData<Me>(meQuery.queryKey);
    if (!me) return;
    const date = todayOf(me);
    if (datesIn(question).some((other) => other !== date)) return;
    const mine = JSON.stringify(question);
    const others = readKept().filter(
      (kept) => JSON.stringify(kept.question) !== mine && (kept.date === date || isMe(kept)),
    );
    writeKept([...others, { question, data: state.data, at: state.dataUpdatedAt, date }]);
  });
}
