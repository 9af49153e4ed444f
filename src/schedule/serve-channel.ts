import { AttacheError, toError } from '../model/errors.ts';
import type { Destination, Schedule } from '../model/schedule.ts';
import type { UnreadableRow } from '../store/store.ts';
import type { ComposeEdition } from './compose-edition.ts';
import { slotId } from './ids.ts';
import { plan } from './plan.ts';
import { resumeOccurrence } from './resume.ts';
import { runOccurrence } from './run.ts';
import type { RunDeps, RunOutcome, RunReport } from './run-deps.ts';
import { suspend } from './suspension.ts';
import { unknownZone } from './unknown-zone.ts';

/** How a channel is left: for how many milliseconds it is to rest, until the next try; or for another process. */
export type Served = { readonly kind: 'done'; readonly rest: number } | { readonly kind: 'away' };

const DONE: Served = { kind: 'done', rest: 0 };

/** Whether nothing more is to be done in the channel for now; null: go on. */
function ends(outcome: RunReport['outcome']): Served | null {
  if (outcome.kind === 'waiting') return { kind: 'done', rest: outcome.after };
  return outcome.kind === 'away' ? { kind: 'away' } : null;
}

/**
 * Does everything that is to be done in a channel that this process holds: first what was begun, then what is due. One that breaks
 * is reported, stops no other, and is taken up again when the channel has rested. Rejects with the AttacheError of a store that cannot
 * be used.
 */
export async function serveChannel(deps: RunDeps, compose: ComposeEdition, where: Destination): Promise<Served> {
  const { store, clock } = deps;
  const report = (made: RunReport): RunReport => {
    deps.report?.(made, where);
    return made;
  };
  let broke = false;
  const stepOver = (schedule: Schedule['id'], slot: Temporal.Instant | null, thrown: unknown): Error => {
    if (isStoreAway(thrown)) throw thrown;
    broke = true;
    const error = toError(thrown);
    deps.log.error('A digest could not be run; every other goes on.', { schedule, error });
    report({ schedule, slot, outcome: { kind: 'broken', error } });
    return error;
  };
  const begun = await store.unfinished(where);
  for (const row of begun.unreadable) await setAside(deps, row);
  for (const delivery of begun.values) {
    if (deps.signal?.aborted) return DONE;
    const { id, schedule, slot } = delivery;
    try {
      const outcome = await resumeOccurrence(deps, compose, delivery);
      report({ schedule, slot, outcome });
      const end = ends(outcome);
      if (end !== null) return end;
    } catch (thrown) {
      const error = stepOver(schedule, slot, thrown);
      // Its schedule cannot be read, and will not be at the next try either.
      if (isUnreadable(error)) await setAside(deps, { kind: 'occurrence', id, error });
    }
  }
  const due = await store.dueSchedules(where, clock.now());
  for (const row of due.unreadable) await setAside(deps, row);
  for (const { id } of due.values) {
    if (deps.signal?.aborted) return DONE;
    try {
      const end = ends(report(await runDue(deps, compose, id)).outcome);
      if (end !== null) return end;
    } catch (thrown) {
      stepOver(id, null, thrown);
    }
  }
  return broke ? { kind: 'done', rest: deps.timings.hold } : DONE;
}

/** What every other digest would meet too. */
const isStoreAway = (thrown: unknown): boolean =>
  thrown instanceof AttacheError && (thrown.code === 'store-unavailable' || thrown.code === 'store-newer');

const isUnreadable = (error: Error): error is AttacheError => error instanceof AttacheError && error.code === 'bad-data';

async function setAside(deps: RunDeps, row: UnreadableRow): Promise<void> {
  if (!(await deps.store.setAside(row, deps.texts.deliveries.unreadable, deps.clock.now()))) return;
  deps.log.error('A stored row cannot be read and is left out; every other goes on.', {
    kind: row.kind,
    error: row.error,
    [row.kind]: row.id,
  });
}

/** One due schedule, read and planned afresh, since an edition before it may have taken a while. */
async function runDue(deps: RunDeps, compose: ComposeEdition, id: Schedule['id']): Promise<RunReport> {
  const { store, clock } = deps;
  const nothing: RunReport = { schedule: id, slot: null, outcome: { kind: 'nothing' } };
  const schedule = await store.schedule(id);
  if (schedule === null || schedule.nextSlot === null) return nothing;
  const lost = unknownZone(schedule, clock.now(), deps.texts);
  if (lost !== null) {
    await suspend(deps, schedule, null, lost);
    if (schedule.state === 'suspended') await store.advance(id, schedule.nextSlot, null);
    return { ...nothing, outcome: { kind: 'broken', error: new AttacheError('bad-data', `${lost.reason} ${lost.remedy}`) } };
  }
  const lastDelivered = (await store.lastDelivered(id))?.slot ?? null;
  const { run, skipped, next } = plan({ schedule, now: clock.now(), lastDelivered, texts: deps.texts });
  await store.skip(
    schedule,
    skipped.map(({ slot, reason }) => ({ id: slotId(id, slot), slot, reason })),
    clock.now(),
  );
  const outcome: RunOutcome | RunReport['outcome'] =
    run === null ? { kind: 'nothing' } : await runOccurrence(deps, compose, schedule, run, next);
  // A claim moves the schedule on by itself; without one, or when the slot was claimed before, it is still due.
  const stays = next !== null && Temporal.Instant.compare(next, schedule.nextSlot) === 0;
  if ((outcome.kind === 'nothing' || outcome.kind === 'elsewhere') && !stays) await store.advance(id, schedule.nextSlot, next);
  return { schedule: id, slot: run, outcome };
}
