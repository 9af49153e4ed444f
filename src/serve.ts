import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { App } from './app.ts';
import { editionsFrom } from './brief/edition.ts';
import type { Config } from './config.ts';
import { serveHealth } from './health-page.ts';
import type { Logger } from './log.ts';
import type { Clock } from './model/clock.ts';
import { AttacheError, toError } from './model/errors.ts';
import type { Platform } from './platforms/platform.ts';
import type { ScheduleLog } from './schedule/deliver.ts';
import type { Store } from './store/store.ts';

/** Something that was started, and how it is stopped. */
interface Started {
  readonly name: string;
  stop(): Promise<void>;
}

export interface Service {
  /** Resolves with the reason when nothing is left that could answer. */
  readonly lost: Promise<Error>;
  /** Stops everything in reverse order of start, even when one stop fails. */
  stop(): Promise<void>;
}

/** Time for a platform to finish the answers that are under way; the whole stop must fit into ten seconds. */
const STOP_MILLISECONDS = 5000;
/** Most posts take a second; what takes longer is gone on with at the next start. */
const SCHEDULE_STOP_MILLISECONDS = 3000;

/**
 * Connects the platforms, then starts the schedule and the health page. A platform that cannot connect is reported and
 * does not hold up another; rejects when none of them can.
 */
export async function serve(
  app: App,
  platforms: readonly Platform[],
  parts: { readonly config: Config; readonly clock: Clock; readonly log: Logger; readonly random: () => number },
): Promise<Service> {
  const { config, clock, log } = parts;
  const started: Started[] = [];
  const failures: Error[] = [];
  const lost = Promise.withResolvers<Error>();
  const end = ({ name, stop }: Started): Promise<void> =>
    stop().catch((thrown: unknown) => log.error('could not be stopped', { name, error: toError(thrown) }));
  const stop = async (): Promise<void> => {
    for (const each of started.splice(0).reverse()) await end(each);
  };
  let alive = 0;
  // They start side by side, and stop side by side: one after the other they could take longer than a process is given.
  const connected: Started[] = [];
  started.push({
    name: 'platforms',
    stop: async () => {
      await Promise.all(connected.map(end));
    },
  });
  await Promise.all(
    platforms.map(async (platform) => {
      app.attach(platform);
      connected.push({ name: platform.name, stop: () => platform.stop(STOP_MILLISECONDS) });
      try {
        await platform.start(app.handler);
        alive += 1;
        log.info('platform connected', { platform: platform.name });
      } catch (thrown) {
        failures.push(toError(thrown));
        log.error('platform could not connect', { platform: platform.name, error: toError(thrown) });
        return;
      }
      void platform.failed.then((error) => {
        alive -= 1;
        log.error('platform lost', { platform: platform.name, error });
        if (alive === 0) lost.resolve(error);
      });
    }),
  );
  if (alive === 0) {
    await stop();
    throw new AttacheError('platform-unreachable', failures.map(({ message }) => message).join(' '), failures[0]);
  }
  try {
    started.push(await startSchedule(app, parts));
    if (config.port !== null) {
      const page = await serveHealth(config.port, () => ({
        healthy: alive > 0,
        facts: { platforms: app.health().platforms, revision: app.corpus.revision },
      }));
      started.push({ name: 'health page', stop: () => page.close() });
      log.info('health page', { port: page.port, now: clock.now().toString() });
    }
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { lost: lost.promise, stop };
}

/** Keeps the schedules of the file in step with it; entries with a fault are named and left out. */
async function readSchedules(app: App, store: Store, { config, clock, log }: Parameters<typeof serve>[2]): Promise<void> {
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
  const file = parseScheduleFile({
    text,
    file: config.scheduleFile,
    zone: config.zone,
    topics: new Set(app.corpus.topics.map(({ id }) => id)),
  });
  for (const problem of file.problems) log.warn('schedule left out', { problem: showScheduleProblem(problem) });
  const { added, changed, removed } = await reconcile(store, file, clock.now());
  log.info('schedule file read', { added: added.length, changed: changed.length, removed: removed.length, problems: file.problems.length });
}

/** Looks for due digests every minute. */
async function startSchedule(app: App, { config, clock, log, random }: Parameters<typeof serve>[2]): Promise<Started> {
  const [{ createLedger }, { startTicker }, { scheduleTimings }, store] = await Promise.all([
    import('./schedule/ledger.ts'),
    import('./schedule/ticker.ts'),
    import('./schedule/timings.ts'),
    app.store(),
  ]);
  const scheduleLog: ScheduleLog = {
    info: (facts, event) => log.info(event, { ...facts }),
    warn: (facts, event) => log.warn(event, { ...facts }),
    error: (facts, event) => log.error(event, { ...facts }),
  };
  await readSchedules(app, store, { config, clock, log, random });
  const ledger = createLedger({
    store,
    clock,
    compose: editionsFrom(() => app.corpus, config.zone),
    post: app.post,
    findPost: app.findPost,
    tell: app.tell,
    log: scheduleLog,
    random,
    holder: randomUUID(),
    timings: scheduleTimings,
    report: ({ schedule, outcome }) => {
      if (outcome.kind !== 'nothing') log.info(`digest ${outcome.kind}`, { schedule });
    },
  });
  // The tick ends when the work has begun: a dead channel must hold up no later tick.
  const tick = async (): Promise<void> => {
    await app.refresh();
    await ledger.tick();
  };
  const ticker = startTicker(tick, scheduleLog);
  // What was missed while nothing ran is made up for now, not at the next full minute.
  void tick().catch((thrown: unknown) => log.error('first look at the schedule failed', { error: toError(thrown) }));
  return {
    name: 'schedule',
    stop: async () => {
      ticker.stop();
      await ledger.stop(SCHEDULE_STOP_MILLISECONDS);
    },
  };
}
