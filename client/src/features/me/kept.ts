import type { QueryClient } from '@tanstack/react-query';
import { serverNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { type KeptAnswer, readKept, writeKept } from '~/lib/kept';
import { dayPaths, myDayQuery } from './day';
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

/** The work date at this moment of the phone's clock. */
const dateAt = (me: Me, at: number): string => workDateAt(serverNow() - (Date.now() - at), me.unit.timeZone);

/** What this phone last heard takes its place, each with its age, where nothing newer stands. A day that is over is not shown as today. */
function recall(queryClient: QueryClient, isWanted: (answer: KeptAnswer) => boolean): void {
  const answers = readKept();
  const identity = answers.find(isMe);
  if (!identity || Date.now() - identity.at > identityMs) return;
  const heardAt = (question: readonly unknown[]) => queryClient.getQueryState(question)?.dataUpdatedAt ?? 0;
  const put = ({ question, data, at }: KeptAnswer) => {
    if (heardAt(question) < at) queryClient.setQueryData(question, data, { updatedAt: at });
  };
  // From its age the phone learns how far its clock is from the server's, and from that which day it is.
  put(identity);
  const me = queryClient.getQueryData<Me>(meQuery.queryKey);
  if (!me) return;
  const today = dateAt(me, Date.now());
  queryClient.setQueryData(meQuery.queryKey, { ...me, today }, { updatedAt: heardAt(meQuery.queryKey) });
  for (const answer of answers) {
    if (!isMe(answer) && answer.date === today && isWanted(answer)) put(answer);
  }
}

/** The server cannot be asked when the app is opened: what this phone last heard stands in until it answers again. */
export const recallMyDay = (queryClient: QueryClient): void => recall(queryClient, () => true);

const dayPath = myDayQuery().queryKey[1];

/**
 * The first screen of a phone is painted with what was last heard, and says of when it is, while the server is asked: what it
 * answers takes its place. Only this screen, as the others say nothing of the age of what they show.
 */
export function recallFirstScreen(queryClient: QueryClient): void {
  recall(queryClient, ({ question }) => question[1] === dayPath);
  for (const { queryKey } of [meQuery, myDayQuery()]) {
    void queryClient.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
  }
}

/** Each answer about my day is kept as it comes; those of a day that is over go. */
export function keepMyDay(queryClient: QueryClient): () => void {
  const cache = queryClient.getQueryCache();
  return cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    if (!keptPaths.has(event.query.queryKey[1])) return;
    const me = queryClient.getQueryData<Me>(meQuery.queryKey);
    // Whose day it is comes with the answer to another question, and then this one is kept with it.
    if (!me) return;
    const today = dateAt(me, Date.now());
    const heard = cache
      .findAll({ predicate: ({ queryKey, state }) => keptPaths.has(queryKey[1]) && state.status === 'success' })
      .map(({ queryKey: question, state: { data, dataUpdatedAt: at } }) => ({
        question,
        data,
        at,
        date: dateAt(me, at),
      }))
      .filter(({ question }) => datesIn(question).every((other) => other === today));
    const fresh = new Set(heard.map(({ question }) => JSON.stringify(question)));
    const earlier = readKept().filter(({ question }) => !fresh.has(JSON.stringify(question)));
    writeKept([...earlier, ...heard].filter((answer) => answer.date === today || isMe(answer)));
  });
}
