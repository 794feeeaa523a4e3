import { sessionKey } from '~/lib/storedSession';

interface Tokens {
  accessToken?: string;
  refreshToken?: string | null;
  /** Seconds that the access token still lives; negative: it is over. */
  lives?: number;
}

/** As the login leaves it: the session in this browser's storage. */
export function signIn({ accessToken = 'token-1', refreshToken = 'refresh-1', lives = 3600 }: Tokens = {}): void {
  localStorage.setItem(
    sessionKey,
    JSON.stringify({
      access_token: accessToken,
      ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
      token_type: 'Bearer',
      scope: 'openid profile offline_access wfh',
      profile: { sub: 'account-1' },
      expires_at: Math.floor(Date.now() / 1000) + lives,
    }),
  );
}
