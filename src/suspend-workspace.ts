import type { Clock } from './model/clock.ts';
import type { PlatformName, Suspension } from './model/schedule.ts';
import type { Store } from './store/store.ts';

/** Schedules of one workspace that are suspended at once; others are when they are next due. */
const MAX_SCHEDULES = 2_000;

/** Suspends what is active in a workspace or server that the bot was taken out of; nothing is deleted, and each goes on with the first post that gets through. */
export async function suspendWorkspace(
  store: Store,
  clock: Clock,
  left: { readonly platform: PlatformName; readonly space: string } & Pick<Suspension, 'reason' | 'remedy'>,
): Promise<void> {
  const { platform, space, reason, remedy } = left;
  const suspension: Suspension = { fault: 'revoked', reason, remedy, since: clock.now() };
  for (const { id, state, nextSlot } of await store.schedulesIn(platform, space, MAX_SCHEDULES))
    if (state === 'active') await store.suspend(id, suspension, nextSlot);
}
