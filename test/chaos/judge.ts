import { LINES, tokensIn } from './edition.ts';

/** A message as a channel holds it. */
export interface Seen {
  readonly channel: string;
  readonly text: string;
}

export interface Verdict {
  /** Schedules whose edition stands in its channel whole, once, and in order. */
  readonly delivered: number;
  /** Schedules of which nothing arrived. */
  readonly missing: readonly string[];
  /** Schedules of which something arrived, but not all. */
  readonly partial: readonly string[];
  /** Schedules of which a line arrived more than once. */
  readonly doubled: readonly string[];
  /** Schedules whose lines do not stand in order, or stand in another channel. */
  readonly misplaced: readonly string[];
}

/** Judges what the channels hold, in the order in which it arrived. `expected`: the channel of each schedule. */
export function judge(expected: ReadonlyMap<string, string>, messages: readonly Seen[]): Verdict {
  const lines = new Map<string, number[]>();
  const misplaced = new Set<string>();
  for (const { channel, text } of messages) {
    for (const { schedule, line } of tokensIn(text)) {
      const seen = lines.get(schedule) ?? [];
      seen.push(line);
      lines.set(schedule, seen);
      if (expected.get(schedule) !== channel) misplaced.add(schedule);
    }
  }
  const missing: string[] = [];
  const partial: string[] = [];
  const doubled: string[] = [];
  let delivered = 0;
  for (const schedule of expected.keys()) {
    const seen = lines.get(schedule) ?? [];
    const different = new Set(seen).size;
    if (different < seen.length) doubled.push(schedule);
    else if (seen.some((line, index) => index > 0 && line < (seen[index - 1] ?? 0))) misplaced.add(schedule);
    if (seen.length === 0) missing.push(schedule);
    else if (different < LINES) partial.push(schedule);
    else if (different === seen.length && !misplaced.has(schedule)) delivered += 1;
  }
  return { delivered, missing, partial, doubled, misplaced: [...misplaced] };
}
