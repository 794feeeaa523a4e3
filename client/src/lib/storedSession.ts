import { isRecord } from './records';

export const authority = window.location.origin;
export const clientId = 'wfh-spa';

/** Where oidc-client-ts keeps the session of this browser. */
export const sessionKey = `oidc.user:${authority}:${clientId}`;

export interface StoredSession {
  accessToken: string;
  canRenew: boolean;
  /** Seconds that the access token still lives; negative: it is over. */
  lives: number;
  subject: string | undefined;
}

/**
 * Read without the library: most page loads find a living token, and a phone should not fetch the whole login for
 * that.
 */
export function readSession(text: string | null): StoredSession | null {
  const user: unknown = text === null ? null : JSON.parse(text);
  if (!isRecord(user) || typeof user.access_token !== 'string') return null;
  const ends = typeof user.expires_at === 'number' ? user.expires_at : 0;
  const subject = isRecord(user.profile) && typeof user.profile.sub === 'string' ? user.profile.sub : undefined;
  return {
    accessToken: user.access_token,
    canRenew: typeof user.refresh_token === 'string',
    lives: ends - Date.now() / 1000,
    subject,
  };
}

export const storedSession = (): StoredSession | null => readSession(localStorage.getItem(sessionKey));
