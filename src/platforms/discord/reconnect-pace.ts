import { type ClientOptions, SimpleShardingStrategy } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import type { DiscordTimings } from './timings.ts';

/** How fast the library may reconnect, and whether it still may. */
export interface ReconnectPace {
  /** For the library: it makes and keeps the connections. */
  readonly buildStrategy: NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;
  /** The connection of that shard was lost; the library is about to try again. */
  lost(shard: number): void;
  /** The connection of that shard stands. */
  restored(shard: number): void;
}

/**
 * Puts a growing pause before each new connection of a shard, and allows none after `stop`. The library itself tries twice a
 * second for ever, even after destroy(). It asks for the session before it connects: there it can be made to wait.
 */
export function createReconnectPace(clock: Clock, timings: DiscordTimings, stop: AbortSignal): ReconnectPace {
  const losses = new Map<number, number>();
  const due = new Set<number>();
  return {
    lost: (shard) => {
      losses.set(shard, (losses.get(shard) ?? 0) + 1);
      due.add(shard);
    },
    restored: (shard) => {
      losses.delete(shard);
      due.delete(shard);
    },
    buildStrategy: (manager) => {
      const { options } = manager;
      const retrieve = options.retrieveSessionInfo.bind(options);
      options.retrieveSessionInfo = async (shard) => {
        if (due.delete(shard)) {
          const { reconnectDelays } = timings;
          await clock.sleep(reconnectDelays[Math.min(losses.get(shard) ?? 1, reconnectDelays.length) - 1] ?? 0, stop);
        }
        // Never settles, and holds nothing: this is where a loop of reconnections ends.
        return stop.aborted ? new Promise<never>(() => {}) : retrieve(shard);
      };
      return new SimpleShardingStrategy(manager);
    },
  };
}
