import { toError } from '../model/errors.ts';
import { cutEdition } from '../model/partly-posted.ts';
import type { PostResult } from '../model/post-result.ts';
import type { Delivery, Destination, Schedule } from '../model/schedule.ts';
import type { Reply } from '../reply/reply.ts';
import type { OccurrenceUpdate } from '../store/store.ts';
import { failEdition } from './failed-edition.ts';
import { lookUp } from './look-up.ts';
import { patiently } from './patience.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';
import { recordResult } from './send-result.ts';
import type { Composed } from './stored-edition.ts';

/** What is sent. `fresh` is the edition where it is not stored yet: it is, in the write that announces the first try. */
export interface Sending extends Composed {
  readonly fresh?: Pick<OccurrenceUpdate, 'utterances' | 'fingerprint' | 'composed' | 'receipt'>;
}

/**
 * Sends what is missing of an edition that is stored with its occurrence, once. When an earlier try is in doubt the channel is
 * searched first. Never throws for what a platform does; may throw the store's AttacheError, and whoever takes the channel
 * next goes on from what is stored.
 */
export async function send(deps: RunDeps, schedule: Schedule, delivery: Delivery, sending: Sending): Promise<RunOutcome> {
  const { store, clock, holder } = deps;
  const { id } = delivery;
  const { reply, fresh = {} } = sending;
  let known = delivery.messages;
  let event: string | undefined;
  if (delivery.doubt) {
    const looked = await lookUp(deps, delivery);
    switch (looked.kind) {
      case 'go-on':
        known = looked.messages;
        event = looked.event;
        break;
      case 'later': {
        const after = Math.round(deps.timings.pause * (0.5 + deps.random()));
        const reason = deps.texts.deliveries.notSearched(looked.reason);
        const waits = await store.update(id, { state: 'sending', at: clock.now(), holder, event: reason });
        return waits ? { kind: 'waiting', reason, after } : { kind: 'elsewhere' };
      }
      case 'away':
        return looked;
      case 'stop': {
        const reason = deps.texts.deliveries.neverSearched(looked.reason);
        return failEdition(deps, schedule, delivery, { reason });
      }
      default: {
        const never: never = looked;
        return never;
      }
    }
  }
  // Once a part is out, the edition stays cut as it was.
  const parts = known.length === 0 ? partsOf(deps, delivery.destination, sending) : null;
  const begun = {
    state: 'sending',
    at: clock.now(),
    holder,
    beginsTry: true,
    messages: known,
    ...fresh,
    ...(parts === null ? {} : { parts }),
    ...(event === undefined ? {} : { event }),
  } as const;
  if (!(await store.update(id, begun))) return { kind: 'elsewhere' };
  const now = {
    ...delivery,
    messages: known,
    parts: parts ?? delivery.parts,
    tries: delivery.tries + 1,
    firstTry: delivery.firstTry ?? begun.at,
    lastTry: begun.at,
  };
  const { result, messages } = await postOnce(deps, now, reply);
  return recordResult(deps, schedule, { ...now, messages }, result);
}

/** What stands in each part of an edition as this channel gets it; null where that is not known. */
function partsOf({ ends }: RunDeps, where: Destination, { reply, items }: Composed): Delivery['parts'] {
  const cut = ends(where, reply);
  return items === null || cut === null ? null : cutEdition(items, cut);
}

/** One post. Each part is written down as it arrives; when that is refused, somebody else has taken over and nothing more is sent. */
async function postOnce(
  deps: RunDeps,
  delivery: Delivery,
  reply: Reply,
): Promise<{ readonly result: PostResult; readonly messages: readonly string[] }> {
  const { store, clock, holder, log } = deps;
  const { deliveries } = deps.texts;
  const messages = [...delivery.messages];
  const arrived = async (message: string): Promise<void> => {
    if (messages.includes(message)) return;
    messages.push(message);
    const event = deliveries.partPosted(messages.length);
    const written = await store.update(delivery.id, { state: 'sending', at: clock.now(), holder, messages: [message], event });
    if (!written) throw new Error('another process has taken over this digest');
  };
  let over = false;
  const mayGoOn = (): boolean => !over && (deps.holds?.(delivery.destination) ?? true);
  try {
    const result = await patiently<PostResult>(
      deps,
      (heard) =>
        deps.post(delivery.destination, reply, {
          key: delivery.id,
          sent: delivery.messages,
          mayGoOn,
          arrived: (message) => {
            heard();
            return arrived(message);
          },
        }),
      (seconds) => ({ kind: 'uncertain', reason: deliveries.noAnswer(seconds), messages: [] }),
    );
    return { result, messages: [...new Set([...messages, ...result.messages])] };
  } catch (thrown) {
    log.error('Posting a digest failed in an unexpected way.', { error: toError(thrown), occurrence: delivery.id });
    return { result: { kind: 'uncertain', reason: deliveries.postingBroke, messages }, messages };
  } finally {
    // A post that nobody waits for any more sends nothing behind the back of the next.
    over = true;
  }
}
