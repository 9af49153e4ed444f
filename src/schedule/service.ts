import type { Clock } from '../model/clock.ts';
import type { ScheduleId, TopicId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import type { Destination, Recurrence, Schedule } from '../model/schedule.ts';
import { topicKey } from '../model/topic.ts';
import type { Store } from '../store/store.ts';
import type { Texts } from '../texts/texts.ts';
import type { Compose } from './deliver.ts';
import type { DigestClock, Digests, ScheduleView } from './digests.ts';
import { digestKey, newScheduleId } from './ids.ts';
import { deliveredEdition, keptEdition } from './kept-edition.ts';
import { nextSlot, nextSlots } from './next-slot.ts';
import { explainPreview, previewEdition } from './preview.ts';
import { parseRecurrence } from './recurrence.ts';
import { inKnownZone, unknownZone } from './unknown-zone.ts';

export interface DigestsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly compose: Compose;
  /** What a topic is called; its id where it is not known any more. */
  readonly titleOf: (topic: TopicId) => string;
  readonly texts: Texts;
  /** The IANA zone of times that were given none. */
  readonly zone: string;
}

/** A channel with more than this is not being briefed but flooded; it also bounds every list. */
const MAX_SCHEDULES = 25;
const RUNS_SHOWN = 3;
/** More is no list but an outage. */
const MAX_SUSPENDED = 25;

/** The digests that commands work with. Methods may reject with the store's AttacheError. */
export function createDigests(deps: DigestsDeps): Digests {
  const { store, clock, texts } = deps;
  const { schedules, recurrences } = texts;
  const named = ({ id, topic, recurrence }: Schedule) => ({
    id,
    topic: deps.titleOf(topic),
    when: recurrences.shown(recurrence),
  });

  const view = async (schedule: Schedule): Promise<ScheduleView> => {
    const now = clock.now();
    const lost = unknownZone(schedule, now, texts);
    return {
      schedule: lost === null ? schedule : { ...inKnownZone(schedule, deps.zone), state: 'suspended', suspension: lost },
      when: recurrences.shown(schedule.recurrence),
      nextRuns: lost === null ? runsOf(schedule, now) : [],
      last: (await store.occurrences(schedule.id, 1))[0] ?? null,
    };
  };

  /** Within one channel, by the whole id, its beginning, or either without the letter in front. */
  const find = async (where: Destination, typed: ScheduleId): Promise<Result<Schedule, string>> => {
    const here = await store.schedules(where);
    const exact = here.find((schedule) => schedule.id === typed);
    const [only, ...others] = exact
      ? [exact]
      : here.filter(({ id }) => id.startsWith(typed) || id.replace(/^[a-z]-/, '').startsWith(typed));
    if (only !== undefined && others.length === 0) return ok(only);
    if (only !== undefined) return fail(schedules.several(typed, [only, ...others].map(named)));
    return fail(here.length === 0 ? schedules.noneYet : schedules.noSuch(typed, here.map(named)));
  };

  const add: Digests['add'] = async (where, topic, wrote, { missed, whenEmpty, owner = null }) => {
    const recurrence = parseRecurrence(wrote, deps.zone);
    if (!recurrence.ok) return fail(recurrences.fault(recurrence.failure));
    const here = await store.schedules(where);
    const when = recurrences.shown(recurrence.value);
    const digest = { destination: where, topic: topic.id, recurrence: recurrence.value };
    const already = ({ id, state }: Schedule) => fail(schedules.already({ id, topic: deps.titleOf(topic.id), when }, state));
    const same = here.find((each) => digestKey(each) === digestKey(digest));
    if (same) return already(same);
    if (here.length >= MAX_SCHEDULES) return fail(schedules.tooMany(MAX_SCHEDULES));
    const now = clock.now();
    const next = nextSlot(recurrence.value, now);
    if (next === null) return fail(schedules.neverRuns(when));
    const made = {
      ...digest,
      missed,
      whenEmpty,
      state: 'active',
      suspension: null,
      createdAt: now,
      nextSlot: next,
      origin: 'chat',
      owner,
    } as const;
    // Ends: an id is taken by one of so many schedules, or by one that was removed and whose receipts are kept.
    for (let attempt = 0; ; attempt++) {
      const schedule: Schedule = { ...made, id: newScheduleId(digest, attempt) };
      const free = (await store.occurrences(schedule.id, 1)).length === 0;
      if (free && (await store.addSchedule(schedule))) return ok(await view(schedule));
      const holder = await store.schedule(schedule.id);
      // Another process was faster.
      if (holder !== null && digestKey(holder) === digestKey(digest)) return already(holder);
    }
  };

  const setState: Digests['setState'] = async (where, id, state) => {
    const found = await find(where, id);
    if (!found.ok || found.value.state === state) return found.ok ? ok(await view(found.value)) : found;
    const lost = unknownZone(found.value, clock.now(), texts);
    if (state === 'active' && lost !== null) return fail(`${lost.reason} ${lost.remedy}`);
    const next = state === 'active' ? nextSlot(found.value.recurrence, clock.now()) : null;
    if (state === 'active' && next === null) return fail(schedules.noFurtherRun(named(found.value)));
    const changed: Schedule = { ...found.value, state, suspension: null, nextSlot: next };
    // Somebody may have removed it meanwhile, and it is not to come back.
    if (await store.replaceSchedule(changed)) return ok(await view(changed));
    const gone = await find(where, id);
    return gone.ok ? ok(await view(gone.value)) : gone;
  };

  const remove: Digests['remove'] = async (where, id) => {
    const found = await find(where, id);
    if (!found.ok) return found;
    if (found.value.origin === 'file') return fail(schedules.inFile(found.value.id));
    await store.removeSchedule(found.value.id);
    return found;
  };

  return {
    add,

    list: async (where) => Promise.all((await store.schedules(where)).map(view)),

    setState,

    remove,

    preview: (where, topic, at) => previewEdition(deps, where, topic, at),

    clockOf: async (where, topic) => {
      const here = (await store.schedules(where)).filter((each) => topicKey(each.topic) === topicKey(topic.id));
      return clockOf(here.map((each) => inKnownZone(each, deps.zone).recurrence));
    },

    explain: (where, topic, at) => explainPreview(deps, where, topic, at),

    receipt: (where, edition) => keptEdition(deps, where, edition),

    delivered: (where) => deliveredEdition(deps, where),

    suspended: async (where) =>
      where === null ? store.suspended(MAX_SUSPENDED) : (await store.schedules(where)).filter(({ state }) => state === 'suspended'),

    next: async (where) => {
      const schedule = where === null ? await store.nextDue() : earliest(await store.schedules(where));
      return schedule?.nextSlot ? { schedule: inKnownZone(schedule, deps.zone), at: schedule.nextSlot } : null;
    },
  };
}

