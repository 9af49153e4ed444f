import type { UtteranceId } from '../model/ids.ts';
import { hadBy, newsOwed } from '../model/partly-posted.ts';
import { previewName } from '../model/preview-name.ts';
import type { Destination, Occurrence, Schedule } from '../model/schedule.ts';
import { type Topic, topicKey } from '../model/topic.ts';
import type { Reply } from '../reply/reply.ts';
import type { Store } from '../store/store.ts';
import type { Texts } from '../texts/texts.ts';
import type { Compose, EditionRequest } from './deliver.ts';
import type { Digests } from './digests.ts';
import { nextSlot } from './next-slot.ts';
import { inKnownZone } from './unknown-zone.ts';

/** Editions that a preview of the past looks back over; a daily digest's year. */
const MAX_EDITIONS = 400;
/** How far before an instant a schedule's previous slot is looked for, in days: a daily one, a weekly, a monthly, a yearly. */
const LOOK_BACK_DAYS = [2, 8, 40, 400];

/** What a preview is made with; `zone` is for a topic that the channel has no schedule for. */
interface PreviewDeps {
  readonly store: Store;
  readonly compose: Compose;
  readonly texts: Texts;
  readonly zone: string;
}

/** Exactly what would be posted in a channel at that instant, or would have been. Posts nothing. */
export async function previewEdition(deps: PreviewDeps, where: Destination | null, topic: Topic, at: Temporal.Instant): Promise<Reply> {
  const { schedules, digests } = deps.texts;
  const { edition, posted, isSame } = await editionAt(deps, where, topic, at);
  const changed = posted === null || isSame ? [] : [sentence('note', schedules.postedThen(posted.fingerprint))];
  if (!('silence' in edition)) return { ...edition.reply, blocks: [...changed, ...edition.reply.blocks] };
  const why = `/digest why ${previewName({ topic: topic.id, at, fingerprint: null })}`;
  const explained: Reply['blocks'] =
    edition.receipt === undefined ? [] : [{ kind: 'actions', actions: [{ kind: 'run', label: digests.why, run: why }] }];
  return {
    visibility: 'private',
    blocks: [...changed, sentence('paragraph', schedules.nothingToPost(edition.silence)), ...explained],
  };
}

/** The receipt of a preview, which is made again for it; null for a topic that there is not. */
export async function explainPreview(
  deps: PreviewDeps,
  where: Destination | null,
  topic: Topic,
  at: Temporal.Instant,
): ReturnType<Digests['explain']> {
  const { edition, schedule } = await editionAt(deps, where, topic, at);
  return edition.receipt === undefined ? null : { receipt: edition.receipt, zone: schedule?.recurrence.zone ?? deps.zone };
}

/**
 * The edition of that instant. For the past the channel is given back what it has had only since, and the window begins at the edition before.
 * `posted`: what was posted then, and whether it is the same.
 */
async function editionAt(deps: PreviewDeps, where: Destination | null, topic: Topic, at: Temporal.Instant) {
  const { store } = deps;
  const here = where === null ? [] : (await store.schedules(where)).map((each) => inKnownZone(each, deps.zone));
  const schedule = here.find((each) => topicKey(each.topic) === topicKey(topic.id)) ?? null;
  const ended = async ({ id }: Schedule): Promise<readonly Occurrence[]> =>
    (await store.occurrences(id, MAX_EDITIONS)).filter(({ state }) => state === 'delivered' || state === 'failed');
  const isBefore = ({ slot }: Occurrence): boolean => Temporal.Instant.compare(slot, at) < 0;
  const all = schedule === null ? [] : await ended(schedule);
  const own = all.filter(({ state }) => state === 'delivered');
  const posted = own.find(({ slot }) => Temporal.Instant.compare(slot, at) === 0) ?? null;
  const later = (await Promise.all(here.map(ended))).flat().filter((edition) => !isBefore(edition));
  const since = new Set(later.flatMap(hadBy));
  const had = where === null ? new Set<UtteranceId>() : await store.hadBy(where);
  const last = own.find(isBefore) ?? null;
  const isSince = ({ slot }: Occurrence): boolean => last === null || Temporal.Instant.compare(slot, last.slot) > 0;
  const request: EditionRequest = {
    topic: topic.id,
    schedule,
    whenEmpty: schedule?.whenEmpty ?? 'archive',
    slot: at,
    window: { from: schedule === null ? null : windowStart(schedule, last, at), to: at },
    had: new Set([...had].filter((id) => !since.has(id))),
    owed: newsOwed(all.filter((edition) => edition.messages.length > 0 && isBefore(edition) && isSince(edition))),
    lateBy: posted === null ? 0 : Math.max(0, posted.claimedAt.epochMilliseconds - at.epochMilliseconds),
    heldAt: posted?.claimedAt ?? null,
  };
  // What was posted as it is has a receipt.
  const asPosted = posted === null ? null : await deps.compose(request);
  const isSame = asPosted !== null && 'fingerprint' in asPosted && asPosted.fingerprint === posted?.fingerprint;
  return { edition: isSame ? asPosted : await deps.compose({ ...request, isPreview: true }), schedule, posted, isSame };
}

const sentence = (kind: 'note' | 'paragraph', text: string): Reply['blocks'][number] => ({ kind, children: [{ kind: 'text', text }] });

/** The edition before; where the schedule was not yet made then, the slot before, so that it can be tried on last week. */
function windowStart(schedule: Schedule, last: Occurrence | null, at: Temporal.Instant): Temporal.Instant | null {
  if (last !== null) return last.slot;
  return Temporal.Instant.compare(at, schedule.createdAt) < 0 ? previousSlot(schedule.recurrence, at) : null;
}

/** The last slot before that instant; null when there is none within four hundred days. */
export function previousSlot(recurrence: Schedule['recurrence'], at: Temporal.Instant): Temporal.Instant | null {
  for (const days of LOOK_BACK_DAYS) {
    let found: Temporal.Instant | null = null;
    let slot = nextSlot(recurrence, at.subtract({ hours: 24 * days }));
    while (slot !== null && Temporal.Instant.compare(slot, at) < 0) {
      found = slot;
      slot = nextSlot(recurrence, slot);
    }
    if (found !== null) return found;
  }
  return null;
}
