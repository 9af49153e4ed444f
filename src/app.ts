import { existsSync } from 'node:fs';
import { commandsIn } from '../commands/index.ts';
import { editionsFrom, titlesFrom } from './brief/edition.ts';
import type { Caller, Context, Health } from './command/command.ts';
import { ROOT } from './command/command-words.ts';
import { completeOption } from './command/complete.ts';
import { createDispatch } from './command/dispatch.ts';
import { formOf, readForm } from './command/form.ts';
import { type Known, knownValues } from './command/known-values.ts';
import { createRegistry, type Registry } from './command/registry.ts';
import { todayOf } from './command/today.ts';
import type { Config } from './config.ts';
import { indexFileOf } from './index-file.ts';
import { loadDataFolder } from './ingest/data-files.ts';
import { showProblem } from './ingest/data-problem.ts';
import { createLiveCorpus } from './live-corpus.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Clock } from './model/clock.ts';
import type { PostResult } from './model/post-result.ts';
import { type Destination, partsOf } from './model/schedule.ts';
import type { Handler, Platform } from './platforms/platform.ts';
import type { Standing } from './readiness.ts';
import type { Ends, Post } from './schedule/deliver.ts';
import type { Digests } from './schedule/digests.ts';
import type { Corpus } from './search/corpus.ts';
import { type DatabasePlace, showPlace } from './store/database-place.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { type Texts, textsFor } from './texts/texts.ts';
import { timedStore } from './timed-store.ts';
import { createTurns } from './turns.ts';

/** Everything but the process: what main.ts and cli.ts start, ask and stop. */
export interface App {
  /** The present snapshot: a new one after each refresh that found something. */
  readonly corpus: Corpus;
  /** Reads what was ingested since, when there is anything; cheap, never rejects. Every command does it first. */
  refresh(): Promise<void>;
  readonly registry: Registry;
  /** In the configured language. */
  readonly texts: Texts;
  readonly handler: Handler;
  readonly digests: Digests;
  health(): Health;
  /** What is connected, and what the index holds. */
  standing(): Pick<Standing, 'startedAt' | 'platforms' | 'index'>;
  /** Commands that are being answered. */
  running(): number;
  /** Opens the store on first use: most questions need none, and opening costs a tenth of a second. */
  store(): Promise<Store>;
  /** Makes a platform known to status and to posts. */
  attach(platform: Platform): void;
  /** Posts where the destination says; fails without harm while that platform is not connected. */
  readonly post: Post;
  /** How the destination's platform cuts a reply; null while that platform is not there. */
  readonly ends: Ends;
  /** Looks for a post in the channel's history; `unknown` while that platform is not connected. */
  readonly findPost: Platform['findPost'];
  /** Tells a person something privately. */
  readonly tell: Platform['tell'];
  /** Closes what was opened. */
  close(): Promise<void>;
}

export interface AppParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly version: string;
  /** Told what happens; nobody is when absent. */
  readonly metrics?: Metrics | undefined;
}

