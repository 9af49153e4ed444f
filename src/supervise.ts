import type { Clock } from './model/clock.ts';
import { AttacheError, toError } from './model/errors.ts';
import type { Handler, Platform, PlatformHealth } from './platforms/platform.ts';
import type { PlatformLog } from './platforms/platform-log.ts';
import { within } from './platforms/within.ts';
import type { Texts } from './texts/texts.ts';

/** Milliseconds. */
export interface SuperviseTimings {
  /** Before each new client; the last one is used again and again, and up to half is added so that many bots do not come at once. */
  readonly restartDelays: readonly number[];
  /** A connection that held so long is no failure of the one before. */
  readonly stableAfter: number;
  /** For a client that is given up to finish what is under way. */
  readonly stopWithin: number;
  /** Faults of our own in a row, after which another try is of no use. */
  readonly faults: number;
}

const SUPERVISE_TIMINGS: SuperviseTimings = Object.freeze({
  restartDelays: [1_000, 5_000, 15_000, 60_000, 300_000],
  stableAfter: 300_000,
  stopWithin: 5_000,
  faults: 5,
});

export interface Supervised {
  readonly name: Platform['name'];
  /** A new client each time, not started yet. */
  make(): Platform;
  /** As the clients have it, also while there is none. */
  readonly ends: Platform['ends'];
  readonly clock: Clock;
  readonly log: PlatformLog;
  readonly texts: Texts;
  /** 0 to 1. */
  readonly random: () => number;
  /** Told each time a client is replaced. */
  readonly restarted?: () => void;
  readonly timings?: Partial<SuperviseTimings>;
}

/**
 * A platform that replaces its client when the connection is lost for good or cannot be made: with growing pauses, for as long
 * as it may help. start() resolves when the first try has ended, connected or not; it rejects, and `failed` resolves, only when
 * trying again is of no use until a person has changed something: a refused token.
 */
export function supervise({
  name,
  make,
  ends,
  clock,
  log,
  texts,
  random,
  restarted = () => {},
  timings: given = {},
}: Supervised): Platform {
  const timings: SuperviseTimings = { ...SUPERVISE_TIMINGS, ...given };
  const stopping = new AbortController();
  const stopped = new Promise<null>((resolve) => stopping.signal.addEventListener('abort', () => resolve(null), { once: true }));
  const failed = Promise.withResolvers<Error>();
  let current: Platform | null = null;
  let ending: Promise<void> = Promise.resolve();
  let absent: PlatformHealth = { state: 'connecting', detail: texts.posts.connecting };

  /** Ends a client that is of no more use; nobody waits longer than it was given. */
  const giveUp = (client: Platform): Promise<void> =>
    within(clock, timings.stopWithin + 1_000, client.stop(timings.stopWithin)).then(
      (outcome) => (outcome === 'late' ? log.warn('platform client not stopped in time', { platform: name }) : undefined),
      (thrown: unknown) => log.warn('platform client not stopped', { platform: name, error: toError(thrown) }),
    );

  /** One client from its start to its end, and for how many milliseconds it was connected; null when it was asked to stop. */
  const live = async (handler: Handler, connected: () => void): Promise<{ readonly error: Error; readonly held: number } | null> => {
    const client = make();
    current = client;
    let error: Error | null;
    let since = clock.now();
    try {
      await client.start(handler);
      if (stopping.signal.aborted) return null;
      since = clock.now();
      log.info('platform connected', { platform: name });
      connected();
      error = await Promise.race([client.failed, stopped]);
    } catch (thrown) {
      since = clock.now();
      error = toError(thrown);
    }
    // Asked to stop: stop() ends the client itself.
    if (error === null || stopping.signal.aborted) return null;
    const held = clock.now().epochMilliseconds - since.epochMilliseconds;
    current = null;
    absent = { state: 'down', detail: error.message };
    ending = giveUp(client);
    await ending;
    return { error, held };
  };

  const keep = async (handler: Handler, tried: (error: Error | null) => void): Promise<void> => {
    let faults = 0;
    for (let tries = 0; ; tries += 1) {
      const ended = await live(handler, () => tried(null));
      if (ended === null) return tried(null);
      const { error, held } = ended;
      if (held >= timings.stableAfter) tries = 0;
      faults = error instanceof AttacheError && error.code !== 'internal' ? 0 : faults + 1;
      if (isHopeless(error) || faults >= timings.faults) {
        log.error('platform given up', { platform: name, error });
        tried(error);
        failed.resolve(error);
        return;
      }
      const pause = Math.round((timings.restartDelays[Math.min(tries, timings.restartDelays.length - 1)] ?? 1_000) * (1 + random() / 2));
      const again = clock.now().add({ milliseconds: pause }).round('second').toString();
      absent = { state: 'down', detail: texts.posts.tryingAgain(error.message, again) };
      log.error('platform lost', { platform: name, error, tries: tries + 1, again });
      tried(null);
      await clock.sleep(pause, stopping.signal);
      if (stopping.signal.aborted) return;
      restarted();
    }
  };

  const absence = texts.posts.notConnected(name);
  return {
    name,
    failed: failed.promise,
    health: () => current?.health() ?? absent,
    start: (handler) =>
      new Promise((resolve, reject) => {
        void keep(handler, (error) => (error === null ? resolve() : reject(error)));
      }),
    post: async (where, reply, order) =>
      current?.post(where, reply, order) ?? {
        kind: 'failed',
        permanent: false,
        fault: 'away',
        reason: absence,
        messages: order.sent ?? [],
      },
    ends,
    findPost: async (where, search) => current?.findPost(where, search) ?? { kind: 'unknown', reason: absence, away: true },
    tell: async (where, person, reply) => current?.tell(where, person, reply) ?? 'missed',
    stop: async (milliseconds) => {
      stopping.abort();
      const client = current;
      await Promise.all([client?.stop(milliseconds), within(clock, milliseconds, ending)]);
      current = null;
      absent = { state: 'stopped', detail: texts.posts.ended(name) };
    },
  };
}

/** Only a person can help: with another token, or another setting. */
const isHopeless = (error: Error): boolean =>
  error instanceof AttacheError && (error.code === 'platform-rejected' || error.code === 'bad-config');
