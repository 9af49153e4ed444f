import { z } from 'zod';
import { AttacheError } from './model/errors.ts';
import { SLACK_PATHS } from './platforms/slack/paths.ts';
import { portText, urlText, type Variable, variable } from './variable.ts';

/** How Slack is connected. */
export interface SlackConfig {
  /** Of the one workspace; null where each has a token of its own. */
  readonly botToken: string | null;
  /** For Socket Mode; null over HTTP. */
  readonly appToken: string | null;
  /** Null in Socket Mode. */
  readonly http: { readonly port: number; readonly signingSecret: string } | null;
  /** Null where one workspace's token is configured. */
  readonly install: SlackInstallConfig | null;
  readonly apiUrl: string | null;
}

/** What lets any workspace install the app. */
export interface SlackInstallConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers and Slack reach the bot, without a stroke at its end. */
  readonly publicUrl: string;
  readonly port: number;
  /** 32 bytes each; the first seals, all open. */
  readonly keys: readonly Uint8Array[];
}

/** 32 bytes as 64 hexadecimal digits or as Base64; null for anything else. */
export function parseKey(raw: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/i.test(raw)) return Buffer.from(raw, 'hex');
  if (!/^[\w+/-]{43}=?$/.test(raw)) return null;
  const key = Buffer.from(raw, 'base64');
  return key.length === 32 ? key : null;
}

const keyText = z
  .string()
  .refine((raw) => parseKey(raw) !== null, 'must be 32 bytes, as 64 hexadecimal digits or Base64: openssl rand -hex 32 makes one');

/** The variables of Slack, in the order of .env.example. */
export const SLACK_VARIABLES: readonly Variable[] = [
  variable(
    'SLACK_BOT_TOKEN',
    'Bot user token of the Slack app; empty when workspaces install it',
    z.string().regex(/^xoxb-/, 'must start with xoxb-'),
    {
      secret: true,
    },
  ),
  variable('SLACK_APP_TOKEN', 'App-level token with connections:write (Socket Mode)', z.string().regex(/^xapp-/, 'must start with xapp-'), {
    secret: true,
  }),
  variable(
    'SLACK_MODE',
    'How Slack reaches the bot: socket (no public address needed), or http',
    z.enum(['socket', 'http'], 'must be socket or http'),
    { fallback: 'socket' },
  ),
  variable('SLACK_SIGNING_SECRET', 'Signing secret of the Slack app (http)', z.string().min(8, 'is too short for a signing secret'), {
    secret: true,
  }),
  variable('SLACK_PORT', 'Port for Slack’s requests (http) and for the page that installs the app', portText, { fallback: '3000' }),
  variable('SLACK_PUBLIC_URL', 'Address under which Slack and browsers reach SLACK_PORT: https://bot.example.org', urlText),
  variable(
    'SLACK_CLIENT_ID',
    'Client id of the Slack app, so that any workspace can install it',
    z.string().min(3, 'is too short for a client id'),
  ),
  variable('SLACK_CLIENT_SECRET', 'Client secret of the Slack app', z.string().min(8, 'is too short for a client secret'), {
    secret: true,
  }),
  variable('SLACK_TOKEN_KEY', 'Key that the workspaces’ tokens are kept under: openssl rand -hex 32', keyText, { secret: true }),
  variable('SLACK_TOKEN_KEY_OLD', 'The key before, until every token has been used once', keyText, { secret: true }),
];

const INSTALL = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_TOKEN_KEY', 'SLACK_PUBLIC_URL'] as const;
const PLACE = 'They are on the app’s page at https://api.slack.com/apps.';

/** Reads the values of Slack's variables; half of a configuration becomes a warning and leaves Slack out. */
export function readSlack(values: ReadonlyMap<string, string>): {
  readonly slack: SlackConfig | null;
  readonly warnings: readonly string[];
} {
  const value = (name: string): string => values.get(name) ?? '';
  const http = value('SLACK_MODE') === 'http';
  const many = values.has('SLACK_CLIENT_ID') || values.has('SLACK_CLIENT_SECRET');
  const needed = [...(many ? INSTALL : ['SLACK_BOT_TOKEN']), http ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'];
  const missing = needed.filter((name) => !values.has(name));
  if (missing.length > 0) {
    const begun = missing.length < needed.length && needed.some((name) => name !== 'SLACK_PUBLIC_URL' && values.has(name));
    const are = missing.length > 1 ? 'are' : 'is';
    return { slack: null, warnings: begun ? [`Slack is left out: ${missing.join(' and ')} ${are} missing. ${PLACE}`] : [] };
  }
  const port = Number(value('SLACK_PORT'));
  const keys = ['SLACK_TOKEN_KEY', 'SLACK_TOKEN_KEY_OLD'].flatMap((name) => parseKey(value(name)) ?? []);
  const unused = many && values.has('SLACK_BOT_TOKEN');
  return {
    slack: {
      botToken: many ? null : value('SLACK_BOT_TOKEN'),
      appToken: http ? null : value('SLACK_APP_TOKEN'),
      http: http ? { port, signingSecret: value('SLACK_SIGNING_SECRET') } : null,
      install: many
        ? {
            clientId: value('SLACK_CLIENT_ID'),
            clientSecret: value('SLACK_CLIENT_SECRET'),
            publicUrl: value('SLACK_PUBLIC_URL').replace(/\/+$/, ''),
            port,
            keys,
          }
        : null,
      apiUrl: values.get('SLACK_API_URL') ?? null,
    },
    warnings: unused ? ['SLACK_BOT_TOKEN is not used: with SLACK_CLIENT_ID each workspace has a token of its own.'] : [],
  };
}

/**
 * The addresses that the manifest names, from an environment that need not be complete yet. Throws an AttacheError `bad-config`
 * where Slack could not reach the bot.
 */
export function slackAddresses(environment: Readonly<Record<string, string | undefined>>): {
  readonly requestUrl?: string;
  readonly redirectUrl?: string;
} {
  const base = environment.SLACK_PUBLIC_URL?.trim().replace(/\/+$/, '') ?? '';
  const http = environment.SLACK_MODE?.trim() === 'http';
  if (http && !/^https:\/\/[^/\s]+/.test(base))
    throw new AttacheError(
      'bad-config',
      'Over HTTP the manifest names the bot’s address: set SLACK_PUBLIC_URL to one that begins with https://.',
    );
  return {
    ...(http ? { requestUrl: `${base}${SLACK_PATHS.events}` } : {}),
    ...(base === '' ? {} : { redirectUrl: `${base}${SLACK_PATHS.redirect}` }),
  };
}
