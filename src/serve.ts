import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { App } from './app.ts';
import { editionsFrom, titlesFrom } from './brief/edition.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Clock } from './model/clock.ts';
import { AttacheError, toError } from './model/errors.ts';
import { type PlatformName, partsOf } from './model/schedule.ts';
import type { Platform } from './platforms/platform.ts';
import { OPERATOR } from './platforms/terminal/operator.ts';
import type { Store } from './store/store.ts';
import { untilAborted } from './until-aborted.ts';

/** Something that was started, and how it is stopped. */
interface Started {
  readonly name: string;
  stop(): Promise<void>;
}

export interface Service {
  /** Resolves with the reason when nothing is left that could answer, and trying again is of no use. */
  readonly lost: Promise<Error>;
  /** Stops everything in reverse order of start, even when one stop fails. */
  stop(): Promise<void>;
}

export interface ServeParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly random: () => number;
  readonly metrics?: Metrics | null;
  /** Aborted when the process is asked to stop, which may be before everything has started. */
  readonly signal?: AbortSignal;
}

/** Time for a platform to finish the answers that are under way; the whole stop must fit into ten seconds. */
const STOP_MILLISECONDS = 5000;
/** A channel has fewer schedules. */
const MAX_NAMED = 100;
/** Most posts take a second; what takes longer is gone on with at the next start. */
const SCHEDULE_STOP_MILLISECONDS = 3000;

/**
 * Connects the platforms, and starts the health page and the schedule. A platform that cannot connect is reported and does not
 * hold up another; rejects when none of them ever can. The health page comes first, so that a start which takes long can be seen.
 */
