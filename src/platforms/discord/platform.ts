import { Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayIntentBits, Options } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { AttacheError, toError } from '../../model/errors.ts';
import type { PostResult } from '../../model/post-result.ts';
import type { Reply } from '../../reply/reply.ts';
import { createInFlight } from '../in-flight.ts';
import type { Handler, Platform } from '../platform.ts';
import { type PlatformLog, silentPlatformLog } from '../platform-log.ts';
import { createSeen } from '../seen.ts';
import { within } from '../within.ts';
import { classifyFailure } from './api-failure.ts';
import { listen } from './listeners.ts';
import { createPoster } from './poster.ts';
import { createPrepare } from './prepare.ts';
import { createPulse } from './pulse.ts';
import type { DiscordRendering } from './render.ts';
import { DISCORD_TIMINGS, type DiscordTimings } from './timings.ts';

export interface DiscordOptions {
  readonly token: string;
  readonly applicationId: string;
  /** Instead of https://discord.com/api. */
  readonly apiUrl?: string | undefined;
  readonly clock: Clock;
  readonly render: (reply: Reply) => DiscordRendering;
  readonly log?: PlatformLog | undefined;
  readonly timings?: Partial<DiscordTimings> | undefined;
}

/** The most answers that are under way at once, and the interactions that are remembered to tell repetitions. */
const MAX_ANSWERS = 200;
const MAX_INTERACTIONS = 5000;

const BAD_TOKEN = 'Discord does not accept DISCORD_TOKEN. Reset the token on the application’s Bot page and put the new one into .env.';

/**
 * Discord through the gateway, without privileged intents. A refused token rejects start(), or resolves `failed` later. The
 * library's own isReady() stays true after a fatal close and is never asked; health goes by traffic.
 */
export function createDiscord(options: DiscordOptions): Platform {
  const { clock, log = silentPlatformLog } = options;
  const timings: DiscordTimings = { ...DISCORD_TIMINGS, ...options.timings };
  const stopping = new AbortController();
  const failed = Promise.withResolvers<Error>();
  const inFlight = createInFlight(clock, MAX_ANSWERS);
  const pulse = createPulse(clock, timings);
  let post: Platform['post'] | null = null;

  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing is read from these caches; a bot in thousands of servers would hold them for nothing.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    rest: {
      ...(options.apiUrl === undefined ? {} : { api: options.apiUrl }),
      timeout: timings.callTimeout,
      // Trying again is ours: the library tries at once, four times within milliseconds.
      retries: 0,
      rejectOnRateLimit: (limit) => Math.max(limit.timeToReset, limit.retryAfter) > timings.longestRetryAfter,
    },
  });

  const lose = (error: AttacheError): void => {
    pulse.lost(error.message);
    failed.resolve(error);
  };
  const watch = (): void => {
    // Without a listener an `error` event would end the process.
    client.on(Events.Error, (error) => log.error('discord client', { name: error.name }));
    client.on(Events.Warn, () => log.warn('discord client'));
    client.on(Events.ShardError, (error) => log.warn('discord connection', { name: error.name }));
    client.on(Events.ShardReconnecting, () => pulse.waiting());
    client.on(Events.ShardResume, () => pulse.beat());
    client.on(Events.ShardReady, () => pulse.beat());
    client.on(Events.Raw, () => pulse.beat());
    // The library does not reconnect after this one.
    client.on(Events.ShardDisconnect, ({ code }) => lose(fatalClose(code)));
    client.on(Events.Invalidated, () => lose(new AttacheError('platform-rejected', BAD_TOKEN)));
  };

  const boot = async (handler: Handler): Promise<void> => {
    const prepare = createPrepare(options.render, handler, log);
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    listen(client, { handler, prepare, isNew: createSeen(MAX_INTERACTIONS), inFlight, log });
    watch();
    await logIn(client, options.token, { clock, timings, stop: stopping.signal });
    await ready;
    pulse.beat();
    const revoked = (): void => lose(new AttacheError('platform-rejected', BAD_TOKEN));
    post = createPoster({ rest: client.rest, clock, timings, prepare, stop: stopping.signal, revoked });
    void pulse
      .watch(stopping.signal, () => client.ws.shards.first()?.lastPingTimestamp ?? -1)
      .then((error) => error && failed.resolve(error));
  };

  const end = async (milliseconds: number): Promise<void> => {
    stopping.abort();
    client.removeAllListeners(Events.InteractionCreate);
    // destroy() waits for a peer that may never answer.
    const destroyed = await within(
      clock,
      milliseconds,
      client.destroy().catch((thrown: unknown) => log.warn('discord destroy', { name: toError(thrown).name })),
    );
    if (destroyed === 'late') log.warn('discord connection not closed in time');
  };

  return {
    name: 'discord',
    failed: failed.promise,
    health: () => pulse.health(),
    start: async (handler) => {
      let error: AttacheError;
      try {
        if ((await within(clock, timings.startDeadline, boot(handler))) !== 'late') return;
        error = new AttacheError(
          'platform-unreachable',
          `Discord did not answer within ${Math.round(timings.startDeadline / 1000)} seconds. Check the network, and DISCORD_API_URL when it is set.`,
        );
      } catch (thrown) {
        error =
          thrown instanceof AttacheError
            ? thrown
            : new AttacheError('internal', 'Discord could not be started; this is a fault of the bot.', thrown);
      }
      pulse.lost(error.message);
      await end(1000);
      throw error;
    },
    post: (where, reply, key): Promise<PostResult> => {
      const failure = (reason: string): Promise<PostResult> => Promise.resolve({ kind: 'failed', permanent: false, reason, messages: [] });
      const send = post;
      if (send === null || stopping.signal.aborted) return failure('Discord is not connected.');
      return inFlight.track(() => send(where, reply, key)) ?? failure('Too many messages are under way to Discord.');
    },
    stop: async (milliseconds) => {
      const start = clock.now();
      client.removeAllListeners(Events.InteractionCreate);
      if (!(await inFlight.drained(milliseconds))) log.warn('discord stopped with answers under way', { left: inFlight.size });
      await end(Math.max(500, milliseconds - (clock.now().epochMilliseconds - start.epochMilliseconds)));
      pulse.stopped();
    },
  };
}

