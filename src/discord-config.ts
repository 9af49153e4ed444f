import { z } from 'zod';
import { parseShards, SHARDS_FORM, type Shards } from './platforms/discord/shards.ts';
import { portText, type Variable, variable } from './variable.ts';

/** How Discord is connected. */
export interface DiscordConfig {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl: string | null;
  /** Null: one connection for every server. */
  readonly shards: Shards | null;
  /** Of answers that one person sees. */
  readonly layout: 'components' | 'embeds';
  /** Whether mentions and direct messages are answered. */
  readonly mentions: boolean;
  /** Where Discord sends its interactions; null: they come through the gateway. */
  readonly endpoint: { readonly publicKey: string; readonly host: string; readonly port: number } | null;
}

/** The variables of Discord, in the order of .env.example. */
export const DISCORD_VARIABLES: readonly Variable[] = [
  variable('DISCORD_TOKEN', 'Bot token from the Discord developer portal', z.string().min(20, 'is too short for a bot token'), {
    secret: true,
  }),
  variable(
    'DISCORD_APPLICATION_ID',
    'Application id from the same page',
    z.string().regex(/^\d{15,21}$/, 'must be the number that the portal shows as the application id'),
  ),
  variable(
    'DISCORD_SHARDS',
    'Shards of the gateway that this process serves: auto, or 0-3/16; one for everything when empty',
    z.string().refine((text) => parseShards(text) !== null, SHARDS_FORM),
  ),
  variable(
    'DISCORD_PUBLIC_KEY',
    'Public key of the application (General Information): interactions then come over HTTP instead of through the gateway',
    z.string().regex(/^[0-9a-f]{64}$/i, 'must be the 64 hexadecimal digits that the portal shows as the public key'),
  ),
  variable(
    'DISCORD_LAYOUT',
    'How Discord shows what one person asked: components (embeds where they are refused), or embeds, as what everybody sees',
    z.enum(['components', 'embeds'], 'must be components or embeds'),
    { fallback: 'components' },
  ),
  variable(
    'DISCORD_MENTIONS',
    'Whether mentions and direct messages are answered: on, or off to be sent no messages at all',
    z.enum(['on', 'off'], 'must be on or off'),
    { fallback: 'on' },
  ),
  variable('DISCORD_PORT', 'Port for Discord’s requests when DISCORD_PUBLIC_KEY is set', portText, { fallback: '8787' }),
];

const NEEDED = ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID'];
const PLACE = 'Token and application id are on the application’s page at https://discord.com/developers/applications.';

/** Reads the values of Discord's variables; half of a configuration becomes a warning and leaves Discord out. */
export function readDiscord(values: ReadonlyMap<string, string>): {
  readonly discord: DiscordConfig | null;
  readonly warnings: readonly string[];
} {
  const value = (name: string): string => values.get(name) ?? '';
  const missing = NEEDED.filter((name) => !values.has(name));
  if (missing.length > 0) {
    const begun = missing.length < NEEDED.length;
    return { discord: null, warnings: begun ? [`Discord is left out: ${missing.join(' and ')} is missing. ${PLACE}`] : [] };
  }
  const shards = parseShards(value('DISCORD_SHARDS'));
  const overHttp = values.has('DISCORD_PUBLIC_KEY');
  return {
    discord: {
      token: value('DISCORD_TOKEN'),
      applicationId: value('DISCORD_APPLICATION_ID'),
      apiUrl: values.get('DISCORD_API_URL') ?? null,
      shards,
      layout: value('DISCORD_LAYOUT') === 'embeds' ? 'embeds' : 'components',
      mentions: value('DISCORD_MENTIONS') !== 'off',
      endpoint: overHttp ? { publicKey: value('DISCORD_PUBLIC_KEY'), host: value('HOST'), port: Number(value('DISCORD_PORT')) } : null,
    },
    warnings:
      overHttp && shards !== null
        ? ['DISCORD_SHARDS means nothing while DISCORD_PUBLIC_KEY is set: interactions come over HTTP, and no gateway is used.']
        : [],
  };
}
