import { AttacheError } from '../model/errors.ts';
import type { Delivery, Schedule } from '../model/schedule.ts';
import type { ComposeEdition } from './compose-edition.ts';
import { failEdition } from './failed-edition.ts';
import { finish } from './finish.ts';
import { slotId } from './ids.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';
import { send } from './send.ts';
import { writeEdition } from './stored-edition.ts';

/**
 * Runs one slot of a schedule: claim, compose, store the edition, send, record. `next` is where the schedule goes with the
 * claim. Never throws for what a platform or the composer does: that is an outcome with its reason. May throw the store's
 * AttacheError; whoever takes the channel next goes on from what is stored.
 */
export async function runOccurrence(
  deps: RunDeps,
  composed: ComposeEdition,
  schedule: Schedule,
  slot: Temporal.Instant,
  next: Temporal.Instant | null,
): Promise<RunOutcome> {
  const { store, clock, holder } = deps;
  const { id: scheduleId, destination, nextSlot: from } = schedule;
  const claim = { id: slotId(scheduleId, slot), schedule: scheduleId, destination, slot, at: clock.now(), holder };
  if (!(await store.claim(claim, from === null ? undefined : { from, to: next }))) return { kind: 'elsewhere' };
  return composeAndSend(deps, composed, schedule, {
    ...claim,
    state: 'claimed',
    claimedAt: claim.at,
    finishedAt: null,
    reason: null,
    utterances: [],
    messages: [],
    parts: null,
    fingerprint: null,
    tries: 0,
    doubt: false,
    firstTry: null,
    lastTry: null,
    composed: null,
    receipt: null,
    events: [],
  });
}

/** What follows the claim: also for an occurrence whose process went away before it had composed. */
export async function composeAndSend(deps: RunDeps, compose: ComposeEdition, schedule: Schedule, delivery: Delivery): Promise<RunOutcome> {
  const { id, slot } = delivery;
  const edition = await compose(schedule, slot);
  if (edition instanceof Error) {
    deps.log.error('A digest could not be composed.', { error: edition, occurrence: id });
    // The words of an unexpected error are for the log; those of an AttacheError are written for people.
    const why = edition instanceof AttacheError ? edition.message : deps.texts.deliveries.notComposed;
    return failEdition(deps, schedule, delivery, { reason: why });
  }
  if ('silence' in edition) {
    if (edition.lasts) return failEdition(deps, schedule, delivery, { reason: edition.silence });
    const receipt = edition.receipt === undefined ? {} : { receipt: JSON.stringify(edition.receipt) };
    return finish(deps, id, { kind: 'skipped', reason: edition.silence }, receipt);
  }
  const { reply, items, utterances, fingerprint, receipt } = edition;
  return send(deps, schedule, delivery, {
    reply,
    items,
    fresh: { utterances, fingerprint, composed: writeEdition({ reply, items }), receipt: JSON.stringify(receipt) },
  });
}
