import { currentLanguage } from '~/i18n';
import { browser, leaving } from './browser';
import { forgetKept } from './kept';
import { NetworkError, reportReach } from './reach';
import { readSession, type StoredSession, sessionKey, storedSession } from './storedSession';

/** Renewed this long before it ends, so that no request leaves with a token that dies on the way. */
const renewBeforeSeconds = 60;
const lockName = 'wfh.renew';

const isFresh = (session: StoredSession): boolean => session.lives > renewBeforeSeconds;

/** Refresh tokens are used once: two tabs that renew together would end each other's session. */
async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  // Absent where the page is not served over TLS (a phone on a test network): then this tab is on its own.
  if (!('locks' in navigator)) return work();
  return await navigator.locks.request(lockName, work);
}

/** What fails here got no answer: it is said as such, and the session stays what it was. */
async function reaching<T>(work: () => Promise<T>, what: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    reportReach(false);
    throw new NetworkError(what, { cause: error });
  }
}

/** Null: the session is over and only a login helps. */
async function renewNow(): Promise<string | null> {
  const { oidc, isEndOfSession } = await reaching(() => import('./oidc'), 'The login could not be loaded');
  try {
    return (await oidc.signinSilent())?.access_token ?? null;
  } catch (error) {
    if (isEndOfSession(error)) {
      await oidc.removeUser();
      forgetKept();
      return null;
    }
    reportReach(false);
    throw new NetworkError('The session could not be renewed', { cause: error });
  }
}

/** Renews, unless another tab was quicker and left a token that `isGood`. */
const renewUnless = (isGood: (session: StoredSession) => boolean): Promise<string | null> =>
  oneTabAtATime(async () => {
    const session = storedSession();
    if (!session) return null;
    if (isGood(session)) return session.accessToken;
    return session.canRenew ? renewNow() : null;
  });

/** A token that lives; found old when it is needed, since no timer can be trusted in a tab that slept. */
export async function accessToken(): Promise<string | null> {
  const session = storedSession();
  if (!session) return null;
  if (isFresh(session)) return session.accessToken;
  if (!session.canRenew) return session.lives > 0 ? session.accessToken : null;
  return renewUnless(isFresh);
}

/** After a 401: the stored token counts only if it is another one than the server has just refused. */
export const replaceToken = (refused: string): Promise<string | null> =>
  renewUnless((session) => session.accessToken !== refused && session.lives > 0);

export const isSignedIn = async (): Promise<boolean> => (await accessToken()) !== null;

/** Leaves for the login page and comes back to the page that was asked for. */
export async function login(returnTo: string, prompt?: 'login'): Promise<never> {
  await reaching(async () => {
    const { oidc } = await import('./oidc');
    await oidc.signinRedirect({
      state: { returnTo },
      ui_locales: currentLanguage(),
      ...(prompt ? { prompt } : {}),
    });
  }, 'The login page could not be reached');
  return leaving();
}

let signedInAt = 0;

/** A token that is refused this soon after the login will be refused again: a second login would only go in circles. */
export const hasJustSignedIn = (): boolean => Date.now() - signedInAt < 15_000;

const isOurPage = (value: unknown): value is string => typeof value === 'string' && /^\/(?![/\\])/.test(value);

/** Ends the login at the callback address; gives the page to continue at. */
export async function completeLogin(callbackUrl: string): Promise<string> {
  const { oidc } = await import('./oidc');
  const user = await oidc.signinCallback(callbackUrl);
  signedInAt = Date.now();
  const state: unknown = user?.state;
  const returnTo = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined;
  return isOurPage(returnTo) ? returnTo : '/';
}

export async function logout(): Promise<never> {
  await reaching(async () => {
    const { oidc } = await import('./oidc');
    // Where the issuer can: a refresh token that somebody copied ends with the session.
    if (await oidc.metadataService.getRevocationEndpoint(true)) await oidc.revokeTokens(['refresh_token']);
    forgetKept();
    await oidc.signoutRedirect();
  }, 'The logout did not reach the server');
  return leaving();
}

/** Somebody logged out, or in as another person, in another tab: what this tab shows is no longer theirs. */
export function watchOtherTabs(): () => void {
  const onStorage = ({ key, oldValue, newValue }: StorageEvent) => {
    if (key !== sessionKey || oldValue === null) return;
    if (readSession(oldValue)?.subject !== readSession(newValue)?.subject) browser.leave('/');
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
