import type { UtteranceId } from '../model/ids.ts';
import { newsAtEnd, newsNotPosted } from '../model/partly-posted.ts';
import type { Delivery, Schedule } from '../model/schedule.ts';
import type { Block } from '../reply/reply.ts';
import { finish } from './finish.ts';
import { nextSlot } from './next-slot.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';
import { tellOwner } from './tell-owner.ts';
import { inKnownZone } from './unknown-zone.ts';

/** Why an edition has failed. `refused`: the platform read what it was sent, and did not take it. */
interface Failure {
  readonly reason: string;
  readonly remedy?: string | undefined;
  readonly refused?: boolean;
}

/**
 * Ends an edition that failed though nobody stopped it and its channel takes posts. Whoever scheduled it is told of the first that
 * fails in a row, and what becomes of its news: of one that arrived in part the rest comes with the next. The end is written first, so that a crash between
 * the two leaves it untold, and it is never told twice.
 */
export async function failEdition(deps: RunDeps, schedule: Schedule, delivery: Delivery, failure: Failure): Promise<RunOutcome> {
  const { id, messages } = delivery;
  const givenUp = failure.refused ? await refusedAgain(deps, schedule, delivery) : [];
  const reason = givenUp.length === 0 ? failure.reason : `${failure.reason} ${deps.texts.deliveries.givenUp}`;
  const outcome = await finish(deps, id, { kind: 'failed', reason }, { messages, givenUp });
  const { owner } = schedule;
  if (outcome.kind !== 'failed' || owner === null) return outcome;
  const before = (await deps.store.occurrences(schedule.id, 2)).find((each) => each.id !== id);
  if (before?.state !== 'failed' || givenUp.length > 0)
    await tellOwner(deps, schedule, owner, {
      visibility: 'private',
      blocks: failedBlocks(deps, schedule, delivery, { ...failure, reason }, givenUp),
    });
  return outcome;
}

/**
 * What the platform takes no more: it stood in the part that was refused, and in one at which an earlier edition had broken off while the channel took
 * others. It would break off every edition to come, and keep from the channel whatever stands behind it.
 */
async function refusedAgain({ store }: RunDeps, { id }: Schedule, delivery: Delivery): Promise<readonly UtteranceId[]> {
  const last = await store.lastDelivered(id);
  const brokeOff = new Set((await store.partlyPosted(id, last?.slot ?? null, delivery.slot)).flatMap(newsAtEnd));
  return newsAtEnd(delivery).filter((utterance) => brokeOff.has(utterance));
}

function failedBlocks(
  { clock, titleOf, texts: { deliveries } }: RunDeps,
  schedule: Schedule,
  edition: Delivery,
  { reason, remedy }: Failure,
  givenUp: readonly UtteranceId[],
): readonly Block[] {
  const { id, topic, recurrence } = inKnownZone(schedule, 'UTC');
  const { zone } = recurrence;
  const next = nextSlot(recurrence, clock.now());
  const rest = newsNotPosted(edition)?.filter((utterance) => !givenUp.includes(utterance)) ?? null;
  const becomes = (): string => {
    if (edition.messages.length === 0) return deliveries.nextCoversIt(next, zone);
    if (rest === null) return deliveries.restIsNotRepeated(next, zone, edition.id);
    return deliveries.nextHasRest(next, zone, rest.length > 0);
  };
  const block = (kind: 'paragraph' | 'note', text: string): Block => ({ kind, children: [{ kind: 'text', text }] });
  return [
    block('paragraph', deliveries.yoursHasFailed(id, titleOf(topic), edition.slot, zone, reason)),
    ...(remedy === undefined ? [] : [block('paragraph', remedy)]),
    block('note', becomes()),
  ];
}
