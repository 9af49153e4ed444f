import { toError } from '../model/errors.ts';
import type { ScheduleId } from '../model/ids.ts';
import type { Destination, Schedule } from '../model/schedule.ts';
import { slotId } from './ids.ts';
import { createLanes } from './lanes.ts';
import { plan } from './plan.ts';
import type { RunDeps, RunOutcome } from './run.ts';
import { runOccurrence } from './run.ts';
import { settleUnfinished } from './unfinished.ts';

/** What became of one due schedule. `slot` is null when none of its slots was to be run any more. */
export interface RunReport {
  readonly schedule: ScheduleId;
  readonly slot: Temporal.Instant | null;
  readonly outcome: RunOutcome | { readonly kind: 'nothing' } | { readonly kind: 'broken'; readonly error: Error };
}

export interface Tick {
  /** How many channels this tick began to serve. */
  readonly channels: number;
  /** Resolves when they have been served, and never rejects. */
  readonly finished: Promise<readonly RunReport[]>;
}

/** The schedule at work. */
export interface Ledger {
  /** Begins whatever is due. Resolves as soon as it has begun, so that a dead channel holds up no later tick. */
  tick(): Promise<Tick>;
  /** Begins nothing more, and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Channels served side by side; each costs a request or two at a time. */
const WIDTH = 8;
/** Schedules looked at in one tick; the rest come a minute later, longest due first. */
const AT_ONCE = 200;
/** Longer than any run can take (three posts of a minute and the pauses between), so a run of another live process is left alone. */
const UNFINISHED_AFTER = { minutes: 10 } as const;

/** A ledger over the store. Channels are served side by side, the schedules of one channel one after the other. */
export function createLedger(deps: Omit<RunDeps, 'signal'>): Ledger {
  const lanes = createLanes(WIDTH);
  const busy = new Map<Destination, Promise<readonly RunReport[]>>();
  const stopping = new AbortController();
  const runDeps: RunDeps = { ...deps, signal: stopping.signal };

  const serve = async (destination: Destination, due: readonly Schedule[]): Promise<readonly RunReport[]> => {
    try {
      return await lanes.run(async () => {
        const reports: RunReport[] = [];
        for (const { id } of due) if (!stopping.signal.aborted) reports.push(await runDue(runDeps, id));
        return reports;
      });
    } finally {
      busy.delete(destination);
    }
  };

  return {
    tick: async () => {
      if (stopping.signal.aborted) return { channels: 0, finished: Promise.resolve([]) };
      const now = deps.clock.now();
      await settleUnfinished(deps, now.subtract(UNFINISHED_AFTER));
      const due = await deps.store.dueSchedules(now, AT_ONCE);
      const begun: Promise<readonly RunReport[]>[] = [];
      for (const [destination, schedules] of Map.groupBy(due, (schedule) => schedule.destination)) {
        // Still being served since an earlier tick: its schedules stay due, and the next tick looks again.
        if (busy.has(destination) || stopping.signal.aborted) continue;
        const served = serve(destination, schedules);
        busy.set(destination, served);
        begun.push(served);
      }
      return { channels: begun.length, finished: Promise.all(begun).then((reports) => reports.flat()) };
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(busy.values());
    },
  };
}

/** One due schedule, planned afresh, since it may have waited for its lane. Errors become part of the report. */
async function runDue(deps: RunDeps, id: ScheduleId): Promise<RunReport> {
  let slot: Temporal.Instant | null = null;
  try {
    const schedule = await deps.store.schedule(id);
    if (schedule === null || schedule.nextSlot === null) return { schedule: id, slot, outcome: { kind: 'nothing' } };
    const lastDelivered = (await deps.store.lastDelivered(id))?.slot ?? null;
    const { run, skipped, next } = plan({ schedule, now: deps.clock.now(), lastDelivered });
    slot = run;
    for (const each of skipped) await recordSkipped(deps, id, each.slot, each.reason);
    const outcome = run === null ? ({ kind: 'nothing' } as const) : await runOccurrence(deps, schedule, run);
    // Only now: a process that dies before this finds the schedule due again and the slot already claimed.
    if (next === null || Temporal.Instant.compare(next, schedule.nextSlot) !== 0) await deps.store.advance(id, schedule.nextSlot, next);
    return { schedule: id, slot, outcome };
  } catch (thrown) {
    const error = toError(thrown);
    deps.log.error({ err: error, schedule: id }, 'A due digest could not be run; the next tick looks at it again.');
    return { schedule: id, slot, outcome: { kind: 'broken', error } };
  }
}

async function recordSkipped(deps: RunDeps, schedule: ScheduleId, slot: Temporal.Instant, reason: string): Promise<void> {
  const id = slotId(schedule, slot);
  const at = deps.clock.now();
  if (await deps.store.claim({ id, schedule, slot, at })) await deps.store.update(id, { state: 'skipped', at, reason });
}
