import type { UtteranceId } from '../model/ids.ts';
import type { Destination, Occurrence, Schedule } from '../model/schedule.ts';
import { isSameTopic, type Topic } from '../model/topic.ts';
import type { Reply } from '../reply/reply.ts';
import type { Store } from '../store/store.ts';
import type { Texts } from '../texts/texts.ts';
import type { Compose, EditionRequest } from './deliver.ts';
import { nextSlot } from './next-slot.ts';
import { inKnownZone } from './unknown-zone.ts';

/** Editions that a preview of the past looks back over; a daily digest's year. */
const MAX_EDITIONS = 400;
/** How far before an instant a schedule's previous slot is looked for, in days: a daily one, a weekly, a monthly, a yearly. */
const LOOK_BACK_DAYS = [2, 8, 40, 400];

/**
 * Exactly what would be posted in a channel at that instant, or would have been: for the past the channel is given back what it
 * has had only since, and the window begins at the edition before. Posts nothing.
 */
export async function previewEdition(
  deps: { readonly store: Store; readonly compose: Compose; readonly texts: Texts; readonly zone: string },
  where: Destination | null,
  topic: Topic,
  at: Temporal.Instant,
): Promise<Reply> {
  const { store } = deps;
  const { schedules } = deps.texts;
  const here = where === null ? [] : (await store.schedules(where)).map((each) => inKnownZone(each, deps.zone));
  const schedule = here.find((each) => isSameTopic(each.topic, topic.id)) ?? null;
  const delivered = async ({ id }: Schedule): Promise<readonly Occurrence[]> =>
    (await store.occurrences(id, MAX_EDITIONS)).filter(({ state }) => state === 'delivered');
  const isBefore = ({ slot }: Occurrence): boolean => Temporal.Instant.compare(slot, at) < 0;
  const own = schedule === null ? [] : await delivered(schedule);
  const posted = own.find(({ slot }) => Temporal.Instant.compare(slot, at) === 0) ?? null;
  const later = (await Promise.all(here.map(delivered))).flat().filter((edition) => !isBefore(edition));
  const since = new Set(later.flatMap(({ utterances }) => utterances));
  const had = where === null ? new Set<UtteranceId>() : await store.hadBy(where);
  const request: EditionRequest = {
    topic: topic.id,
    schedule,
    whenEmpty: schedule?.whenEmpty ?? 'archive',
    slot: at,
    window: { from: schedule === null ? null : windowStart(schedule, own.find(isBefore) ?? null, at), to: at },
    had: new Set([...had].filter((id) => !since.has(id))),
    lateBy: posted === null ? 0 : Math.max(0, posted.claimedAt.epochMilliseconds - at.epochMilliseconds),
    heldAt: posted?.claimedAt ?? null,
  };
  const edition = await deps.compose(request);
  const changed =
    posted === null || ('fingerprint' in edition && edition.fingerprint === posted.fingerprint)
      ? []
      : [sentence('note', schedules.postedThen(posted.fingerprint))];
  if (!('silence' in edition)) return { ...edition.reply, blocks: [...changed, ...edition.reply.blocks] };
  return { visibility: 'private', blocks: [...changed, sentence('paragraph', schedules.nothingToPost(edition.silence))] };
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
