import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/model/clock.ts';
import { AttacheError } from '../../src/model/errors.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { partsOf } from '../../src/model/schedule.ts';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type DiscordDouble, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { cleanEnvironment, ROOT } from '../support/process.ts';
import { type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { fingerprintOf } from './edition.ts';
import { judge, type Seen, type Verdict } from './judge.ts';
import { chaosSchedules, discordChannel, seeded, slackChannel, type WorkerOrder } from './scenario.ts';

export interface ChaosOptions {
  readonly place: DatabasePlace;
  readonly replicas: number;
  readonly occurrences: number;
  /** On each platform. */
  readonly channels: number;
  readonly seed: number;
  /** Milliseconds between two kills from outside, on average. */
  readonly killEvery: number;
  /** See WorkerOrder. */
  readonly diesOneIn: number;
  /** Milliseconds between two posts that are taken without an answer, on average; 0: none. */
  readonly cutEvery: number;
  /** Gives up after so many milliseconds. */
  readonly within: number;
}

export interface ChaosReport extends Verdict {
  readonly occurrences: number;
  /** What the store says became of them. */
  readonly states: Readonly<Record<string, number>>;
  readonly reasons: readonly string[];
  /** Workers that were killed from outside, and that killed themselves. */
  readonly killed: number;
  readonly died: number;
  readonly cuts: number;
  /** Posts begun, searches of a channel, messages that the channels hold. */
  readonly tries: number;
  readonly searches: number;
  readonly messages: number;
  /** What the doubles found against the platforms' own rules. */
  readonly violations: readonly string[];
  readonly seconds: number;
  readonly log: string;
}

/** Lets replicas come and go while everything is due, until each occurrence has an end, and judges what the channels hold. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const begun = performance.now();
  const store = await openStore(options.place, { log: { warn: () => undefined }, clock: systemClock });
  const slack = await startSlackDouble();
  const discord = await startDiscordDouble();
  for (let index = 0; index < options.channels; index++) {
    slack.history.set(slackChannel(index), null);
    // Slack's channels begin with the message that the bot has joined; one without any is taken for unreadable.
    slack.history.writeOther(slackChannel(index), 'attache has joined the channel');
    discord.rest.channels.set(discordChannel(index), 'open');
  }
  const schedules = chaosSchedules(options.occurrences, options.channels, systemClock.now());
  for (const schedule of schedules) await store.saveSchedule(schedule);
  const storm = startStorm(options, { slack, discord });
  try {
    while (performance.now() - begun < options.within && !(await isOver(store, schedules).catch(notWhileAway))) await sleep(200);
    await storm.stop();
    return await reportOn(options, { store, slack, discord, schedules, storm, seconds: (performance.now() - begun) / 1000 });
  } finally {
    await storm.stop();
    await Promise.all([slack.close(), discord.close()]);
    await store.close();
  }
}

interface Doubles {
  readonly slack: SlackDouble;
  readonly discord: DiscordDouble;
}

interface Storm {
  readonly killed: number;
  readonly died: number;
  readonly cuts: number;
  readonly log: string;
  stop(): Promise<void>;
}

/** Keeps `replicas` workers alive, kills one now and then, and has a platform take a post without an answer now and then. */
function startStorm(options: ChaosOptions, { slack, discord }: Doubles): Storm {
  const random = seeded(options.seed);
  const stopping = new AbortController();
  const workers = new Map<ChildProcess, { readonly ended: Promise<void>; killed: boolean }>();
  const counts = { killed: 0, died: 0, cuts: 0, started: 0 };
  let log = '';

  const start = (): void => {
    counts.started += 1;
    const order: WorkerOrder = {
      place: options.place,
      slackApi: slack.apiUrl,
      discordApi: discord.apiUrl,
      seed: options.seed * 1000 + counts.started,
      diesOneIn: options.diesOneIn,
    };
    const child = spawn(process.execPath, [path.join(ROOT, 'test/chaos/worker.ts'), JSON.stringify(order)], {
      cwd: ROOT,
      env: cleanEnvironment(),
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        log = `${log}${chunk}`.slice(-20_000);
      });
    }
    const ended = new Promise<void>((resolve) => {
      child.once('close', () => {
        const worker = workers.get(child);
        workers.delete(child);
        if (!stopping.signal.aborted) {
          counts[worker?.killed ? 'killed' : 'died'] += 1;
          start();
        }
        resolve();
      });
    });
    workers.set(child, { ended, killed: false });
  };

  const nowAndThen = async (every: number, act: () => void): Promise<void> => {
    while (every > 0 && !stopping.signal.aborted) {
      await sleep(every * 2 * random(), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) act();
    }
  };
  const kill = (): void => {
    const living = [...workers].filter(([, worker]) => !worker.killed);
    const [child, worker] = living[Math.floor(random() * living.length)] ?? [];
    if (child === undefined || worker === undefined) return;
    worker.killed = true;
    child.kill('SIGKILL');
  };
  const cut = (): void => {
    counts.cuts += 1;
    if (random() < 0.5) slack.fail('chat.postMessage', { kind: random() < 0.5 ? 'cut' : 'hang' });
    else discord.rest.fail(/^POST \/channels\/\d+\/messages/, random() < 0.5 ? 'cut' : 'hang');
  };

  for (let index = 0; index < options.replicas; index++) start();
  void nowAndThen(options.killEvery, kill);
  void nowAndThen(options.cutEvery, cut);
  return {
    get killed() {
      return counts.killed;
    },
    get died() {
      return counts.died;
    },
    get cuts() {
      return counts.cuts;
    },
    get log() {
      return log;
    },
    stop: async () => {
      stopping.abort();
      const ending = [...workers];
      for (const [child] of ending) child.kill('SIGKILL');
      await Promise.all(ending.map(([, { ended }]) => ended));
    },
  };
}