/** Loads the data, and what was ingested when there is a store, and puts the parts together. Bad data files are left out and named by health(); a folder without any data is an empty corpus. */
export async function createApp({ config, clock, log, version, metrics }: AppParts): Promise<App> {
  const { parts, problems } = await loadDataFolder(config.dataFolder);
  const texts = textsFor(config.language);
  const commands = commandsIn(texts);
  const registry = createRegistry(commands, ROOT);
  const startedAt = clock.now();
  const platforms = new Map<string, Platform>();
  const platformOf = (where: Destination): Platform | undefined => platforms.get(partsOf(where).platform);
  const absence = (where: Destination): string => texts.posts.notConnected(partsOf(where).platform);
  const sentences = problems.map(showProblem);
  for (const sentence of sentences) log.warn('data left out', { problem: sentence });

  let opened: Promise<Store> | null = null;
  const store = (): Promise<Store> => {
    opened ??= openStore(config.database, { log, clock })
      .then((made) => (metrics === undefined ? made : timedStore(made, clock, metrics.store)))
      .catch((thrown: unknown) => {
        // What was wrong may have been put right by the next question.
        opened = null;
        throw thrown;
      });
    return opened;
  };
  const live = createLiveCorpus({
    reviewed: parts,
    store: () => (opened !== null || mayHoldState(config.database) ? store() : null),
    clock,
    report: (error) => log.warn('problem with ingested articles', { error }),
    indexFile: indexFileOf(config.database, version),
  });
  await live.start();
  const digests = lazyDigests(async () => {
    const { createDigests } = await import('./schedule/service.ts');
    return createDigests({
      store: await store(),
      clock,
      texts,
      compose: editionsFrom(live.current, config.zone, texts),
      titleOf: titlesFrom(live.current, texts),
      zone: config.zone,
    });
  });
  const problemsNow = (): readonly string[] => {
    const problem = live.problem();
    return problem === null ? sentences : [...sentences, problem];
  };
  const health = (): Health => ({
    version,
    startedAt,
    store: showPlace(config.database),
    platforms: [...platforms.values()].map((platform) => ({ name: platform.name, state: platform.health().detail })),
    problems: problemsNow(),
  });
  const today = (): Temporal.PlainDate => todayOf({ clock, zone: config.zone });
  const known = (): Known => knownValues(live.current(), today());
  const context = (caller: Caller): Context => ({
    corpus: live.current(),
    texts,
    commands,
    clock,
    caller,
    digests,
    zone: config.zone,
    health,
  });
  const dispatch = createDispatch({
    registry,
    clock,
    zone: config.zone,
    texts,
    context,
    report: (outcome) => {
      metrics?.command(outcome);
      const { error, result, ...facts } = outcome;
      if (error === null) log.info(`command ${result}`, facts);
      else log.error('command broken', { ...facts, error });
    },
  });
  let running = 0;
  const turn = createTurns();
  let currentAt: Temporal.Instant | null = live.problem() === null ? startedAt : null;
  const refresh = async (): Promise<void> => {
    await live.catchUp();
    if (live.problem() === null) currentAt = clock.now();
  };

  return {
    get corpus() {
      return live.current();
    },
    refresh,
    registry,
    texts,
    digests,
    health,
    standing: () => {
      const { articles, quotes, speakers, revision } = live.current();
      return {
        startedAt,
        platforms: [...platforms.values()].map((platform) => ({ name: platform.name, health: platform.health() })),
        index: {
          articles: articles.length,
          quotes: quotes.length,
          speakers: speakers.length,
          revision,
          currentAt,
          problem: live.problem(),
        },
      };
    },
    running: () => running,
    store,
    handler: {
      dispatch: async (invocation) => {
        running += 1;
        try {
          await live.refresh();
          await turn();
          return await dispatch(invocation);
        } finally {
          running -= 1;
        }
      },
      ...(metrics === undefined ? {} : { arrived: stopwatchOf(metrics, clock) }),
      suggest: (command, subcommand, option, typed) => {
        // Completion has no time to wait; the next key finds what this one has begun to read.
        void live.refresh();
        return completeOption(registry, live.current(), { command, subcommand, option, typed });
      },
      home: async (platform, space, sees) => {
        const [{ homeParts }] = await Promise.all([import('./brief/home-page.ts'), live.refresh()]);
        const schedules = (await (await store()).schedulesIn(platform, space, MAX_HOME_SCHEDULES)).filter(({ destination }) =>
          sees(destination),
        );
        return homeParts({ corpus: live.current(), digests, schedules, texts });
      },
      form: (line, room) => formOf(line, registry, room, texts, known()),
      readForm: (line, values) => readForm(line, values, registry, today(), texts, known()),
      remember: async (key, value) => {
        await (await store()).remember(key, value, clock.now());
      },
      first: async (key) => (await store()).first(key, clock.now()),
      recall: async (key) => (await store()).recall(key, clock.now()),
    },
    attach: (platform) => platforms.set(platform.name, platform),
    post: async (where, reply, order) => {
      const result: PostResult = await (platformOf(where)?.post(where, reply, order) ?? {
        kind: 'failed',
        permanent: false,
        fault: 'away',
        reason: absence(where),
        messages: order.sent ?? [],
      });
      metrics?.post(partsOf(where).platform, result);
      return result;
    },
    ends: (where, reply) => platformOf(where)?.ends(reply) ?? null,
    findPost: async (where, search) =>
      platformOf(where)?.findPost(where, search) ?? { kind: 'unknown', reason: absence(where), away: true },
    tell: async (where, person, reply) => platformOf(where)?.tell(where, person, reply) ?? 'missed',
    close: async () => {
      await live.close();
      if (opened !== null) await (await opened).close();
    },
  };
}

/** Times the steps of an answer from the arrival of its event. */
const stopwatchOf =
  (metrics: Metrics, clock: Clock): NonNullable<Handler['arrived']> =>
  (platform) => {
    const start = clock.now();
    return (step) => metrics.step(platform, step, Number(clock.now().epochNanoseconds - start.epochNanoseconds) / 1e6);
  };

/** Schedules of one workspace that a page looks through. */
const MAX_HOME_SCHEDULES = 2_000;

/** False for a file that is not there yet: looking must not make one. */
const mayHoldState = (place: DatabasePlace): boolean => place.kind === 'postgres' || existsSync(place.path);

/** Digests that open the store when first used. */
function lazyDigests(open: () => Promise<Digests>): Digests {
  let made: Promise<Digests> | null = null;
  const digests = (): Promise<Digests> => {
    made ??= open().catch((thrown: unknown) => {
      // What was wrong may have been put right by the next question.
      made = null;
      throw thrown;
    });
    return made;
  };
  return {
    add: async (...args) => (await digests()).add(...args),
    list: async (where) => (await digests()).list(where),
    setState: async (...args) => (await digests()).setState(...args),
    remove: async (...args) => (await digests()).remove(...args),
    preview: async (...args) => (await digests()).preview(...args),
    clockOf: async (...args) => (await digests()).clockOf(...args),
    explain: async (...args) => (await digests()).explain(...args),
    receipt: async (...args) => (await digests()).receipt(...args),
    delivered: async (where) => (await digests()).delivered(where),
    suspended: async (where) => (await digests()).suspended(where),
    next: async (where) => (await digests()).next(where),
  };
}