/** Close codes after which Discord takes no new connection (Discord docs, "Gateway Close Event Codes"). */
function fatalClose(code: number): AttacheError {
  if (code === 4004) return new AttacheError('platform-rejected', BAD_TOKEN);
  if (code === 4013 || code === 4014)
    return new AttacheError(
      'platform-rejected',
      'Discord refused an intent of the bot; on the application’s Bot page no privileged intent is needed, so this is a fault of the bot.',
    );
  return new AttacheError('platform-unreachable', `Discord closed the connection for good (${code}).`);
}

/** Logs in, again and again while Discord cannot be reached. Rejects with an AttacheError when the token is refused. */
async function logIn(
  client: Client,
  token: string,
  parts: { readonly clock: Clock; readonly timings: DiscordTimings; readonly stop: AbortSignal },
): Promise<void> {
  const { clock, timings, stop } = parts;
  for (let tries = 0; ; tries += 1) {
    try {
      await client.login(token);
      return;
    } catch (thrown) {
      if (thrown instanceof DiscordjsError && thrown.code === DiscordjsErrorCodes.TokenInvalid)
        throw new AttacheError('platform-rejected', BAD_TOKEN, thrown);
      const failure = classifyFailure(thrown);
      if (failure.kind === 'unauthorised') throw new AttacheError('platform-rejected', BAD_TOKEN, thrown);
      if (failure.kind === 'refused') throw new AttacheError('platform-rejected', `Discord refused the login (${failure.code}).`, thrown);
      const gateway = /disallowed intents/i.test(toError(thrown).message)
        ? fatalClose(4014)
        : /authentication failed|invalid token/i.test(toError(thrown).message)
          ? fatalClose(4004)
          : null;
      if (gateway !== null) throw gateway;
      if (stop.aborted) throw new AttacheError('platform-unreachable', 'Discord was stopped before it answered.', thrown);
      await clock.sleep(timings.loginDelays[Math.min(tries, timings.loginDelays.length - 1)] ?? 1000, stop);
    }
  }
}
