import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { browser, leaving } from './browser';
import { authority, clientId } from './storedSession';

/** The login's library; fetched only to log in or out and to renew. */
export const oidc = new UserManager(
  {
    authority,
    client_id: clientId,
    redirect_uri: `${authority}/auth/callback`,
    post_logout_redirect_uri: `${authority}/`,
    response_type: 'code',
    scope: 'openid profile offline_access wfh',
    // Survives a closed tab: an employee signs in once on the phone, not every morning at 07:29.
    userStore: new WebStorageStateStore({ store: window.localStorage }),
    // lib/session renews when a token is needed. A timer would sleep with the phone and wake all tabs at once.
    automaticSilentRenew: false,
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

const endsTheSession = ['invalid_grant', 'invalid_client', 'unauthorized_client'];

/** The issuer refused to go on with this session, as opposed to not having answered. */
export const isEndOfSession = (error: unknown): boolean =>
  error instanceof Error && 'error' in error && endsTheSession.some((code) => code === error.error);
