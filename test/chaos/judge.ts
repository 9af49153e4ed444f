import type { OccurrenceId } from '../../src/model/ids.ts';
import { LINES, tokensIn } from './edition.ts';

/** A message as a channel holds it. */
export interface Seen {
  readonly channel: string;
  readonly text: string;
}

export interface Verdict {
  /** Occurrences whose edition stands in its channel whole, once, and in order. */
  readonly delivered: number;
  /** Occurrences of which nothing arrived. */
  readonly missing: readonly string[];
  /** Occurrences of which something arrived, but not all. */
  readonly partial: readonly string[];
  /** Occurrences of which a line arrived more than once. */
  readonly doubled: readonly string[];
  /** Occurrences whose lines do not stand in order, or stand in another channel, or after a later edition of their schedule. */
  readonly misplaced: readonly string[];
  /** Occurrences that should never have been. */
  readonly unexpected: readonly string[];
}

const scheduleOf = (occurrence: string): string => occurrence.split('.')[0] ?? '';

/** Judges what the channels hold, in the order in which it arrived. `expected`: the channel of each occurrence. */
export function judge(expected: ReadonlyMap<OccurrenceId, string>, messages: readonly Seen[]): Verdict {
  const lines = new Map<OccurrenceId, number[]>();
  const newest = new Map<string, OccurrenceId>();
  const [misplaced, unexpected] = [new Set<string>(), new Set<string>()];
  for (const { channel, text } of messages) {
    for (const { occurrence, line } of tokensIn(text)) {
      const seen = lines.get(occurrence) ?? [];
      seen.push(line);
      lines.set(occurrence, seen);
      const place = expected.get(occurrence);
      if (place === undefined) unexpected.add(occurrence);
      else if (place !== channel) misplaced.add(occurrence);
      // The ids of one schedule's occurrences sort as their slots do.
      const schedule = scheduleOf(occurrence);
      if ((newest.get(schedule) ?? '') > occurrence) misplaced.add(occurrence);
      else newest.set(schedule, occurrence);
    }
  }
  const missing: string[] = [];
  const partial: string[] = [];
  const doubled: string[] = [];
  let delivered = 0;
  for (const occurrence of expected.keys()) {
    const seen = lines.get(occurrence) ?? [];
    const different = new Set(seen).size;
    if (different < seen.length) doubled.push(occurrence);
    else if (seen.some((line, index) => index > 0 && line < (seen[index - 1] ?? 0))) misplaced.add(occurrence);
    if (seen.length === 0) missing.push(occurrence);
    else if (different < LINES) partial.push(occurrence);
    else if (different === seen.length && !misplaced.has(occurrence)) delivered += 1;
  }
  return { delivered, missing, partial, doubled, misplaced: [...misplaced], unexpected: [...unexpected] };
}
