import { BOT, BOT_USER, TEAM } from './ids.ts';

/** Whose a token is. */
export interface DoubleIdentity {
  readonly team: string | null;
  readonly enterprise: string | null;
  readonly user: string;
  readonly bot: string;
}

export const CLIENT_ID = '1234.5678';
export const CLIENT_SECRET = 'double-client-secret';

export interface Grants {
  /** Makes a code that can be exchanged once for that token. */
  grant(code: string, token: string, identity: DoubleIdentity, extra?: Readonly<Record<string, unknown>>): void;
  /** From now on Slack refuses the token. */
  revoke(token: string): void;
  /** Whose a token is; the code of the refusal for one that is nobody's. */
  whose(token: string): DoubleIdentity | string;
  exchange(args: Readonly<Record<string, unknown>>): object;
}

/** Tokens and codes of the double; one token, of its first workspace, is there from the beginning. */
export function createGrants(botToken: string): Grants {
  const tokens = new Map<string, DoubleIdentity | null>([[botToken, { team: TEAM, enterprise: null, user: BOT_USER, bot: BOT }]]);
  const codes = new Map<string, { readonly token: string; readonly extra: object }>();
  return {
    grant: (code, token, identity, extra = {}) => {
      codes.set(code, { token, extra });
      tokens.set(token, identity);
    },
    revoke: (token) => void tokens.set(token, null),
    whose: (token) => {
      const found = tokens.get(token);
      return found === undefined ? 'invalid_auth' : (found ?? 'account_inactive');
    },
    exchange: ({ client_id: id, client_secret: secret, code }) => {
      if (id !== CLIENT_ID) return { ok: false, error: 'invalid_client_id' };
      if (secret !== CLIENT_SECRET) return { ok: false, error: 'bad_client_secret' };
      const granted = codes.get(String(code));
      const identity = granted === undefined ? undefined : tokens.get(granted.token);
      if (granted === undefined || identity === undefined || identity === null) return { ok: false, error: 'invalid_code' };
      codes.delete(String(code));
      return {
        ok: true,
        access_token: granted.token,
        token_type: 'bot',
        scope: 'chat:write,commands',
        bot_user_id: identity.user,
        app_id: 'A0APP00001',
        team: identity.team === null ? null : { id: identity.team, name: 'Double' },
        enterprise: identity.enterprise === null ? null : { id: identity.enterprise, name: 'Organisation' },
        is_enterprise_install: identity.team === null,
        authed_user: { id: 'U0PERSON01' },
        ...granted.extra,
      };
    },
  };
}
