import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { acceptWebSocket, type ServerSocket } from '../web-socket.ts';
import { guild, IDS, user } from './shapes.ts';

/** The double's gateway: one bot, one shard. */
export interface DoubleGateway {
  accept(request: IncomingMessage, stream: Duplex): void;
  /** Sends an event to the bot that is connected. */
  dispatch(event: string, data: unknown): void;
  /** Asks the bot to reconnect and resume (op 7), or forgets its session (op 9). */
  reconnect(): void;
  invalidate(): void;
  close(code: number): void;
  cut(): void;
  readonly connected: boolean;
  /** How many connections the bot has opened so far. */
  readonly opened: number;
  /** What the bot sent, by op. */
  readonly received: readonly { readonly op: number; readonly d: unknown }[];
  /** Accepts sockets but never says hello, as a peer that hangs. */
  mute: boolean;
  /** Never announces the server, as while Discord has an outage there. */
  withholdGuild: boolean;
  /** Closes each session with this code right after IDENTIFY; null: welcomes it. */
  refuse: number | null;
}

const HEARTBEAT = 500;

export function createGateway(address: () => string): DoubleGateway {
  let socket: ServerSocket | null = null;
  let sequence = 0;
  let opened = 0;
  const received: { readonly op: number; readonly d: unknown }[] = [];
  const send = (op: number, d: unknown, event: string | null = null): void =>
    socket?.send(JSON.stringify({ op, d, s: event === null ? null : ++sequence, t: event }));
  const state: DoubleGateway = {
    received,
    get connected() {
      return socket !== null;
    },
    get opened() {
      return opened;
    },
    mute: false,
    withholdGuild: false,
    refuse: null,
    accept: (request, stream) => {
      opened += 1;
      const mine = acceptWebSocket(request, stream, {
        onText: (text) => {
          const { op, d } = JSON.parse(text) as { op: number; d: unknown };
          received.push({ op, d });
          if (op === 1) send(11, null);
          if (op === 6) send(0, {}, 'RESUMED');
          if (op !== 2) return;
          if (state.refuse !== null) return mine.close(state.refuse);
          send(
            0,
            {
              v: 10,
              user: { ...user(IDS.bot, true), verified: true, mfa_enabled: false, email: null },
              guilds: [{ id: IDS.guild, unavailable: true }],
              session_id: 'session-1',
              session_type: 'normal',
              resume_gateway_url: address(),
              shard: [0, 1],
              application: { id: IDS.application, flags: 0 },
            },
            'READY',
          );
          if (!state.withholdGuild) send(0, guild(), 'GUILD_CREATE');
        },
        onPong: () => {},
        onGone: () => {
          if (socket === mine) socket = null;
        },
        answers: () => !state.mute,
      });
      socket = mine;
      if (!state.mute) send(10, { heartbeat_interval: HEARTBEAT, _trace: [] });
    },
    dispatch: (event, data) => send(0, data, event),
    reconnect: () => send(7, null),
    invalidate: () => send(9, false),
    close: (code) => socket?.close(code),
    cut: () => socket?.cut(),
  };
  return state;
}
