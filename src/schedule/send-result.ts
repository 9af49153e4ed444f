import type { PostResult } from '../model/post-result.ts';
import type { Delivery, Schedule } from '../model/schedule.ts';
import { failEdition } from './failed-edition.ts';
import { finish, withPartsOut } from './finish.ts';
import { nextSlot } from './next-slot.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';
import { probeSlot, suspend, suspensionFor } from './suspension.ts';
import { pauseAfter } from './timings.ts';

/** Records what became of a try: `delivery` as it stands after it, with every part that is known to have arrived. */
export async function recordResult(deps: RunDeps, schedule: Schedule, delivery: Delivery, result: PostResult): Promise<RunOutcome> {
  const { store, clock, holder, timings } = deps;
  const { deliveries } = deps.texts;
  const { id, messages } = delivery;
  const ended = (reason: string): string => withPartsOut(reason, messages.length, deps.texts);
  switch (result.kind) {
    case 'posted': {
      if (!(await store.update(id, { state: 'delivered', at: clock.now(), holder, messages, doubt: false }))) return { kind: 'elsewhere' };
      const repaired = schedule.state === 'suspended' && (await store.reinstate(schedule.id, nextSlot(schedule.recurrence, clock.now())));
      if (repaired) deps.log.info('A suspended schedule is active again: its channel takes posts.', { schedule: schedule.id });
      return { kind: 'delivered', messages };
    }
    case 'uncertain':
      return again(deps, schedule, delivery, { reason: result.reason, doubt: true, retryAfter: 0 });
    case 'failed': {
      if (result.fault === 'stopping' || deps.signal?.aborted) {
        const waits = await store.update(id, { state: 'sending', at: clock.now(), holder, messages, doubt: false });
        return waits ? { kind: 'waiting', reason: result.reason, after: 0 } : { kind: 'elsewhere' };
      }
      if (result.fault === 'away') return takeBack(deps, delivery, result.reason);
      const suspension = suspensionFor(result, clock.now(), deps.texts);
      if (suspension !== null) {
        await suspend(deps, schedule, probeSlot(schedule, delivery.slot, timings), suspension);
        const reason = ended(deliveries.suspended(suspension.reason, suspension.remedy));
        return finish(deps, id, { kind: 'failed', reason }, { messages });
      }
      const { reason, remedy, retryAfter = 0 } = result;
      const refused = result.fault === 'refused';
      if (result.permanent) return failEdition(deps, schedule, delivery, { reason: ended(deliveries.failed(reason)), remedy, refused });
      return again(deps, schedule, delivery, { reason, doubt: false, retryAfter, remedy, refused });
    }
    default: {
      const never: never = result;
      return never;
    }
  }
}

/** Back to the store as if nothing had been tried, for whoever has a way to the platform. */
async function takeBack({ store, clock, holder, texts }: RunDeps, { id, messages, events }: Delivery, reason: string): Promise<RunOutcome> {
  const what = texts.deliveries.failed(reason);
  const event = events.at(-1)?.what === what ? {} : { event: what };
  const waits = await store.update(id, { state: 'sending', at: clock.now(), holder, messages, doubt: false, takesBackTry: true, ...event });
  return waits ? { kind: 'away', reason } : { kind: 'elsewhere' };
}

/** Back to the store until the next try, or given up when there were enough. */
async function again(
  deps: RunDeps,
  schedule: Schedule,
  delivery: Delivery,
  {
    reason,
    doubt,
    retryAfter,
    remedy,
    refused = false,
  }: {
    readonly reason: string;
    readonly doubt: boolean;
    readonly retryAfter: number;
    readonly remedy?: string | undefined;
    readonly refused?: boolean;
  },
): Promise<RunOutcome> {
  const { store, clock, holder, timings } = deps;
  const { deliveries } = deps.texts;
  const { id, messages, tries } = delivery;
  const at = clock.now();
  const pause = Math.max(retryAfter, pauseAfter(tries, deps.random(), timings));
  const trying = at.epochMilliseconds + pause - (delivery.firstTry ?? at).epochMilliseconds;
  if (tries >= timings.tries || trying > timings.tryFor) {
    const given = withPartsOut(deliveries.triedInVain(reason, doubt, tries), messages.length, deps.texts);
    return failEdition(deps, schedule, delivery, { reason: given, remedy, refused });
  }
  const event = doubt ? deliveries.tryUnknown(tries, reason) : deliveries.tryFailed(tries, reason);
  if (!(await store.update(id, { state: 'sending', at, holder, messages, doubt, event }))) return { kind: 'elsewhere' };
  deps.log.warn('A digest could not be posted; it will be tried again.', { occurrence: id, tries, reason });
  return { kind: 'waiting', reason, after: pause };
}
