import type { Caller, Health } from '../command/command.ts';
import { AttacheError } from '../model/errors.ts';
import type { Destination, Schedule } from '../model/schedule.ts';
import { fields, heading, list, note, privately, type Reply } from '../reply/reply.ts';
import type { Digests } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { coverage } from './coverage.ts';
import { topicName } from './topic-name.ts';

export interface StatusParts {
  readonly corpus: Corpus;
  readonly health: Health;
  /** `unknown` while the store cannot be asked; `elsewhere` where there is no channel that it could be for. */
  readonly next: { readonly schedule: Schedule; readonly at: Temporal.Instant } | 'unknown' | 'elsewhere' | null;
  readonly suspended: readonly Schedule[];
  /** For whoever runs the bot. */
  readonly isOperator: boolean;
  readonly now: Temporal.Instant;
  readonly zone: string;
}

/** Data problems listed in full; more are counted. */
const MAX_PROBLEMS = 5;
/** Suspended schedules listed in full; more are counted. */
const MAX_SUSPENDED = 5;

/** The next digest, in its own zone, or how to get one. */
export function nextDigest(next: StatusParts['next'], corpus: Corpus, texts: Texts): string {
  const { status, dates } = texts;
  if (next === null) return status.noneScheduled;
  if (next === 'unknown') return status.nextUnknown;
  if (next === 'elsewhere') return status.nextElsewhere;
  const { topic, recurrence } = next.schedule;
  return status.next(topicName(topic, corpus, texts), dates.moment(next.at, recurrence.zone));
}

/** The next digest of a channel, or of all for null; `unknown` while the store is away, since then most of all it must be told how things stand. */
export const askNext = (digests: Pick<Digests, 'next'>, where: Destination | null): Promise<StatusParts['next']> =>
  unlessAway(() => digests.next(where), 'unknown' as const);

/** The suspended schedules of a channel, or of all for null; none while the store is away. */
export const askSuspended = (digests: Pick<Digests, 'suspended'>, where: Destination | null): Promise<StatusParts['suspended']> =>
  unlessAway(() => digests.suspended(where), []);

/** What a person may know of digests: who runs the bot, of every channel; anybody else of the channel in which they ask, since topics of others are none of their business. */
export async function askDigests(
  digests: Pick<Digests, 'next' | 'suspended'>,
  { destination, isOperator = false }: Pick<Caller, 'destination' | 'isOperator'>,
): Promise<Pick<StatusParts, 'next' | 'suspended'>> {
  if (destination === null && !isOperator) return { next: 'elsewhere', suspended: [] };
  const where = isOperator ? null : destination;
  return { next: await askNext(digests, where), suspended: await askSuspended(digests, where) };
}

async function unlessAway<Answer, Away>(ask: () => Promise<Answer>, away: Away): Promise<Answer | Away> {
  try {
    return await ask();
  } catch (thrown) {
    if (thrown instanceof AttacheError && (thrown.code === 'store-unavailable' || thrown.code === 'store-newer')) return away;
    throw thrown;
  }
}

/** One line for a digest that is not posted: which, why, and what to do. */
const suspendedLine = ({ id, topic, suspension }: Schedule, corpus: Corpus, texts: Texts): string =>
  texts.status.suspendedDigest(
    id,
    topicName(topic, corpus, texts),
    suspension === null ? null : `${suspension.reason} ${suspension.remedy}`,
  );

/** How things stand: what is held, what is connected, what comes next, what was left out. */
export function statusReply({ corpus, health, next, suspended, isOperator, now, zone }: StatusParts, texts: Texts): Reply {
  const { status, dates } = texts;
  const { problems } = health;
  return privately(
    heading(status.title(health.version)),
    fields([
      [status.holds, coverage(corpus, texts)],
      [status.data, status.revision(corpus.revision)],
      [status.connected, health.platforms.length === 0 ? status.terminalOnly : status.platforms(health.platforms)],
      ...(isOperator ? [[status.store, health.store] as const] : []),
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