/** Nothing is over while the database is being restarted. */
function notWhileAway(thrown: unknown): boolean {
  if (thrown instanceof AttacheError && thrown.code === 'store-unavailable') return false;
  throw thrown;
}

async function isOver(store: Store, schedules: readonly Schedule[]): Promise<boolean> {
  for (const { id } of schedules) {
    const [last] = await store.occurrences(id, 1);
    if (last === undefined || last.finishedAt === null) return false;
  }
  return true;
}

async function reportOn(
  options: ChaosOptions,
  {
    store,
    slack,
    discord,
    schedules,
    storm,
    seconds,
  }: Doubles & { readonly store: Store; readonly schedules: readonly Schedule[]; readonly storm: Storm; readonly seconds: number },
): Promise<ChaosReport> {
  const states: Record<string, number> = {};
  const reasons = new Set<string>();
  let tries = 0;
  for (const schedule of schedules) {
    const [last] = await store.occurrences(schedule.id, 1);
    const state = last?.state ?? 'never claimed';
    states[state] = (states[state] ?? 0) + 1;
    if (last?.reason) reasons.add(last.reason);
    tries += (await store.delivery(schedule.destination, fingerprintOf(schedule.id)))?.tries ?? 0;
  }
  const expected = new Map(schedules.map(({ id, destination }) => [String(id), partsOf(destination).channel]));
  const seen: Seen[] = [
    ...slack.posted.map(({ channel, blocks }) => ({ channel, text: JSON.stringify(blocks ?? []) })),
    ...discord.rest.messages.map(({ channel, content, embeds }) => ({ channel, text: `${content} ${JSON.stringify(embeds)}` })),
  ];
  return {
    ...judge(expected, seen),
    occurrences: options.occurrences,
    states,
    reasons: [...reasons],
    killed: storm.killed,
    died: storm.died,
    cuts: storm.cuts,
    tries,
    searches: slack.callsOf('conversations.history').length + discord.rest.exchanges.filter(({ method }) => method === 'GET').length,
    messages: seen.length,
    violations: [...slack.problems, ...discord.rest.violations],
    seconds,
    log: storm.log,
  };
}
