import type { Health } from '../command/command.ts';
import { AttacheError } from '../model/errors.ts';
import type { Schedule } from '../model/schedule.ts';
import { fields, heading, list, note, privately, type Reply } from '../reply/reply.ts';
import type { Digests } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import { coverage } from './coverage.ts';
import { momentIn } from './when.ts';
import { count } from './words.ts';

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
export const nextDigest = (next: StatusParts['next'], corpus: Corpus): string =>
  next === 'unknown'
    ? 'unknown while the store cannot be reached'
    : next === null
      ? 'none scheduled; /digest schedule weekdays 08:00 Europe/London'
      : `${corpus.topic(next.schedule.topic)?.title ?? next.schedule.topic}, ${momentIn(next.at, next.schedule.recurrence.zone)}`;

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
    if (thrown instanceof AttacheError && thrown.code === 'store-unavailable') return away;
    throw thrown;
  }
}

/** One line for a digest that is not posted: which, why, and what to do. */
const suspendedLine = ({ id, topic, suspension }: Schedule, corpus: Corpus): string =>
  `${id}, ${corpus.topic(topic)?.title ?? topic}: ${suspension === null ? 'suspended' : `${suspension.reason} ${suspension.remedy}`}`;

/** How things stand: what is held, what is connected, what comes next, what was left out. */
export function statusReply({ corpus, health, next, suspended, now, zone }: StatusParts): Reply {
  const { problems } = health;
  return privately(
    heading(`Attaché ${health.version}`),
    fields([
      ['Holds', coverage(corpus)],
      ['Data', `revision ${corpus.revision}`],
      [
        'Connected',
        health.platforms.length === 0 ? 'terminal only' : health.platforms.map(({ name, state }) => `${name}: ${state}`).join('; '),
      ],
      ['Store', health.store],
      ['Next digest', nextDigest(next, corpus)],
      ['Running since', momentIn(health.startedAt, zone)],
      ['Now', momentIn(now, zone)],
    ]),
    ...(suspended.length > 0
      ? [
          note(`${count(suspended.length, 'digest')} suspended, and tried again at most once a day:`),
          list(suspended.slice(0, MAX_SUSPENDED).map((schedule) => suspendedLine(schedule, corpus))),
        ]
      : []),
    ...(problems.length > 0
      ? [note(`${count(problems.length, 'data problem')}; the rest is in use:`), list(problems.slice(0, MAX_PROBLEMS))]
      : []),
  );
}
