import type { OccurrenceId } from '../model/ids.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';

/** Records the end of an occurrence that was not delivered, and says what it came to. */
export async function finish(
  deps: RunDeps,
  id: OccurrenceId,
  outcome: { readonly kind: 'skipped' | 'failed'; readonly reason: string },
  more: { readonly messages?: readonly string[]; readonly event?: string; readonly receipt?: string } = {},
): Promise<RunOutcome> {
  const { holder } = deps;
  const recorded = await deps.store.update(id, { state: outcome.kind, at: deps.clock.now(), holder, reason: outcome.reason, ...more });
  if (!recorded) return { kind: 'elsewhere' };
  if (outcome.kind === 'failed') deps.log.warn({ occurrence: id, reason: outcome.reason }, 'A digest was not delivered.');
  return outcome;
}

/** What a person is told of parts that are out when the rest does not follow; empty when there are none. */
export function partsOut(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' Its first part was posted; the rest was not sent.'
    : ` Its first ${count} parts were posted; the rest was not sent.`;
}

/** Platforms end their sentences as they like. */
export const bare = (reason: string): string => reason.trim().replace(/[.\s]+$/, '');
