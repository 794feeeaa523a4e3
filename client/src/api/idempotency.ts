import { randomId } from '~/lib/randomId';

const header = 'Idempotency-Key';
/** Intents that were sent and not yet answered, by what they say. */
const unanswered = new Map<string, string>();

async function intentOf(request: Request): Promise<string | undefined> {
  const type = request.headers.get('Content-Type');
  if (type !== null && !type.includes('json')) return undefined;
  return `${request.url} ${await request.clone().text()}`;
}

/**
 * One key per intent: a repeat of a post that got no answer says the same thing under the same key, so the server
 * does it once. An answered intent is over; the same words later are a new one. Whoever keeps a queue across reloads
 * sends the key it stored.
 */
export async function withIdempotencyKey(request: Request): Promise<{ settle: (answered: boolean) => void }> {
  if (request.method !== 'POST' || request.headers.has(header)) return { settle: () => undefined };
  const intent = await intentOf(request);
  const key = (intent === undefined ? undefined : unanswered.get(intent)) ?? randomId();
  request.headers.set(header, key);
  if (intent === undefined) return { settle: () => undefined };
  unanswered.set(intent, key);
  return {
    settle: (answered) => {
      if (answered) unanswered.delete(intent);
    },
  };
}
