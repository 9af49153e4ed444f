import type { Clock } from '../../model/clock.ts';
import { AttacheError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PlatformHealth } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import { within } from '../within.ts';
import { classifyFailure } from './api-failure.ts';
import { isFinal, refusal } from './refusals.ts';
import type { SlackTimings } from './timings.ts';

/** What is used of the library's Socket Mode client. It must be made with `autoReconnectEnabled: false`. */
export interface SocketClient {
  start(): Promise<unknown>;
  disconnect(): Promise<void>;
  on(event: 'disconnected' | 'ws_message', listener: (data?: unknown) => void): unknown;
}

export interface Connection {
  /** Connects for the first time, again and again until it works; rejects with an AttacheError when Slack refuses the app token. */
  open(): Promise<void>;
  health(): PlatformHealth;
  /** Resolves with an AttacheError when the connection is lost for good, and never otherwise. */
  readonly lost: Promise<AttacheError>;
  /** Closes the socket; resolves when it is closed, or after so many milliseconds. */
  close(milliseconds: number): Promise<void>;
}

type Attempt =
  | { readonly kind: 'up' }
  | { readonly kind: 'refused'; readonly code: string; readonly cause: unknown }
  | { readonly kind: 'again'; readonly code: string };

/**
 * Keeps one Socket Mode connection open. The library's own reconnecting is switched off: in socket-mode 3.1.0 a refusal
 * while reconnecting, or a stop in the middle of it, becomes an unhandled rejection that ends the process, and a routine
 * reconnect leaves a gap of five seconds. Here every promise of the client has an owner.
 */
export function createConnection(parts: {
  readonly client: SocketClient;
  readonly clock: Clock;
  readonly timings: SlackTimings;
  readonly log: PlatformLog;
  readonly texts: Texts;
  /** 0 to 1, to spread the reconnects of many bots. */
  readonly random: () => number;
}): Connection {
  const { client, clock, timings, log } = parts;
  const said = parts.texts.slack.connection;
  const stopping = new AbortController();
  const lost = Promise.withResolvers<AttacheError>();
  let drop = Promise.withResolvers<void>();
  let health: PlatformHealth = { state: 'connecting', detail: said.connecting };

  client.on('disconnected', () => drop.resolve());
  client.on('ws_message', (data) => {
    if (typeof data !== 'string' || !isDisconnectFrame(data)) return;
    // The client sends its close frame now and would wait half a minute for the answer; a second call cuts the socket.
    const closing = drop;
    void within(clock, timings.closeGrace, closing.promise).then((outcome) => {
      if (outcome === 'late' && closing === drop) void client.disconnect();
    });
  });

  /** Tears down an attempt that never came to an end, so that it cannot connect behind our back. */
  const abandon = async (started: Promise<unknown>): Promise<void> => {
    const settled = started.then(
      () => 'up' as const,
      () => 'down' as const,
    );
    for (let cut = 0; cut < 2; cut += 1) {
      void client.disconnect();
      if ((await within(clock, timings.closeGrace, settled)) !== 'late') return;
    }
  };

  const attempt = async (): Promise<Attempt> => {
    drop = Promise.withResolvers<void>();
    const started = client.start();
    try {
      const outcome = await within(clock, timings.attemptTimeout, started);
      if (outcome === 'late') {
        await abandon(started);
        return { kind: 'again', code: 'no-answer' };
      }
      if (stopping.signal.aborted) void client.disconnect();
      return { kind: 'up' };
    } catch (thrown) {
      // The client rejects with nothing at all when the socket closes before Slack has said hello.
      if (thrown === undefined || thrown === null) return { kind: 'again', code: 'closed-early' };
      const failure = classifyFailure(thrown);
      switch (failure.kind) {
        case 'refused':
          return isFinal(failure.code) ? { kind: 'refused', code: failure.code, cause: thrown } : { kind: 'again', code: failure.code };
        case 'limited':
          return { kind: 'again', code: 'too-many-connections' };
        case 'unavailable':
        case 'unclear':
          return { kind: 'again', code: failure.code };
        default: {
          const never: never = failure;
          return never;
        }
      }
    }
  };

  const ready = (): void => {
    health = { state: 'ready', detail: said.ready(clock.now()) };
  };

  const lose = (error: AttacheError): void => {
    health = { state: 'down', detail: error.message };
    log.error('slack connection lost', { error });
    lost.resolve(error);
  };

  /** True when connected again; false when stopped or lost for good. */
  const reconnect = async (): Promise<boolean> => {
    const since = clock.now();
    let refusals = 0;
    for (let tries = 0; ; tries += 1) {
      const usual = timings.reconnectDelays[Math.min(tries, timings.reconnectDelays.length - 1)] ?? 1000;
      const wait = refusals > 0 ? (timings.refusalRetries[refusals - 1] ?? usual) : usual * (1 + parts.random() / 2);
      await clock.sleep(wait, stopping.signal);
      if (stopping.signal.aborted) return false;
      const outcome = await attempt();
      if (stopping.signal.aborted) return false;
      if (outcome.kind === 'up') return true;
      if (outcome.kind === 'refused') {
        if (refusals >= timings.refusalRetries.length) {
          lose(refusal(outcome.code, 'app', outcome.cause));
          return false;
        }
        refusals += 1;
      }
      const away = clock.now().epochMilliseconds - since.epochMilliseconds;
      if (away > timings.lostAfter) {
        const minutes = Math.max(1, Math.round(away / 60_000));
        lose(
          new AttacheError(
            'platform-unreachable',
            `Slack could not be reached for ${minutes} minutes (${outcome.code}). Check the network.`,
          ),
        );
        return false;
      }
      log.warn('slack reconnect failed', { code: outcome.code, tries: tries + 1 });
    }
  };

  const keep = async (): Promise<void> => {
    for (;;) {
      ready();
      await drop.promise;
      if (stopping.signal.aborted) return;
      health = { state: 'down', detail: said.cut };
      if (!(await reconnect())) return;
      log.info('slack reconnected');
    }
  };

  return {
    open: async () => {
      for (let tries = 0; ; tries += 1) {
        const outcome = await attempt();
        if (stopping.signal.aborted)
          throw new AttacheError('platform-unreachable', 'The connection to Slack was stopped before it was made.');
        if (outcome.kind === 'refused') throw refusal(outcome.code, 'app', outcome.cause);
        if (outcome.kind === 'up') break;
        health = { state: 'connecting', detail: said.unanswered(outcome.code) };
        await clock.sleep(timings.reconnectDelays[Math.min(tries + 1, timings.reconnectDelays.length - 1)] ?? 1000, stopping.signal);
      }
      void keep();
    },
    health: () => health,
    lost: lost.promise,
    close: async (milliseconds) => {
      stopping.abort();
      const closing = drop;
      health = { state: 'stopped', detail: said.ended };
      for (let cut = 0; cut < 2; cut += 1) {
        void client.disconnect();
        if ((await within(clock, milliseconds / 2, closing.promise)) !== 'late') return;
      }
    },
  };
}

function isDisconnectFrame(data: string): boolean {
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === 'object' && frame !== null && 'type' in frame && frame.type === 'disconnect';
  } catch {
    return false;
  }
}
