import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import type { PlatformLog } from '../platform-log.ts';
import { answerRestOptions } from './answer-rest.ts';
import type { ReconnectPace } from './reconnect-pace.ts';
import { clientShards, type Shards } from './shards.ts';
import type { DiscordTimings } from './timings.ts';

/**
 * A client without privileged intents, which mentions nobody, keeps little, leaves trying again to us, and survives its own trouble, which is
 * logged by name. `apiUrl`: instead of https://discord.com/api.
 */
export function createClient(options: {
  readonly apiUrl?: string | undefined;
  readonly shards: Shards | null;
  /** Whether messages are listened for: Discord shows a bot without privileges only those that are meant for it. */
  readonly messages: boolean;
  readonly timings: DiscordTimings;
  readonly pace: ReconnectPace;
  readonly log: PlatformLog;
}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, ...(options.messages ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : [])],
    ...clientShards(options.shards),
    allowedMentions: { parse: [], repliedUser: false },
    // Servers that Discord cannot reach at the moment must not use up the time for the start.
    waitGuildTimeout: options.timings.guildWait,
    ws: { buildStrategy: options.pace.buildStrategy },
    // Nothing is read from these caches; a bot in thousands of servers would hold them for nothing.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    rest: answerRestOptions(options.apiUrl, options.timings),
  });
  // Without a listener an `error` event would end the process; a listener that rejects becomes one.
  client.on(Events.Error, (error) => options.log.error('discord client', { name: error.name }));
  client.on(Events.Warn, () => options.log.warn('discord client'));
  client.on(Events.ShardError, (error) => options.log.warn('discord connection', { name: error.name }));
  return client;
}
