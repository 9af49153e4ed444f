import { REST } from 'discord.js';
import type { Command } from '../../command/command.ts';
import { wordsOf } from '../../command/command-words.ts';
import type { Clock } from '../../model/clock.ts';
import { AttacheError } from '../../model/errors.ts';
import { paragraph, privately, type Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import { createInFlight } from '../in-flight.ts';
import { createPacing } from '../pacing.ts';
import type { Platform } from '../platform.ts';
import { type PlatformLog, silentPlatformLog } from '../platform-log.ts';
import { createPrepare, type Rendering } from '../prepare.ts';
import { createScheduled, MAX_SCHEDULED } from '../scheduled.ts';
import { createSeen } from '../seen.ts';
import { answerRestOptions } from './answer-rest.ts';
import { entitled } from './entitled.ts';
import { createGatewayLink } from './gateway-link.ts';
import { createFinder } from './history.ts';
import { createHttpLink, type Endpoint } from './http-link.ts';
import { type Beginning, createLayouts } from './layouts.ts';
import type { Link, LinkParts, Peer } from './link.ts';
import { createListener } from './listeners.ts';
import { badToken } from './login.ts';
import type { ComponentMessage, DiscordMessage } from './message.ts';
import { createReplyTo } from './message-reply.ts';
import { createMessageListener } from './on-written.ts';
import { createMayUse } from './overrides.ts';
import { createPostRest } from './post-rest.ts';
import { createPoster, type Posting } from './poster.ts';
import type { Pressing } from './pressing.ts';
import type { Shards } from './shards.ts';
import { createTeller } from './teller.ts';
import { createDiscuss, type Discuss } from './threads.ts';
import { DISCORD_TIMINGS, type DiscordTimings } from './timings.ts';

type Render<Message> = (reply: Reply, texts: Texts) => Rendering<Message>;

export interface DiscordOptions {
  readonly token: string;
  readonly applicationId: string;
  /** Null: one connection for all servers. Scheduled posts need none, whatever it is. */
  readonly shards?: Shards | null | undefined;
  /** Interactions come here instead of through the gateway, and shards mean nothing. */
  readonly endpoint?: Endpoint | null | undefined;
  /** Told the port on which the endpoint listens. */
  readonly listening?: ((port: number) => void) | undefined;
  /** Commands that change something: whoever a server's settings expressly let use one may do what it does. */
  readonly managing?: ReadonlySet<string> | undefined;
  /** Whether mentions and direct messages are answered, which only a gateway brings; true when absent. */
  readonly mentions?: boolean | undefined;
  /** What plain words can ask for; without them messages are not listened for. */
  readonly commands?: readonly Command[] | undefined;
  /** Instead of https://discord.com/api. */
  readonly apiUrl?: string | undefined;
  readonly clock: Clock;
  readonly texts: Texts;
  /** Makes messages that every server takes. */
  readonly render: Render<DiscordMessage>;
  /** Makes answers that one person sees; without it they are made by `render` too. */
  readonly renderComponents?: Render<ComponentMessage> | undefined;
  readonly log?: PlatformLog | undefined;
  readonly timings?: Partial<DiscordTimings> | undefined;
}

/** The most answers that are under way at once, and the interactions that are remembered to tell repetitions. */
const MAX_ANSWERS = 200;
const MAX_INTERACTIONS = 5000;
/** Kept of the time for stopping, for the closing handshake; milliseconds. */
const CLOSE_WITHIN = 500;

/** Discord. A refused token rejects start(), or resolves `failed` later. */
export function createDiscord(options: DiscordOptions): Platform {
  const { clock, log = silentPlatformLog, token, applicationId, apiUrl, texts } = options;
  const timings: DiscordTimings = { ...DISCORD_TIMINGS, ...options.timings };
  const failed = Promise.withResolvers<Error>();
  const inFlight = createInFlight(clock, MAX_ANSWERS);
  const scheduled = createScheduled('discord', clock, texts);
  let discuss: Discuss | null = null;

  const lose = (error: AttacheError): void => {
    link.lost(error.message);
    failed.resolve(error);
  };
  const parts: LinkParts = { token, applicationId, apiUrl, clock, log, texts, timings, lose };
  const own = new REST(answerRestOptions(apiUrl, timings)).setToken(token);
  const mayUse = createMayUse({ rest: own, applicationId, clock });
  const { managing = new Set<string>() } = options;
  const { endpoint = null, shards = null, listening = () => {} } = options;
  const link: Link = endpoint === null ? createGatewayLink({ ...parts, shards }) : createHttpLink({ ...parts, endpoint, listening });

  const postingOf = (peer: Peer, prepare: Posting['prepare']): Posting => {
    const pacing = createPacing({
      clock,
      // What a channel takes Discord tells with every answer; the library keeps to it.
      channel: { gap: 0, burst: 1 },
      all: timings.postRate,
      limit: MAX_SCHEDULED,
      stop: scheduled.halted,
    });
    return {
      platform: 'discord',
      rest: createPostRest({ token, apiUrl, timings, blocked: pacing.holdAll }),
      pacing,
      clock,
      timings,
      prepare,
      texts,
      stop: scheduled.halted,
      me: peer.me,
      missing: peer.missing,
      revoked: () => lose(badToken()),
    };
  };

  return {
    name: 'discord',
    failed: failed.promise,
    health: () => link.health(),
    start: async (handler) => {
      try {
        const { render: embeds, renderComponents: components = null } = options;
        const prepared = <Message>(render: Render<Message>) => createPrepare((reply: Reply) => render(reply, texts), handler, log);
        const prepare = prepared(embeds);
        const prepareAnswer = components === null ? prepare : prepared(components);
        const beginning: Beginning = {
          layouts: createLayouts({ components: components !== null, log }),
          prepare: (reply, layout) => (layout === 'embeds' ? prepare : prepareAnswer)(reply),
        };
        const isNew = createSeen(MAX_INTERACTIONS);
        const discussing: Discuss = async (discussion) => (await discuss?.(discussion)) ?? privately(paragraph(texts.discord.connecting));
        const dispatch: Pressing['dispatch'] = async (invocation, who) =>
          handler.dispatch(await entitled(invocation, who, { managing, mayUse }));
        const revoked = (): void => lose(badToken());
        const replyTo = createReplyTo({ rest: own, clock, timings });
        const { commands, mentions = true } = options;
        const messages =
          commands !== undefined && mentions
            ? createMessageListener({
                prepare,
                handler,
                replyTo,
                words: wordsOf(commands),
                isNew,
                inFlight,
                clock,
                log,
                texts,
                dispatch,
                revoked,
              })
            : null;
        const peer = await link.open(
          createListener({
            ...beginning,
            handler,
            isNew,
            inFlight,
            replayable: endpoint !== null,
            log,
            texts,
            clock,
            timings,
            dispatch,
            discuss: discussing,
          }),
          messages,
        );
        const posting = postingOf(peer, prepare);
        discuss = createDiscuss(posting, scheduled.post);
        scheduled.open({ post: createPoster(posting), findPost: createFinder(posting), tell: createTeller(posting) });
      } catch (thrown) {
        const error =
          thrown instanceof AttacheError
            ? thrown
            : new AttacheError('internal', 'Discord could not be started; this is a fault of the bot.', thrown);
        link.lost(error.message);
        await link.end(1000);
        throw error;
      }
    },
    post: scheduled.post,
    ends: (reply) => options.render(reply, texts).ends,
    findPost: scheduled.findPost,
    tell: scheduled.tell,
    stop: async (milliseconds) => {
      const start = clock.now().epochMilliseconds;
      link.deafen();
      const patience = Math.max(0, milliseconds - CLOSE_WITHIN);
      const [posted, answered] = await Promise.all([scheduled.halt(patience), inFlight.drained(patience)]);
      if (!posted || !answered) log.warn('discord stopped with work under way', { answers: inFlight.size });
      await link.end(milliseconds - (clock.now().epochMilliseconds - start));
      link.stopped();
    },
  };
}
