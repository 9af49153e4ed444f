import { type APIInteraction, type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { AttacheError, toError } from '../../model/errors.ts';
import { paragraph, privately, type Reply } from '../../reply/reply.ts';
import { createInFlight } from '../in-flight.ts';
import { createPacing } from '../pacing.ts';
import type { Handler, Platform } from '../platform.ts';
import { type PlatformLog, silentPlatformLog } from '../platform-log.ts';
import { createPrepare } from '../prepare.ts';
import { createScheduled, MAX_SCHEDULED } from '../scheduled.ts';
import { createSeen } from '../seen.ts';
import { within } from '../within.ts';
import { createAnswerRest } from './answer-rest.ts';
import { createClient } from './client.ts';
import { createFinder } from './history.ts';
import { createListener, type Listener } from './listeners.ts';
import { badToken, fatalClose, logIn } from './login.ts';
import { missingPermissions } from './missing-permissions.ts';
import { createPostRest } from './post-rest.ts';
import { createPoster, type Posting } from './poster.ts';
import { createPulse } from './pulse.ts';
import { createReconnectPace } from './reconnect-pace.ts';
import type { DiscordRendering, Prepare } from './render.ts';
import { createResponder } from './responder.ts';
import type { Shards } from './shards.ts';
import { createTeller } from './teller.ts';
import { createDiscuss, type Discuss } from './threads.ts';
import { DISCORD_TIMINGS, type DiscordTimings } from './timings.ts';

export interface DiscordOptions {
  readonly token: string;
  readonly applicationId: string;
  /** Null: one connection for all servers. Scheduled posts need none, whatever it is. */
  readonly shards?: Shards | null | undefined;
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
/** Kept of the time for stopping, for the closing handshake with the gateway; milliseconds. */
const CLOSE_WITHIN = 500;
const NOT_YET = 'I am still connecting to Discord. Please press again in a moment.';

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
  const answers = createAnswerRest(options.apiUrl, timings);
  const pulse = createPulse(clock, timings);
  const pace = createReconnectPace(clock, timings, stopping.signal);
  let client: Client | null = null;
  let listener: Listener | null = null;
  let discuss: Discuss | null = null;
  /** Grows with every shard that becomes ready. */
  let progress = 0;
  const scheduled = createScheduled('Discord', clock);

  const lose = (error: AttacheError): void => {
    pulse.lost(error.message);
    failed.resolve(error);
  };
  const make = (): Client => {
    const made = createClient({ apiUrl: options.apiUrl, shards: options.shards ?? null, timings, pace });
    client = made;
    const restored = (shard: number): void => {
      progress += 1;
      pulse.beat(shard);
      pace.restored(shard);
    };
    // Without a listener an `error` event would end the process.
    made.on(Events.Error, (error) => log.error('discord client', { name: error.name }));
    made.on(Events.Warn, () => log.warn('discord client'));
    made.on(Events.ShardError, (error) => log.warn('discord connection', { name: error.name }));
    made.on(Events.ShardReconnecting, (shard) => {
      pulse.waiting(shard);
      pace.lost(shard);
    });
    made.on(Events.ShardResume, restored);
    made.on(Events.ShardReady, restored);
    // Interactions are taken as they arrive: one that comes over HTTP has the same form.
    made.on(Events.Raw, (packet: { readonly t: string | null; readonly d: unknown }, shard: number) => {
      pulse.beat(shard);
      if (packet.t === GatewayDispatchEvents.InteractionCreate)
        listener?.(packet.d as APIInteraction, (ticket) => createResponder(answers, ticket));
    });
    // The library does not reconnect after this one.
    made.on(Events.ShardDisconnect, ({ code }) => lose(fatalClose(code)));
    made.on(Events.Invalidated, () => lose(badToken()));
    return made;
  };

  const boot = async (handler: Handler): Promise<void> => {
    const prepare = createPrepare(options.render, handler, log);
    const isNew = createSeen(MAX_INTERACTIONS);
    const stop = stopping.signal;
    const discussing: Discuss = async (discussion) => (await discuss?.(discussion)) ?? privately(paragraph(NOT_YET));
    listener = createListener({ handler, prepare, isNew, inFlight, log, clock, timings, discuss: discussing });
    const connected = await logIn(make, options.token, { clock, timings, stop });
    const posting = postingOf(connected, prepare);
    discuss = createDiscuss(posting, scheduled.post);
    scheduled.open({ post: createPoster(posting), findPost: createFinder(posting), tell: createTeller(posting) });
    void pulse
      .watch(stop, (shard) => connected.ws.shards.get(shard)?.lastPingTimestamp ?? -1)
      .then((error) => error && failed.resolve(error));
  };

  const postingOf = (connected: Client, prepare: Prepare): Posting => {
    const pacing = createPacing({
      clock,
      // What a channel takes Discord tells with every answer; the library keeps to it.
      channel: { gap: 0, burst: 1 },
      all: timings.postRate,
      limit: MAX_SCHEDULED,
      stop: scheduled.halted,
    });
    return {
      rest: createPostRest({ token: options.token, apiUrl: options.apiUrl, timings, blocked: pacing.holdAll }),
      pacing,
      clock,
      timings,
      prepare,
      stop: scheduled.halted,
      me: connected.user?.id ?? options.applicationId,
      missing: (channel) => missingPermissions(connected, channel),
      revoked: () => lose(badToken()),
    };
  };

  /** False once nothing has moved for as long as a start may take: many shards come up one by one, five seconds apart. */
  const inTime = async (booting: Promise<void>): Promise<boolean> => {
    for (;;) {
      const before = progress;
      if ((await within(clock, timings.startDeadline, booting)) !== 'late') return true;
      if (progress === before) return false;
    }
  };

  const end = async (milliseconds: number): Promise<void> => {
    stopping.abort();
    listener = null;
    const ending = client;
    client = null;
    if (ending === null) return;
    // destroy() waits for a peer that may never answer.
    const destroyed = await within(
      clock,
      milliseconds,
      ending.destroy().catch((thrown: unknown) => log.warn('discord destroy', { name: toError(thrown).name })),
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
        if (await inTime(boot(handler))) return;
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
    post: scheduled.post,
    findPost: scheduled.findPost,
    tell: scheduled.tell,
    stop: async (milliseconds) => {
      const start = clock.now().epochMilliseconds;
      listener = null;
      const patience = Math.max(0, milliseconds - CLOSE_WITHIN);
      const [posted, answered] = await Promise.all([scheduled.halt(patience), inFlight.drained(patience)]);
      if (!posted || !answered) log.warn('discord stopped with work under way', { answers: inFlight.size });
      await end(milliseconds - (clock.now().epochMilliseconds - start));
      pulse.stopped();
    },
  };
}