export async function serve(app: App, platforms: readonly Platform[], parts: ServeParts): Promise<Service> {
  const { config, log, signal = new AbortController().signal } = parts;
  const started: Started[] = [];
  const failures: Error[] = [];
  const lost = Promise.withResolvers<Error>();
  const end = ({ name, stop }: Started): Promise<void> =>
    stop().catch((thrown: unknown) => log.error('could not be stopped', { name, error: toError(thrown) }));
  const stop = async (): Promise<void> => {
    for (const each of started.splice(0).reverse()) await end(each);
  };
  let schedule: ScheduleAtWork | null = null;
  const names = platforms.map(({ name }) => name);
  const giveUp = (platform: Platform, thrown: unknown): void => {
    const error = toError(thrown);
    failures.push(error);
    log.error('platform out of use', { platform: platform.name, error });
    if (failures.length === platforms.length) lost.resolve(error);
  };
  // Loading takes seconds, and the process may have been asked to stop meanwhile.
  if (signal.aborted) return { lost: lost.promise, stop };
  try {
    if (config.port !== null) started.push(await startHealthPage(app, parts, names, () => schedule));
    // They start side by side, and stop side by side: one after the other they could take longer than a process is given.
    started.push({
      name: 'platforms',
      stop: async () => {
        await Promise.all(platforms.map((platform) => end({ name: platform.name, stop: () => platform.stop(STOP_MILLISECONDS) })));
      },
    });
    const starting = platforms.map(async (platform) => {
      app.attach(platform);
      try {
        await platform.start(app.handler);
        void platform.failed.then((error) => giveUp(platform, error));
      } catch (thrown) {
        giveUp(platform, thrown);
      }
    });
    await Promise.race([Promise.all(starting), untilAborted(signal)]);
    if (signal.aborted) return { lost: lost.promise, stop };
    if (failures.length === platforms.length) {
      throw new AttacheError('platform-unreachable', failures.map(({ message }) => message).join(' '), failures[0]);
    }
    schedule = await startSchedule(app, parts, names);
    started.push(schedule);
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { lost: lost.promise, stop };
}

/** What the health page tells of the schedule. */
interface ScheduleAtWork extends Started {
  lastTick(): Temporal.Instant | null;
  serving(): number;
}

async function startHealthPage(
  app: App,
  parts: ServeParts,
  platforms: readonly PlatformName[],
  schedule: () => ScheduleAtWork | null,
): Promise<Started> {
  const [{ serveHealth }, { createHealthAnswers }, { watchProcess }] = await Promise.all([
    import('./health-page.ts'),
    import('./health-answers.ts'),
    import('./metrics-process.ts'),
  ]);
  const { config, clock, log, metrics = null } = parts;
  const watched = watchProcess();
  const answer = createHealthAnswers({
    app,
    clock,
    platforms,
    metrics,
    process: watched,
    schedule: () => ({ lastTick: schedule()?.lastTick() ?? null, serving: schedule()?.serving() ?? 0 }),
  });
  try {
    const page = await serveHealth({ host: config.host, port: config.port ?? 0 }, answer);
    log.info('health page', { host: config.host, port: page.port });
    return {
      name: 'health page',
      stop: async () => {
        watched.stop();
        await page.close();
      },
    };
  } catch (thrown) {
    watched.stop();
    throw new AttacheError(
      'bad-config',
      `PORT ${config.port} on ${config.host} cannot be listened on (${codeOf(thrown)}): another program has it, or HOST is no address of this machine. Choose another, or leave PORT empty.`,
      thrown,
    );
  }
}

/** The system's name of a failure, such as EADDRINUSE. */
const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown';

/** Keeps the schedules of the file in step with it; entries with a fault are named and left out. */
async function readSchedules(app: App, store: Store, { config, clock, log }: ServeParts): Promise<void> {
  if (config.scheduleFile === null) return;
  const [{ parseScheduleFile, showScheduleProblem }, { reconcile }] = await Promise.all([
    import('./schedule/schedule-file.ts'),
    import('./schedule/reconcile.ts'),
  ]);
  const text = await readFile(config.scheduleFile, 'utf8').catch((cause: unknown) => {
    throw new AttacheError(
      'bad-config',
      `SCHEDULE_FILE names ${config.scheduleFile}, which cannot be read; correct the path or leave it empty.`,
      cause,
    );
  });
  const { corpus } = app;
  // While what was ingested cannot be read, somebody who is held may be unknown here.
  const isWhole = app.standing().index.problem === null;
  const file = parseScheduleFile({
    text,
    file: config.scheduleFile,
    zone: config.zone,
    topics: new Set(corpus.topics.map(({ id }) => id)),
    people: isWhole
      ? {
          follows: (topic) => corpus.topic(topic) !== undefined,
          ids: corpus.speakers.filter(({ kind }) => kind === 'person').map(({ id }) => id),
        }
      : null,
  });
  const { added, changed, removed, problems: inStore } = await reconcile(store, file, clock.now());
  const problems = [...file.problems, ...inStore];
  for (const problem of problems) log.warn('schedule left out', { problem: showScheduleProblem(problem) });
  log.info('schedule file read', { added: added.length, changed: changed.length, removed: removed.length, problems: problems.length });
}

/** Digests that were tried out in the console have nobody to post them beside a chat: they stay until they are removed. */
async function nameConsoleSchedules(store: Store, log: Logger): Promise<void> {
  const { platform, space } = partsOf(OPERATOR.destination);
  const schedules = (await store.schedulesIn(platform, space, MAX_NAMED)).filter(({ state }) => state !== 'paused').map(({ id }) => id);
  if (schedules.length === 0) return;
  log.warn('digests of the console are not posted', { schedules, remedy: 'npm run attache -- ask "/digest remove ID"' });
}

/** Looks for due digests every minute. */
async function startSchedule(app: App, parts: ServeParts, platforms: readonly PlatformName[]): Promise<ScheduleAtWork> {
  const { config, clock, log, random, metrics = null } = parts;
  const [{ createLedger }, { startTicker }, { scheduleTimings }, store] = await Promise.all([
    import('./schedule/ledger.ts'),
    import('./schedule/ticker.ts'),
    import('./schedule/timings.ts'),
    app.store(),
  ]);
  await readSchedules(app, store, parts);
  if (!platforms.includes('terminal')) await nameConsoleSchedules(store, log);
  const ledger = createLedger({
    store,
    clock,
    compose: editionsFrom(() => app.corpus, config.zone, app.texts),
    titleOf: titlesFrom(() => app.corpus, app.texts),
    texts: app.texts,
    post: app.post,
    ends: app.ends,
    findPost: app.findPost,
    tell: app.tell,
    log,
    random,
    holder: randomUUID(),
    timings: scheduleTimings,
    platforms,
    report: ({ schedule, slot, outcome }, where) => {
      if (outcome.kind === 'nothing') return;
      log.info(`digest ${outcome.kind}`, { schedule });
      const late = slot === null ? null : clock.now().epochMilliseconds - slot.epochMilliseconds;
      metrics?.digest(partsOf(where).platform, outcome.kind, late);
    },
  });
  // The tick ends when the work has begun: a dead channel must hold up no later tick.
  let lastTick: Temporal.Instant | null = null;
  const tick = async (): Promise<void> => {
    await app.refresh();
    await ledger.tick();
    lastTick = clock.now();
  };
  const ticker = startTicker(tick, log);
  // What was missed while nothing ran is made up for now, not at the next full minute.
  void tick().catch((thrown: unknown) => log.error('first look at the schedule failed', { error: toError(thrown) }));
  return {
    name: 'schedule',
    lastTick: () => lastTick,
    serving: () => ledger.serving(),
    stop: async () => {
      ticker.stop();
      await ledger.stop(SCHEDULE_STOP_MILLISECONDS);
    },
  };
}
