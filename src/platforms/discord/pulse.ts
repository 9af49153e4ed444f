import type { Clock } from '../../model/clock.ts';
import { AttacheError } from '../../model/errors.ts';
import type { PlatformHealth } from '../platform.ts';
import type { DiscordTimings } from './timings.ts';

/** Signs of life of the gateway connection. */
export interface Pulse {
  /** Something arrived. */
  beat(): void;
  /** The library is reconnecting. */
  waiting(): void;
  lost(detail: string): void;
  stopped(): void;
  health(): PlatformHealth;
  /** Watches until `stop` aborts (null), or resolves with the error once nothing has arrived for too long. `lastPing`: when a heartbeat was last answered, in epoch milliseconds. */
  watch(stop: AbortSignal, lastPing: () => number): Promise<AttacheError | null>;
}

export function createPulse(clock: Clock, timings: DiscordTimings): Pulse {
  let last: number | null = null;
  let reconnecting = false;
  let ended: PlatformHealth | null = null;
  const now = (): number => clock.now().epochMilliseconds;
  return {
    beat: () => {
      last = now();
      reconnecting = false;
    },
    waiting: () => {
      reconnecting = true;
    },
    lost: (detail) => {
      ended = { state: 'down', detail };
    },
    stopped: () => {
      ended = { state: 'stopped', detail: 'Disconnected from Discord.' };
    },
    health: () => {
      if (ended !== null) return ended;
      if (last === null) return { state: 'connecting', detail: 'Not connected to Discord yet.' };
      if (reconnecting) return { state: 'connecting', detail: 'Reconnecting to Discord.' };
      return now() - last > timings.silence
        ? { state: 'down', detail: 'Nothing heard from Discord for some minutes.' }
        : { state: 'ready', detail: 'Connected to Discord.' };
    },
    watch: async (stop, lastPing) => {
      for (;;) {
        await clock.sleep(timings.lookEvery, stop);
        if (stop.aborted) return null;
        if (!reconnecting) last = Math.max(last ?? 0, lastPing());
        const silent = now() - (last ?? now());
        if (silent > timings.lostAfter) {
          const error = new AttacheError(
            'platform-unreachable',
            `Nothing was heard from Discord for ${Math.round(silent / 60_000)} minutes.`,
          );
          ended = { state: 'down', detail: error.message };
          return error;
        }
      }
    },
  };
}
