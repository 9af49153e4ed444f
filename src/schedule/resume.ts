import type { Delivery, Schedule } from '../model/schedule.ts';
import type { Texts } from '../texts/texts.ts';
import type { ComposeEdition } from './compose-edition.ts';
import { finish, withPartsOut } from './finish.ts';
import { lookUp } from './look-up.ts';
import { composeAndSend } from './run.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';
import { send } from './send.ts';
import { readEdition } from './stored-edition.ts';

/**
 * Goes on with an occurrence that was begun and has no end yet: its process went away, or a try failed and it is time for the
 * next. The edition that is stored is sent, not a new one, and of it only what is missing.
 */
export async function resumeOccurrence(deps: RunDeps, compose: ComposeEdition, delivery: Delivery): Promise<RunOutcome> {
  const { store, clock, holder } = deps;
  if (delivery.holder !== holder && !(await store.takeOver(delivery.id, delivery.holder, holder))) return { kind: 'elsewhere' };
  const schedule = await store.schedule(delivery.schedule);
  if (schedule === null) return giveUp(deps, delivery, { kind: 'removed' });
  const unwanted = whyUnwanted(schedule, delivery, clock.now(), deps.timings.finishWithin);
  if (unwanted !== null) return giveUp(deps, delivery, unwanted);
  if (delivery.state === 'claimed') return composeAndSend(deps, compose, schedule, delivery);
  const edition = readEdition(delivery.composed);
  if (edition === null) return giveUp(deps, delivery, { kind: 'unknown' });
  return send(deps, schedule, delivery, edition);
}

type Unwanted = Parameters<Texts['deliveries']['notSent']>[0];

/** Null when the digest is still to be sent. */
function whyUnwanted(schedule: Schedule, delivery: Delivery, now: Temporal.Instant, finishWithin: number): Unwanted | null {
  if (schedule.state === 'paused') return { kind: 'paused' };
  const age = now.epochMilliseconds - delivery.slot.epochMilliseconds;
  return age > finishWithin ? { kind: 'late', hours: Math.round(finishWithin / 3_600_000) } : null;
}

/** Ends what is not to be sent any more; what arrived of it is looked up first, so that the receipt is right. */
async function giveUp(deps: RunDeps, delivery: Delivery, why: Unwanted): Promise<RunOutcome> {
  const { id } = delivery;
  const { deliveries } = deps.texts;
  if (delivery.state === 'claimed') return finish(deps, id, { kind: 'skipped', reason: deliveries.notSent(why) });
  const looked = delivery.doubt ? await lookUp(deps, delivery) : null;
  if (looked?.kind === 'away' && why.kind !== 'late') return looked;
  const messages = looked?.kind === 'go-on' ? looked.messages : delivery.messages;
  const certain = looked === null || looked.kind === 'go-on';
  const reason = certain ? deliveries.notFinished(why) : deliveries.notCertain(why);
  return finish(deps, id, { kind: 'failed', reason: withPartsOut(reason, messages.length, deps.texts) }, { messages });
}
