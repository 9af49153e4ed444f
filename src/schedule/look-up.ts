import { toError } from '../model/errors.ts';
import type { PostFound } from '../model/post-result.ts';
import type { Delivery, Destination } from '../model/schedule.ts';
import { partsOf } from '../model/schedule.ts';
import { patiently } from './patience.ts';
import type { RunDeps } from './run-deps.ts';

/**
 * For how long after a post was begun the platform itself refuses a second copy, in milliseconds. Discord compares an enforced
 * nonce with those of "the past few minutes" (documentation of Create Message); three is the least that can mean. Slack has no
 * such thing, and a console prints what it is given.
 */
const REFUSES_COPIES: Readonly<Record<ReturnType<typeof partsOf>['platform'], number>> = { discord: 3 * 60_000, slack: 0, terminal: 0 };

/** Never when the post seems to have been begun in the future: the clock was set back, and nobody knows how long ago it was. */
const refusesCopies = (where: Destination, begun: Temporal.Instant | null, now: Temporal.Instant): boolean => {
  if (begun === null) return false;
  const since = now.epochMilliseconds - begun.epochMilliseconds;
  return since >= 0 && since < REFUSES_COPIES[partsOf(where).platform];
};

/** What is to be done about a post whose outcome is in doubt. */
export type Looked =
  /** `messages` arrived, in order; the rest did not, and may be sent. `event` is for the receipt. */
  | { readonly kind: 'go-on'; readonly messages: readonly string[]; readonly event: string }
  /** This process has no way to the platform; nobody was asked. */
  | { readonly kind: 'away'; readonly reason: string }
  /** The history cannot be read now; it may be later. */
  | { readonly kind: 'later'; readonly reason: string }
  /** The history cannot be read, and a second copy could not be told from the first: nothing may be sent. */
  | { readonly kind: 'stop'; readonly reason: string };

/** Searches the channel before anything is sent again. Never throws. */
export async function lookUp(deps: RunDeps, delivery: Delivery): Promise<Looked> {
  const found = await search(deps, delivery);
  const now = deps.clock.now();
  const { deliveries } = deps.texts;
  switch (found.kind) {
    case 'found': {
      const event = deliveries.searched(found.messages.length);
      return { kind: 'go-on', messages: found.messages.length < delivery.messages.length ? delivery.messages : found.messages, event };
    }
    case 'unknown': {
      if (found.away) return { kind: 'away', reason: found.reason };
      const { lastTry } = delivery;
      if (refusesCopies(delivery.destination, lastTry, now)) {
        return { kind: 'go-on', messages: delivery.messages, event: deliveries.sentUnsearched(found.reason) };
      }
      const since = lastTry === null ? Number.POSITIVE_INFINITY : now.epochMilliseconds - lastTry.epochMilliseconds;
      return { kind: since < deps.timings.lookFor ? 'later' : 'stop', reason: found.reason };
    }
    default: {
      const never: never = found;
      return never;
    }
  }
}

async function search(deps: RunDeps, delivery: Delivery): Promise<PostFound> {
  const since = delivery.firstTry ?? delivery.claimedAt;
  try {
    return await patiently<PostFound>(
      deps,
      () => deps.findPost(delivery.destination, { key: delivery.id, fingerprint: delivery.fingerprint, since }),
      (seconds) => ({ kind: 'unknown', reason: deps.texts.deliveries.noAnswer(seconds) }),
    );
  } catch (thrown) {
    deps.log.error('A channel could not be searched, in an unexpected way.', { error: toError(thrown), occurrence: delivery.id });
    return { kind: 'unknown', reason: deps.texts.deliveries.searchBroke };
  }
}
