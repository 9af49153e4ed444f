import type { Clock } from '../../model/clock.ts';
import { AttacheError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PlatformHealth } from '../platform.ts';
import type { DiscordTimings } from './timings.ts';

/** Signs of life of the gateway connections, one for each shard. */
export interface Pulse {
  /** Something arrived on that shard. */
  beat(shard: number): void;
  /** The library is reconnecting that shard. */
  waiting(shard: number): void;
  lost(detail: string): void;
  stopped(): void;
  health(): PlatformHealth;
  /** Watches until `stop` aborts (null), or resolves with the error once nothing has arrived on a shard for too long. `lastPing`: when a shard's heartbeat was last answered, in epoch milliseconds. */
  watch(stop: AbortSignal, lastPing: (shard: number) => number): Promise<AttacheError | null>;
}

interface Shard {
  last: number;
  reconnecting: boolean;
}

const timeOf = (milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('UTC').toPlainTime().toString({ smallestUnit: 'second' });

export function createPulse(clock: Clock, timings: DiscordTimings, texts: Texts): Pulse {
  const said = texts.discord.connection;
  const shards = new Map<number, Shard>();
  let ended: PlatformHealth | null = null;
  const now = (): number => clock.now().epochMilliseconds;
  /** Only one of several has to be named. */
  const named = (shard: number): number | null => (shards.size === 1 ? null : shard);

  const living = (): PlatformHealth => {
    const all = [...shards];
    const waiting = all.filter(([, { reconnecting }]) => reconnecting);
    if (all.length === 0) return { state: 'connecting', detail: said.notYet };
    const silent = all.find(([, { last, reconnecting }]) => !reconnecting && now() - last > timings.silence);
    if (silent !== undefined) return { state: 'down', detail: said.silent(named(silent[0])) };
    if (waiting.length === all.length) return { state: 'connecting', detail: said.reconnecting };
    // The library notices a dead peer only once a heartbeat stayed unanswered, and then waits for a closing handshake.
    const quiet = all.find(([, { last, reconnecting }]) => !reconnecting && now() - last > timings.quiet);
    const hushed = quiet === undefined ? null : { since: timeOf(quiet[1].last), shard: named(quiet[0]) };
    return { state: 'ready', detail: said.ready(all.length, waiting.length, hushed) };
  };

  return {
    beat: (shard) => {
      shards.set(shard, { last: now(), reconnecting: false });
    },
    waiting: (shard) => {
      shards.set(shard, { last: shards.get(shard)?.last ?? now(), reconnecting: true });
    },
    lost: (detail) => {
      ended = { state: 'down', detail };
    },
    stopped: () => {
      ended = { state: 'stopped', detail: said.ended };
    },
    health: () => ended ?? living(),
    watch: async (stop, lastPing) => {
      for (;;) {
        await clock.sleep(timings.lookEvery, stop);
        if (stop.aborted) return null;
        for (const [number, shard] of shards) {
          if (!shard.reconnecting) shard.last = Math.max(shard.last, lastPing(number));
          const silent = now() - shard.last;
          if (silent <= timings.lostAfter) continue;
          const error = new AttacheError(
            'platform-unreachable',
            `Nothing was heard from Discord for ${Math.round(silent / 60_000)} minutes${shards.size === 1 ? '' : ` on shard ${number}`}.`,
          );
          ended = { state: 'down', detail: error.message };
          return error;
        }
      }
    },
  };
}
