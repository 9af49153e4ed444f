import { type APIInteraction, type Client, Events, GatewayDispatchEvents, type GatewayMessageCreateDispatchData } from 'discord.js';
import { AttacheError, toError } from '../../model/errors.ts';
import { within } from '../within.ts';
import { createAnswerRest } from './answer-rest.ts';
import { createClient } from './client.ts';
import type { Link, LinkParts, MessageListener, Peer } from './link.ts';
import type { Listener } from './listeners.ts';
import { badToken, fatalClose, logIn } from './login.ts';
import { mayManage } from './may-manage.ts';
import { missingPermissions } from './missing-permissions.ts';
import { createPulse } from './pulse.ts';
import { createReconnectPace } from './reconnect-pace.ts';
import { createResponder } from './responder.ts';
import type { Shards } from './shards.ts';

/** Read raw, or not at all: the library would make objects of them that nobody reads, and throws where nobody catches when one is not as it expects. */
const KEPT_FROM_LIBRARY: ReadonlySet<string | null> = new Set([
  GatewayDispatchEvents.InteractionCreate,
  GatewayDispatchEvents.MessageCreate,
  GatewayDispatchEvents.MessageUpdate,
  GatewayDispatchEvents.MessageDelete,
  GatewayDispatchEvents.MessageDeleteBulk,
]);

/**
 * The gateway, without privileged intents. The library's own isReady() stays true after a fatal close and is never asked;
 * health goes by traffic. `shards` null: one connection for all servers.
 */
export function createGatewayLink(parts: LinkParts & { readonly shards: Shards | null }): Link {
  const { clock, log, timings, lose } = parts;
  const stopping = new AbortController();
  const answers = createAnswerRest(parts.apiUrl, timings);
  const pulse = createPulse(clock, timings, parts.texts);
  const pace = createReconnectPace(clock, timings, stopping.signal);
  let client: Client | null = null;
  let listener: Listener | null = null;
  let messages: MessageListener | null = null;
  /** Grows with every shard that becomes ready. */
  let progress = 0;

  const peerOf = (known: Client): Peer => ({
    me: known.user?.id ?? parts.applicationId,
    missing: (channel) => missingPermissions(known, channel),
    mayManage: (place) => mayManage(known, place),
  });

  const make = (): Client => {
    const made = createClient({ apiUrl: parts.apiUrl, shards: parts.shards, messages: messages !== null, timings, pace, log });
    client = made;
    const restored = (shard: number): void => {
      progress += 1;
      pulse.beat(shard);
      pace.restored(shard);
    };
    made.on(Events.ShardReconnecting, (shard) => {
      pulse.waiting(shard);
      pace.lost(shard);
    });
    made.on(Events.ShardResume, restored);
    made.on(Events.ShardReady, restored);
    // Interactions are taken as they arrive: one that comes over HTTP has the same form.
    made.on(Events.Raw, (packet: { t: string | null; readonly d: unknown }, shard: number) => {
      pulse.beat(shard);
      if (packet.t === GatewayDispatchEvents.InteractionCreate)
        void listener?.(packet.d as APIInteraction, (ticket) => createResponder(answers, ticket));
      if (packet.t === GatewayDispatchEvents.MessageCreate) void messages?.(packet.d as GatewayMessageCreateDispatchData, peerOf(made));
      if (KEPT_FROM_LIBRARY.has(packet.t)) packet.t = null;
    });
    // The library does not reconnect after this one.
    made.on(Events.ShardDisconnect, ({ code }) => lose(fatalClose(code)));
    made.on(Events.Invalidated, () => lose(badToken()));
    return made;
  };

  const boot = async (): Promise<Peer> => {
    const stop = stopping.signal;
    const connected = await logIn(make, parts.token, { clock, timings, stop });
    void pulse.watch(stop, (shard) => connected.ws.shards.get(shard)?.lastPingTimestamp ?? -1).then((error) => error && lose(error));
    return peerOf(connected);
  };

  return {
    health: () => pulse.health(),
    lost: pulse.lost,
    stopped: pulse.stopped,
    open: async (given, givenMessages) => {
      listener = given;
      messages = givenMessages;
      const booting = boot();
      // Many shards come up one by one, five seconds apart: it has taken too long once nothing has moved for as long as a start may take.
      for (;;) {
        const before = progress;
        const peer = await within(clock, timings.startDeadline, booting);
        if (peer !== 'late') return peer;
        if (progress !== before) continue;
        throw new AttacheError(
          'platform-unreachable',
          `Discord did not answer within ${Math.round(timings.startDeadline / 1000)} seconds. Check the network, and DISCORD_API_URL when it is set.`,
        );
      }
    },
    deafen: () => {
      listener = null;
      messages = null;
    },
    end: async (milliseconds) => {
      stopping.abort();
      listener = null;
      messages = null;
      const ending = client;
      client = null;
      if (ending === null) return;
      // destroy() waits for a peer that may never answer.
      const destroyed = await within(
        clock,
        Math.max(0, milliseconds),
        ending.destroy().catch((thrown: unknown) => log.warn('discord destroy', { name: toError(thrown).name })),
      );
      if (destroyed === 'late') log.warn('discord connection not closed in time');
    },
  };
}
