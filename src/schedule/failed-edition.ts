import type { Delivery, Schedule } from '../model/schedule.ts';
import type { Block } from '../reply/reply.ts';
import { finish } from './finish.ts';
import { nextSlot } from './next-slot.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';
import { tellOwner } from './tell-owner.ts';
import { inKnownZone } from './unknown-zone.ts';

/**
 * Ends an edition that failed though nobody stopped it and its channel takes posts. Whoever scheduled it is told of the first that
 * fails in a row, and what becomes of its news: of one that arrived in part nothing comes again. The end is written first, so that a crash between the two leaves it untold, and
 * it is never told twice.
 */
export async function failEdition(
  deps: RunDeps,
  schedule: Schedule,
  { id, slot, messages }: Delivery,
  { reason, remedy }: { readonly reason: string; readonly remedy?: string | undefined },
): Promise<RunOutcome> {
  const outcome = await finish(deps, id, { kind: 'failed', reason }, { messages });
  const { owner } = schedule;
  if (outcome.kind !== 'failed' || owner === null) return outcome;
  const before = (await deps.store.occurrences(schedule.id, 2)).find((each) => each.id !== id);
  if (before?.state !== 'failed')
    await tellOwner(deps, schedule, owner, {
      visibility: 'private',
      blocks: failedBlocks(deps, schedule, { id, slot, messages }, reason, remedy),
    });
  return outcome;
}

function failedBlocks(
  { clock, titleOf, texts: { deliveries } }: RunDeps,
  schedule: Schedule,
  edition: Pick<Delivery, 'id' | 'slot' | 'messages'>,
  reason: string,
  remedy: string | undefined,
): readonly Block[] {
  const { id, topic, recurrence } = inKnownZone(schedule, 'UTC');
  const { zone } = recurrence;
  const next = nextSlot(recurrence, clock.now());
  const block = (kind: 'paragraph' | 'note', text: string): Block => ({ kind, children: [{ kind: 'text', text }] });
  return [
    block('paragraph', deliveries.yoursHasFailed(id, titleOf(topic), edition.slot, zone, reason)),
    ...(remedy === undefined ? [] : [block('paragraph', remedy)]),
    block(
      'note',
      edition.messages.length === 0 ? deliveries.nextCoversIt(next, zone) : deliveries.restIsNotRepeated(next, zone, edition.id),
    ),
  ];
}
