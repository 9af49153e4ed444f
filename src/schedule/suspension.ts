import type { PostFault } from '../model/post-result.ts';
import type { Schedule, Suspension } from '../model/schedule.ts';
import type { Reply } from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';
import { nextSlot } from './next-slot.ts';
import type { RunDeps } from './run-deps.ts';
import { tellOwner } from './tell-owner.ts';
import type { ScheduleTimings } from './timings.ts';

/** Faults that stay until a person has done something. */
type LastingFault = keyof Texts['deliveries']['remedies'];
const isLasting = (fault: PostFault, remedies: Texts['deliveries']['remedies']): fault is LastingFault => Object.hasOwn(remedies, fault);

/** What a failed post says about its channel; null when trying again may help, or when the fault was the digest's own. */
export function suspensionFor(
  failure: { readonly fault?: PostFault; readonly permanent: boolean; readonly reason: string; readonly remedy?: string },
  since: Temporal.Instant,
  { deliveries }: Texts,
): Suspension | null {
  const fault = failure.fault ?? (failure.permanent ? 'permission' : null);
  if (fault === null || !isLasting(fault, deliveries.remedies)) return null;
  return { fault, reason: deliveries.failed(failure.reason), remedy: failure.remedy ?? deliveries.remedies[fault], since };
}

/** The slot at which a suspended schedule is tried again: the first that is about a day after `slot`. */
export const probeSlot = (
  schedule: Schedule,
  slot: Temporal.Instant,
  timings: Pick<ScheduleTimings, 'probeEvery'>,
): Temporal.Instant | null => nextSlot(schedule.recurrence, slot.add({ milliseconds: timings.probeEvery }));

/** Suspends a schedule that cannot be posted, unless it is suspended already, and tells its owner once. `next`: the slot that is tried. */
export async function suspend(deps: RunDeps, schedule: Schedule, next: Temporal.Instant | null, suspension: Suspension): Promise<void> {
  if (await deps.store.suspend(schedule.id, suspension, next)) {
    const { reason, remedy } = suspension;
    deps.log.warn('A schedule is suspended.', { schedule: schedule.id, origin: schedule.origin, reason, remedy });
  }
  await tellOnce(deps, schedule, suspension);
}

/**
 * The guarded write comes before the message: a crash between the two leaves it untold, and never told twice. Whoever was
 * certainly not reached is told at one of the tries of the days after.
 */
async function tellOnce(deps: RunDeps, schedule: Schedule, suspension: Suspension): Promise<void> {
  const { store, clock, timings } = deps;
  const { id, owner } = schedule;
  const now = clock.now();
  const since = schedule.suspension?.since ?? suspension.since;
  if (owner === null || now.epochMilliseconds - since.epochMilliseconds > timings.tellFor) return;
  if (!(await store.mayTellOwner(id, now, now.subtract({ milliseconds: timings.tellAgain })))) return;
  if ((await tellOwner(deps, schedule, owner, suspendedReply(schedule, suspension, deps))) === 'missed') await store.missedOwner(id, now);
}

/** What the person who made a schedule is told. */
function suspendedReply(schedule: Schedule, { fault, reason, remedy }: Suspension, { titleOf, texts }: RunDeps): Reply {
  const { deliveries, recurrences } = texts;
  const text = (value: string) => [{ kind: 'text', text: value }] as const;
  return {
    visibility: 'private',
    blocks: [
      {
        kind: 'paragraph',
        children: text(deliveries.yoursIsSuspended(schedule.id, titleOf(schedule.topic), recurrences.shown(schedule.recurrence), reason)),
      },
      { kind: 'paragraph', children: text(remedy) },
      // What is no fault of a channel is not tried again.
      ...(fault === null ? [] : [{ kind: 'note', children: text(deliveries.keptAndTried(schedule.id)) } as const]),
    ],
  };
}
