import { schedule } from 'node-cron';
import { toError } from '../model/errors.ts';
import type { ScheduleLog } from './deliver.ts';

/** Every minute, at its start. Which digests are due is worked out from the store, not by node-cron: see next-slot.ts. */
const EVERY_MINUTE = '* * * * *';

export interface Ticker {
  /** No tick begins after this. One that is under way goes on. */
  stop(): void;
}

/** Calls `onTick` every minute. A tick that is still under way is not overtaken; one that fails is logged and the next one comes. */
export function startTicker(onTick: () => Promise<unknown>, log: ScheduleLog): Ticker {
  const task = schedule(
    EVERY_MINUTE,
    async () => {
      try {
        await onTick();
      } catch (thrown) {
        log.error('A tick of the schedule failed; the next one comes in a minute.', { error: toError(thrown) });
      }
    },
    // node-cron prints a warning of its own when a minute was missed (a laptop that slept); the plan makes up for those.
    { name: 'digests', noOverlap: true, timezone: 'UTC', suppressMissedWarning: true, logger: cronLogger(log) },
  );
  return {
    stop: () => {
      void task.destroy();
    },
  };
}

/** Without this, node-cron writes to the console on its own. */
const cronLogger = (log: ScheduleLog) => ({
  info: (message: string) => log.info(message),
  warn: (message: string) => log.warn(message),
  error: (message: string | Error, err?: Error) => log.error(String(message), { error: message instanceof Error ? message : err }),
  debug: () => undefined,
});