function clockOf(recurrences: readonly Recurrence[]): DigestClock | null {
  const [first] = recurrences;
  if (first === undefined) return null;
  const { zone } = first;
  return {
    zone,
    slotOn: (day) => {
      const [from, to] = [day, day.add({ days: 1 })].map((each) => each.toZonedDateTime(zone).toInstant().subtract({ nanoseconds: 1 }));
      const slots = recurrences.flatMap((each) => (from === undefined ? [] : (nextSlot(each, from) ?? [])));
      const [slot] = slots.toSorted(Temporal.Instant.compare);
      return slot !== undefined && to !== undefined && Temporal.Instant.compare(slot, to) <= 0 ? slot : null;
    },
  };
}

/** The one that is due first; null when none is. */
const earliest = (schedules: readonly Schedule[]): Schedule | null =>
  schedules
    .filter(({ nextSlot: slot }) => slot !== null)
    .toSorted((a, b) => (a.nextSlot?.epochMilliseconds ?? 0) - (b.nextSlot?.epochMilliseconds ?? 0))[0] ?? null;

/** A slot that is due this minute but has not run yet still counts as the next one. */
function runsOf(schedule: Schedule, now: Temporal.Instant): readonly Temporal.Instant[] {
  if (schedule.state === 'paused' || schedule.nextSlot === null) return [];
  if (schedule.state === 'suspended') return [schedule.nextSlot];
  const upcoming = nextSlots(schedule.recurrence, now, RUNS_SHOWN);
  return Temporal.Instant.compare(schedule.nextSlot, now) <= 0 ? [schedule.nextSlot, ...upcoming].slice(0, RUNS_SHOWN) : upcoming;
}
