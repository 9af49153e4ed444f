import type { OccurrenceId } from '../model/ids.ts';
import type { OccurrenceUpdate } from '../store/store.ts';
import type { Texts } from '../texts/texts.ts';
import type { RunDeps, RunOutcome } from './run-deps.ts';

/** Records the end of an occurrence that was not delivered, and says what it came to. */
export async function finish(
  deps: RunDeps,
  id: OccurrenceId,
  outcome: { readonly kind: 'skipped' | 'failed'; readonly reason: string },
  more: Pick<OccurrenceUpdate, 'messages' | 'event' | 'receipt' | 'givenUp'> = {},
): Promise<RunOutcome> {
  const { holder } = deps;
  const recorded = await deps.store.update(id, { state: outcome.kind, at: deps.clock.now(), holder, reason: outcome.reason, ...more });
  if (!recorded) return { kind: 'elsewhere' };
  if (outcome.kind === 'failed') deps.log.warn('A digest was not delivered.', { occurrence: id, reason: outcome.reason });
  return outcome;
}

/** A reason, and what a person is told of parts that are out when the rest does not follow. */
export const withPartsOut = (reason: string, parts: number, { deliveries }: Texts): string =>
  parts === 0 ? reason : `${reason} ${deliveries.partsOut(parts)}`;
