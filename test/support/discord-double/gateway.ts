import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { acceptWebSocket, type ServerSocket } from '../web-socket.ts';
import { guild, IDS, user } from './shapes.ts';

/** How a shard made itself known. */
export interface Identified {
  readonly shard: number;
  readonly of: number;
  /** Milliseconds on the machine's own clock. */
  readonly at: number;
}

/** The double's gateway: one bot, any number of shards. */
export interface DoubleGateway {
  accept(request: IncomingMessage, stream: Duplex): void;
  /** Sends an event to the shard that has the server, or the first one for direct messages. */
  dispatch(event: string, data: Readonly<Record<string, unknown>>): void;
  /** Asks the bot to reconnect and resume (op 7), or forgets its session (op 9); every shard, as the following two. */
  reconnect(): void;
  invalidate(): void;
  close(code: number): void;
  cut(): void;
  readonly connected: boolean;
  /** How many connections the bot has opened so far. */
  readonly opened: number;
  /** What the bot sent, by op. */
  readonly received: readonly { readonly op: number; readonly d: unknown }[];
  /** The shards that identified, in order. */
  readonly identified: readonly Identified[];
  /** Accepts sockets but never says hello, and answers no closing handshake, as a peer that hangs. */
  mute: boolean;
  /** Leaves heartbeats unanswered, as a server that has forgotten the connection. */
  deaf: boolean;
  /** Answers new connections with this HTTP status instead of a WebSocket; null: takes them. */
  away: number | null;
  /** Never announces the server, as while Discord has an outage there. */
  withholdGuild: boolean;
  /** Permissions that the bot lacks in the first channel. */
  denied: bigint;
  /** Closes each session with this code right after IDENTIFY; null: welcomes it. */
  refuse: number | null;
}

const HEARTBEAT = 500;

interface Session {
  readonly socket: ServerSocket;
  /** Null until it has identified or resumed. */
  shard: readonly [number, number] | null;
}

/** The shard of a server (Discord docs, "Sharding"). */
const shardOf = (guildId: string, of: number): number => Number((BigInt(guildId) >> 22n) % BigInt(of));

export function createGateway(address: () => string): DoubleGateway {
  const sessions = new Set<Session>();
  const shards = new Map<string, readonly [number, number]>();
  let sequence = 0;
  let opened = 0;
  const received: { readonly op: number; readonly d: unknown }[] = [];
  const identified: Identified[] = [];
  const send = ({ socket }: Session, op: number, d: unknown, event: string | null = null): void =>
    socket.send(JSON.stringify({ op, d, s: event === null ? null : ++sequence, t: event }));
  const each = (act: (session: Session) => void): void => {
    for (const session of [...sessions]) act(session);
  };

  const welcome = (session: Session, shard: readonly [number, number]): void => {
    const mine = shardOf(IDS.guild, shard[1]) === shard[0];
    const id = `session-${shards.size + 1}`;
    shards.set(id, shard);
    session.shard = shard;
    send(
      session,
      0,
      {
        v: 10,
        user: { ...user(IDS.bot, true), verified: true, mfa_enabled: false, email: null },
        guilds: mine ? [{ id: IDS.guild, unavailable: true }] : [],
        session_id: id,
        session_type: 'normal',
        resume_gateway_url: address(),
        shard,
        application: { id: IDS.application, flags: 0 },
      },
      'READY',
    );
    if (mine && !state.withholdGuild) send(session, 0, guild(state.denied), 'GUILD_CREATE');
  };

  const onText = (session: Session, text: string): void => {
    const { op, d } = JSON.parse(text) as { op: number; d: { readonly shard?: readonly [number, number]; readonly session_id?: string } };
    received.push({ op, d });
    if (op === 1 && !state.deaf) send(session, 11, null);
    if (op === 6) {
      session.shard = shards.get(d.session_id ?? '') ?? [0, 1];
      send(session, 0, {}, 'RESUMED');
    }
    if (op !== 2) return;
    const shard = d.shard ?? [0, 1];
    identified.push({ shard: shard[0], of: shard[1], at: performance.now() });
    if (state.refuse === null) welcome(session, shard);
    else session.socket.close(state.refuse);
  };

  const state: DoubleGateway = {
    received,
    identified,
    get connected() {
      return sessions.size > 0;
    },
    get opened() {
      return opened;
    },
    mute: false,
    deaf: false,
    away: null,
    withholdGuild: false,
    denied: 0n,
    refuse: null,
    accept: (request, stream) => {
      opened += 1;
      if (state.away !== null) {
        stream.end(`HTTP/1.1 ${state.away} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
        return;
      }
      const socket = acceptWebSocket(request, stream, {
        onText: (text) => onText(session, text),
        onPong: () => {},
        onGone: () => sessions.delete(session),
        answers: () => !state.mute,
      });
      const session: Session = { socket, shard: null };
      sessions.add(session);
      if (!state.mute) send(session, 10, { heartbeat_interval: HEARTBEAT, _trace: [] });
    },
    dispatch: (event, data) => {
      const guildId = typeof data.guild_id === 'string' ? data.guild_id : null;
      const known = [...sessions].filter(({ shard }) => shard !== null);
      const owner = known.find(({ shard }) => shard !== null && shard[0] === (guildId === null ? 0 : shardOf(guildId, shard[1])));
      if (owner !== undefined) send(owner, 0, data, event);
    },
    reconnect: () => each((session) => send(session, 7, null)),
    invalidate: () => each((session) => send(session, 9, false)),
    close: (code) => each(({ socket }) => socket.close(code)),
    cut: () => each(({ socket }) => socket.cut()),
  };
  return state;
}
