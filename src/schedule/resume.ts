import type { Delivery, Schedule } from '../model/schedule.ts';
import type { ComposeEdition } from './compose-edition.ts';
import { finish, partsOut } from './finish.ts';
import { lookUp } from './look-up.ts';
import { composeAndSend } from './run.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';
import { send } from './send.ts';
import { readReply } from './stored-edition.ts';

/**
 * Goes on with an occurrence that was begun and has no end yet: its process went away, or a try failed and it is time for the
 * next. The edition that is stored is sent, not a new one, and of it only what is missing.
 */
export async function resumeOccurrence(deps: RunDeps, compose: ComposeEdition, delivery: Delivery): Promise<RunOutcome> {
  const { store, clock, holder } = deps;
  if (delivery.holder !== holder && !(await store.takeOver(delivery.id, delivery.holder, holder))) return { kind: 'elsewhere' };
  const schedule = await store.schedule(delivery.schedule);
  const unwanted = whyUnwanted(schedule, delivery, clock.now(), deps.timings.finishWithin);
  if (schedule === null || unwanted !== null) return giveUp(deps, delivery, unwanted ?? 'it was removed');
  if (delivery.state === 'claimed') return composeAndSend(deps, compose, schedule, delivery);
  const reply = readReply(delivery.composed);
  if (reply === null) return giveUp(deps, delivery, 'what was being sent is not known any more');
  return send(deps, schedule, delivery, { reply });
}

/** Half a sentence; null when the digest is still to be sent. */
function whyUnwanted(schedule: Schedule | null, delivery: Delivery, now: Temporal.Instant, finishWithin: number): string | null {
  if (schedule === null) return 'its schedule was removed meanwhile';
  if (schedule.state === 'paused') return 'its schedule was paused meanwhile';
  const age = now.epochMilliseconds - delivery.slot.epochMilliseconds;
  return age > finishWithin ? `more than ${Math.round(finishWithin / 3_600_000)} hours have passed since` : null;
}

/** Ends what is not to be sent any more; what arrived of it is looked up first, so that the receipt is right. */
async function giveUp(deps: RunDeps, delivery: Delivery, why: string): Promise<RunOutcome> {
  const { id } = delivery;
  if (delivery.state === 'claimed') return finish(deps, id, { kind: 'skipped', reason: `It was not sent: ${why}.` });
  const looked = delivery.doubt ? await lookUp(deps, delivery) : null;
  const messages = looked?.kind === 'go-on' ? looked.messages : delivery.messages;
  const certain = looked === null || looked.kind === 'go-on';
  const reason = `${certain ? 'It was not finished' : 'It is not certain whether all of it arrived, and it was not sent again'}: ${why}.${partsOut(messages.length)}`;
  return finish(deps, id, { kind: 'failed', reason }, { messages });
}
