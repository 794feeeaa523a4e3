import { ErrorResponse, type SigninSilentArgs, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { currentLanguage } from '~/i18n';
import { NetworkError, reportReach } from './reach';

/** Renewed this long before it ends, so that no request leaves with a token that dies on the way. */
const renewBeforeSeconds = 60;
const clientId = 'wfh-spa';
const authority = window.location.origin;
const userKey = `oidc.user:${authority}:${clientId}`;
const lockName = 'wfh.renew';

/** The one place where the page is left, so that a test can watch it. */
export const browser = { leave: (url: string) => window.location.assign(url) };

/** Leaving takes a moment in which nothing more may be shown: this never settles. */
const leaving = () => new Promise<never>(() => undefined);

const isFresh = (user: User | null): boolean => (user?.expires_in ?? 0) > renewBeforeSeconds;

/** Refresh tokens are used once: two tabs that renew together would end each other's session. */
async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  // Absent where the page is not served over TLS (a phone on a test network): then this tab is on its own.
  if (!('locks' in navigator)) return work();
  return await navigator.locks.request(lockName, work);
}

class Session extends UserManager {
  /** Called by the library when the token is about to expire; another tab may have been quicker. */
  override async signinSilent(args?: SigninSilentArgs): Promise<User | null> {
    return oneTabAtATime(async () => {
      const stored = await this.getUser();
      return isFresh(stored) ? stored : super.signinSilent(args);
    });
  }

  /** After a 401: the stored token counts only if it is another one than the server has just refused. */
  async replace(refused: string): Promise<User | null> {
    return oneTabAtATime(async () => {
      const stored = await this.getUser();
      if (!stored?.refresh_token) return null;
      return stored.access_token !== refused && !stored.expired ? stored : super.signinSilent();
    });
  }
}

const session = new Session(
  {
    authority,
    client_id: clientId,
    redirect_uri: `${authority}/auth/callback`,
    post_logout_redirect_uri: `${authority}/`,
    response_type: 'code',
    scope: 'openid profile offline_access wfh',
    // Survives a closed tab: an employee signs in once on the phone, not every morning at 07:29.
    userStore: new WebStorageStateStore({ store: window.localStorage }),
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: renewBeforeSeconds,
    requestTimeoutInSeconds: 20,
  },
  {
    prepare: async () => ({
      navigate: async ({ url }) => {
        browser.leave(url);
        return leaving();
      },
      close: () => undefined,
    }),
    callback: async () => undefined,
  },
);

const endsTheSession = new Set(['invalid_grant', 'invalid_client', 'unauthorized_client']);

/** Null: the session is over and only a login helps. No answer is not an ended session: it throws NetworkError. */
async function renewed(renew: () => Promise<User | null>): Promise<string | null> {
  try {
    return (await renew())?.access_token ?? null;
  } catch (error) {
    if (error instanceof ErrorResponse && error.error !== null && endsTheSession.has(error.error)) {
      await session.removeUser();
      return null;
    }
    reportReach(false);
    throw new NetworkError('The session could not be renewed', { cause: error });
  }
}

export async function accessToken(): Promise<string | null> {
  const user = await session.getUser();
  if (!user) return null;
  // The library's timer sleeps with the tab: an old token is found here, when it is needed.
  if (isFresh(user)) return user.access_token;
  return user.refresh_token ? renewed(() => session.signinSilent()) : user.expired ? null : user.access_token;
}

export const replaceToken = (refused: string): Promise<string | null> => renewed(() => session.replace(refused));

export const isSignedIn = async (): Promise<boolean> => (await accessToken()) !== null;

const isOurPage = (value: unknown): value is string => typeof value === 'string' && /^\/(?![/\\])/.test(value);

/** Leaves for the login page and comes back to the page that was asked for. */
export async function login(returnTo: string, prompt?: 'login'): Promise<never> {
  try {
    await session.signinRedirect({
      state: { returnTo },
      ui_locales: currentLanguage(),
      ...(prompt ? { prompt } : {}),
    });
  } catch (error) {
    reportReach(false);
    throw new NetworkError('The login page could not be reached', { cause: error });
  }
  return leaving();
}

let signedInAt = 0;

/** A token that is refused this soon after the login will be refused again: a second login would only go in circles. */
export const hasJustSignedIn = (): boolean => Date.now() - signedInAt < 15_000;

/** Ends the login at the callback address; gives the page to continue at. */
export async function completeLogin(callbackUrl: string): Promise<string> {
  const user = await session.signinCallback(callbackUrl);
  signedInAt = Date.now();
  const state: unknown = user?.state;
  const returnTo = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined;
  return isOurPage(returnTo) ? returnTo : '/';
}

export async function logout(): Promise<never> {
  try {
    if (await session.metadataService.getRevocationEndpoint(true)) await session.revokeTokens(['refresh_token']);
    await session.signoutRedirect();
  } catch (error) {
    reportReach(false);
    throw new NetworkError('The logout did not reach the server', { cause: error });
  }
  return leaving();
}

function subjectOf(stored: string | null): string | undefined {
  const user: unknown = stored === null ? null : JSON.parse(stored);
  if (typeof user !== 'object' || user === null || !('profile' in user)) return undefined;
  const { profile } = user;
  return typeof profile === 'object' && profile !== null && 'sub' in profile ? String(profile.sub) : undefined;
}

/** Somebody logged out, or in as another person, in another tab: what this tab shows is no longer theirs. */
export function watchOtherTabs(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === userKey && event.oldValue !== null && subjectOf(event.oldValue) !== subjectOf(event.newValue)) {
      browser.leave('/');
    }
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
