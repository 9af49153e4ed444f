import type { Schedule } from '../model/schedule.ts';
import type { Texts } from '../texts/texts.ts';
import { nextSlot } from './next-slot.ts';
import { probeSlot } from './suspension.ts';
import { scheduleTimings } from './timings.ts';

/** A slot that is let go, and one sentence why. */
export interface SkippedSlot {
  readonly slot: Temporal.Instant;
  readonly reason: string;
}

/** What is to be done with a schedule now. `next` is null when it has no further slot. */
export interface Plan {
  readonly run: Temporal.Instant | null;
  /** Oldest first. */
  readonly skipped: readonly SkippedSlot[];
  readonly next: Temporal.Instant | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Under the policy `once`: yesterday evening's digest is still of use in the morning, yesterday morning's is not. */
const CATCH_UP = scheduleTimings.finishWithin;
/** Under the policy `skip`, a slot still runs this late: the ticker comes once a minute and a restart takes a while. */
const TOLERANCE = 5 * MINUTE;
/** Older slots are not counted one by one after a long absence. */
const HORIZON = 7 * 24 * HOUR;
/** Skipped slots that get a receipt each, the newest; one more receipt stands for all before. */
const MAX_SKIPPED = 100;

/**
 * Decides what to do with a schedule at `now`. Only slots from `schedule.nextSlot` on are looked at, so nothing before the
 * schedule was made is ever run, and a clock that steps back runs nothing again. Of several slots that have passed the newest
 * runs at most.
 */
export function plan(input: {
  readonly schedule: Schedule;
  readonly now: Temporal.Instant;
  /** The slot that was last delivered: neither it nor an earlier one is run again. */
  readonly lastDelivered: Temporal.Instant | null;
  readonly texts: Texts;
}): Plan {
  const { schedule, now, lastDelivered, texts } = input;
  const due = schedule.nextSlot;
  if (schedule.state === 'paused' || due === null) return { run: null, skipped: [], next: null };
  if (due.epochMilliseconds > now.epochMilliseconds) return { run: null, skipped: [], next: due };

  if (schedule.state === 'suspended') return probe(schedule, due, now);
  const passed = slotsUntil(schedule, due, now);
  const next = nextSlot(schedule.recurrence, now);
  const newest = passed.at(-1) ?? due;
  const fresh = isAfter(newest, lastDelivered) && !isBefore(newest, schedule.createdAt);
  const run = fresh && now.epochMilliseconds - newest.epochMilliseconds <= patience(schedule) ? newest : null;
  const missed = (run === null ? passed : passed.slice(0, -1)).filter(
    (slot) => isAfter(slot, lastDelivered) && !isBefore(slot, schedule.createdAt),
  );
  return { run, skipped: explain(missed, schedule, run, texts), next };
}

/** A suspended schedule tries one slot a day; the others leave no receipt, since the list says why nothing is posted. */
function probe(schedule: Schedule, due: Temporal.Instant, now: Temporal.Instant): Plan {
  const late = now.epochMilliseconds - due.epochMilliseconds > TOLERANCE;
  return {
    run: late ? null : due,
    skipped: [],
    next: late ? nextSlot(schedule.recurrence, now) : probeSlot(schedule, due, scheduleTimings),
  };
}

const isAfter = (slot: Temporal.Instant, other: Temporal.Instant | null): boolean =>
  other === null || Temporal.Instant.compare(slot, other) > 0;
const isBefore = (slot: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(slot, other) < 0;

const patience = ({ missed }: Schedule): number => (missed === 'once' ? CATCH_UP : TOLERANCE);

/** The slots from `due` to `now`, both included, oldest first; after a long absence only `due` and those within the horizon. */
function slotsUntil(schedule: Schedule, due: Temporal.Instant, now: Temporal.Instant): readonly Temporal.Instant[] {
  const horizon = now.subtract({ milliseconds: HORIZON });
  const slots = [due];
  const start = Temporal.Instant.compare(due, horizon) >= 0 ? due : horizon;
  let slot = nextSlot(schedule.recurrence, start);
  while (slot !== null && Temporal.Instant.compare(slot, now) <= 0) {
    slots.push(slot);
    slot = nextSlot(schedule.recurrence, slot);
  }
  return slots;
}

function explain(
  missed: readonly Temporal.Instant[],
  schedule: Schedule,
  run: Temporal.Instant | null,
  { deliveries }: Texts,
): readonly SkippedSlot[] {
  const [oldest] = missed;
  if (oldest === undefined) return [];
  const late = schedule.missed === 'once' ? deliveries.tooOld(Math.round(CATCH_UP / HOUR)) : deliveries.skipsMissed;
  const reason = run === null ? late : deliveries.onlyNewest;
  const rest = missed.slice(1);
  const kept = rest.slice(Math.max(0, rest.length - MAX_SKIPPED));
  const first = kept[0] ?? run;
  // The receipt of the oldest also stands for those that get none: past the horizon, or above the count.
  const following = nextSlot(schedule.recurrence, oldest);
  const gap = first !== null && following !== null && Temporal.Instant.compare(following, first) < 0;
  const lead = gap ? `${reason} ${deliveries.laterOnesToo(first)}` : reason;
  return [{ slot: oldest, reason: lead }, ...kept.map((slot) => ({ slot, reason }))];
}
