import { AttacheError } from '../model/errors.ts';
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
 * Does everything that is to be done in a channel that this process holds: first what was begun, then what is due. Rejects with
 * the store's AttacheError.
 */
export async function serveChannel(deps: RunDeps, compose: ComposeEdition, where: Destination): Promise<Served> {
  const { store, clock } = deps;
  const report = (made: RunReport): RunReport => {
    deps.report?.(made, where);
    return made;
  };
  const begun = await store.unfinished(where);
  for (const row of begun.unreadable) await setAside(deps, row);
  for (const delivery of begun.values) {
    if (deps.signal?.aborted) return DONE;
    const outcome = await resumeOccurrence(deps, compose, delivery);
    report({ schedule: delivery.schedule, slot: delivery.slot, outcome });
    const end = ends(outcome);
    if (end !== null) return end;
  }
  const due = await store.dueSchedules(where, clock.now());
  for (const row of due.unreadable) await setAside(deps, row);
  for (const { id } of due.values) {
    if (deps.signal?.aborted) return DONE;
    const end = ends(report(await runDue(deps, compose, id)).outcome);
    if (end !== null) return end;
  }
  return DONE;
}

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
