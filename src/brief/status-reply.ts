import type { Health } from '../command/command.ts';
import { AttacheError } from '../model/errors.ts';
import type { Schedule } from '../model/schedule.ts';
import { fields, heading, list, note, privately, type Reply } from '../reply/reply.ts';
import type { Digests } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { coverage } from './coverage.ts';

export interface StatusParts {
  readonly corpus: Corpus;
  readonly health: Health;
  /** `unknown` while the store cannot be asked. */
  readonly next: { readonly schedule: Schedule; readonly at: Temporal.Instant } | 'unknown' | null;
  /** Of all channels. */
  readonly suspended: readonly Schedule[];
  readonly now: Temporal.Instant;
  readonly zone: string;
}

/** Data problems listed in full; more are counted. */
const MAX_PROBLEMS = 5;
/** Suspended schedules listed in full; more are counted. */
const MAX_SUSPENDED = 5;

/** The next digest over all channels, in its own zone, or how to get one. */
export const nextDigest = (next: StatusParts['next'], corpus: Corpus, { status, dates }: Texts): string =>
  next === 'unknown'
    ? status.nextUnknown
    : next === null
      ? status.noneScheduled
      : status.next(corpus.topic(next.schedule.topic)?.title ?? next.schedule.topic, dates.moment(next.at, next.schedule.recurrence.zone));

/** The next digest, or `unknown`: how things stand must be told most of all while the store is away. */
export const askNext = (digests: Pick<Digests, 'next'>): Promise<StatusParts['next']> =>
  unlessAway(() => digests.next(), 'unknown' as const);

/** Every suspended schedule; none while the store is away. */
export const askSuspended = (digests: Pick<Digests, 'suspended'>): Promise<StatusParts['suspended']> =>
  unlessAway(() => digests.suspended(), []);

async function unlessAway<Answer, Away>(ask: () => Promise<Answer>, away: Away): Promise<Answer | Away> {
  try {
    return await ask();
  } catch (thrown) {
    if (thrown instanceof AttacheError && (thrown.code === 'store-unavailable' || thrown.code === 'store-newer')) return away;
    throw thrown;
  }
}

/** One line for a digest that is not posted: which, why, and what to do. */
const suspendedLine = ({ id, topic, suspension }: Schedule, corpus: Corpus, { status }: Texts): string =>
  status.suspendedDigest(id, corpus.topic(topic)?.title ?? topic, suspension === null ? null : `${suspension.reason} ${suspension.remedy}`);

/** How things stand: what is held, what is connected, what comes next, what was left out. */
export function statusReply({ corpus, health, next, suspended, now, zone }: StatusParts, texts: Texts): Reply {
  const { status, dates } = texts;
  const { problems } = health;
  return privately(
    heading(status.title(health.version)),
    fields([
      [status.holds, coverage(corpus, texts)],
      [status.data, status.revision(corpus.revision)],
      [status.connected, health.platforms.length === 0 ? status.terminalOnly : status.platforms(health.platforms)],
      [status.store, health.store],
      [status.nextDigest, nextDigest(next, corpus, texts)],
      [status.runningSince, dates.moment(health.startedAt, zone)],
      [status.now, dates.moment(now, zone)],
    ]),
    ...(suspended.length > 0
      ? [
          note(status.suspended(suspended.length)),
          list(suspended.slice(0, MAX_SUSPENDED).map((schedule) => suspendedLine(schedule, corpus, texts))),
        ]
      : []),
    ...(problems.length > 0 ? [note(status.problems(problems.length)), list(problems.slice(0, MAX_PROBLEMS))] : []),
  );
}
