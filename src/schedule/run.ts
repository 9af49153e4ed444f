import type { Clock } from '../model/clock.ts';
import { AttacheError, toError } from '../model/errors.ts';
import type { OccurrenceId } from '../model/ids.ts';
import type { PostResult } from '../model/post-result.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Store } from '../store/store.ts';
import type { Compose, Edition, Post, ScheduleLog } from './deliver.ts';
import { slotId } from './ids.ts';

export interface RunDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly compose: Compose;
  readonly post: Post;
  readonly log: ScheduleLog;
  /** 0 to 1, for the jitter between tries. */
  readonly random: () => number;
  /** Aborted when the bot stops: no further try is begun. */
  readonly signal?: AbortSignal;
}

/** What became of one slot. `elsewhere`: another process has it, or had it. */
export type RunOutcome =
  | { readonly kind: 'delivered'; readonly messages: readonly string[] }
  | { readonly kind: 'skipped' | 'failed'; readonly reason: string }
  | { readonly kind: 'elsewhere' };

const TRIES = 3;
/** Two seconds, then eight, each half as long to half as long again, so that channels that failed together do not return together. */
const BACKOFF_MILLISECONDS = 2000;
const BACKOFF_FACTOR = 4;
/** A post that takes longer has been lost somewhere; several parts at the platforms' pace take a few seconds. */
const POST_MILLISECONDS = 60_000;

/**
 * Runs one slot: claim, compose, announce, post, record. Never throws for what a platform or the composer does: that is
 * a failed occurrence with its reason. May throw the store's AttacheError; the occurrence is then settled later as unfinished.
 */
export async function runOccurrence(deps: RunDeps, schedule: Schedule, slot: Temporal.Instant): Promise<RunOutcome> {
  const { store, clock } = deps;
  const id = slotId(schedule.id, slot);
  if (!(await store.claim({ id, schedule: schedule.id, slot, at: clock.now() }))) return { kind: 'elsewhere' };

  const edition = await composeEdition(deps, schedule, slot);
  if (edition instanceof Error) {
    deps.log.error({ err: edition, occurrence: id }, 'A digest could not be composed.');
    // The words of an unexpected error are for the log; those of an AttacheError are written for people.
    const why = edition instanceof AttacheError ? edition.message : 'The digest could not be composed; the log says why.';
    return finish(deps, id, { kind: 'failed', reason: why });
  }
  if ('silence' in edition) return finish(deps, id, { kind: 'skipped', reason: edition.silence });

  const { utterances, fingerprint } = edition;
  if (!(await store.update(id, { state: 'sending', at: clock.now(), utterances, fingerprint }))) return { kind: 'elsewhere' };
  const result = await postWithRetries(deps, schedule, edition.reply, id);
  return record(deps, schedule, id, result);
}

async function composeEdition(deps: RunDeps, schedule: Schedule, slot: Temporal.Instant): Promise<Edition | Error> {
  const { store, clock } = deps;
  const last = await store.lastDelivered(schedule.id);
  const had = await store.hadBy(schedule.destination);
  try {
    return await deps.compose({
      topic: schedule.topic,
      schedule,
      whenEmpty: schedule.whenEmpty,
      slot,
      window: { from: last?.slot ?? null, to: slot },
      had,
      lateBy: Math.max(0, clock.now().epochMilliseconds - slot.epochMilliseconds),
    });
  } catch (thrown) {
    return toError(thrown);
  }
}

/** Only a failure that sent nothing and may pass is tried again. */
async function postWithRetries(
  deps: RunDeps,
  schedule: Schedule,
  reply: Extract<Edition, { readonly fingerprint: string }>['reply'],
  id: OccurrenceId,
): Promise<PostResult> {
  for (let tried = 1; ; tried++) {
    const result = await postOnce(deps, () => deps.post(schedule.destination, reply, { key: id }));
    if (result.kind !== 'failed' || result.permanent || result.messages.length > 0 || tried >= TRIES) return result;
    const pause = BACKOFF_MILLISECONDS * BACKOFF_FACTOR ** (tried - 1) * (0.5 + deps.random());
    deps.log.warn({ occurrence: id, tried, reason: result.reason }, 'A digest could not be posted; it will be tried again.');
    await deps.clock.sleep(pause, deps.signal);
    if (deps.signal?.aborted) return result;
  }
}

async function postOnce(deps: RunDeps, post: () => Promise<PostResult>): Promise<PostResult> {
  const waiting = new AbortController();
  const late = deps.clock.sleep(POST_MILLISECONDS, waiting.signal).then(
    (): PostResult => ({
      kind: 'uncertain',
      reason: `there was no answer within ${POST_MILLISECONDS / 1000} seconds`,
      messages: [],
    }),
  );
  try {
    return await Promise.race([post(), late]);
  } catch (thrown) {
    deps.log.error({ err: toError(thrown) }, 'Posting a digest failed in an unexpected way.');
    return { kind: 'uncertain', reason: 'posting failed in an unexpected way, and the log says how', messages: [] };
  } finally {
    waiting.abort();
  }
}

async function record(deps: RunDeps, schedule: Schedule, id: OccurrenceId, result: PostResult): Promise<RunOutcome> {
  const { messages } = result;
  switch (result.kind) {
    case 'posted': {
      const recorded = await deps.store.update(id, { state: 'delivered', at: deps.clock.now(), messages });
      if (!recorded) deps.log.warn({ occurrence: id }, 'A digest was posted after it had been given up; its receipt says failed.');
      return recorded ? { kind: 'delivered', messages } : { kind: 'elsewhere' };
    }
    case 'uncertain': {
      const reason = `It is not certain whether the digest arrived (${bare(result.reason)}); it was not sent again, so that nobody gets it twice.`;
      return finish(deps, id, { kind: 'failed', reason }, messages);
    }
    case 'failed': {
      const parts = messages.length === 0 ? '' : ' Only its first part was posted; the rest was not sent.';
      if (!result.permanent) return finish(deps, id, { kind: 'failed', reason: `${bare(result.reason)}.${parts}` }, messages);
      await pause(deps, schedule);
      return finish(
        deps,
        id,
        { kind: 'failed', reason: `${bare(result.reason)}. The schedule is paused until it is resumed.${parts}` },
        messages,
      );
    }
    default: {
      const never: never = result;
      return never;
    }
  }
}

/** Platforms end their sentences as they like. */
const bare = (reason: string): string => reason.trim().replace(/[.\s]+$/, '');

/** Trying every day would only fill the log; a person has to repair the channel and resume. */
async function pause(deps: RunDeps, schedule: Schedule): Promise<void> {
  const current = await deps.store.schedule(schedule.id);
  if (current?.state === 'active') await deps.store.saveSchedule({ ...current, state: 'paused', nextSlot: null });
}

async function finish(
  deps: RunDeps,
  id: OccurrenceId,
  outcome: { readonly kind: 'skipped' | 'failed'; readonly reason: string },
  messages: readonly string[] = [],
): Promise<RunOutcome> {
  const recorded = await deps.store.update(id, { state: outcome.kind, at: deps.clock.now(), reason: outcome.reason, messages });
  if (outcome.kind === 'failed') deps.log.warn({ occurrence: id, reason: outcome.reason }, 'A digest was not delivered.');
  return recorded ? outcome : { kind: 'elsewhere' };
}
