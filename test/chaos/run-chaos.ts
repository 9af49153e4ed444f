import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/model/clock.ts';
import { AttacheError } from '../../src/model/errors.ts';
import type { OccurrenceId } from '../../src/model/ids.ts';
import { partsOf } from '../../src/model/schedule.ts';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type DiscordDouble, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ChaosFault, calm, type World } from './faults.ts';
import { judge, type Seen, type Verdict } from './judge.ts';
import { startReplicas } from './replicas.ts';
import { type Clocks, chaosTimings, type Scenario, seeded } from './scenario.ts';
import { traceOf } from './trace.ts';

/** Longer than a hold, the longest pause and a worker's start together; and a little more than a clock may be wrong by. Milliseconds. */
const QUIET = 7000;
const AHEAD = 121 * 60_000;

/** Occurrences whose trace a report carries. */
const TRACED = 4;

export interface ChaosOptions {
  readonly place: DatabasePlace;
  readonly replicas: number;
  readonly seed: number;
  readonly scenario: Scenario;
  readonly faults: readonly ChaosFault[];
  /** Each replica dies in one of the windows. */
  readonly dying: boolean;
  /** Faults come so many times more rarely; 1 when absent. */
  readonly pace?: number;
  /** Each fault comes at most so often, and as many processes die in a window, so that the run ends on any machine. Without limit when absent. */
  readonly most?: number;
  readonly restartDatabase?: (() => Promise<void>) | undefined;
  /** Gives up after so many milliseconds. */
  readonly within: number;
  /** See WorkerOrder. */
  readonly lookFor?: number;
  /** Told of the world while everything is under way, beside the faults. */
  readonly meddle?: (world: World, store: Store) => Promise<void>;
}

export interface ChaosReport extends Verdict {
  readonly expected: number;
  /** What the store says became of them. */
  readonly states: Readonly<Record<string, number>>;
  readonly reasons: readonly string[];
  /** How often each fault happened, and in which windows workers died. */
  readonly faults: Readonly<Record<string, number>>;
  readonly diedIn: Readonly<Record<string, number>>;
  readonly killed: number;
  /** Posts begun, searches of a channel, messages that the channels hold. */
  readonly tries: number;
  readonly searches: number;
  readonly messages: number;
  /** What the doubles found against the platforms' own rules. */
  readonly violations: readonly string[];
  readonly seconds: number;
  readonly log: string;
  /** Who did what, and when, for the first few occurrences that are not as they should be; empty when all are. */
  readonly trace: string;
}

/** Lets replicas come and go while everything is due, until each occurrence has an end, and judges what the channels hold. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const begun = performance.now();
  const { scenario, place } = options;
  const store = await openStore(place, { log: { warn: () => undefined }, clock: systemClock });
  const [slack, discord] = await Promise.all([startSlackDouble(), startDiscordDouble()]);
  for (const { destination } of scenario.schedules) openChannel({ slack, discord }, partsOf(destination).channel);
  for (const schedule of scenario.schedules) await store.saveSchedule(schedule);
  const random = seeded(options.seed);
  const folder = temporaryFolder('chaos-trace');
  const trace = path.join(folder, 'trace.jsonl');
  let clocks: Clocks = { world: aheadOf(scenario.moments[0]), wrong: 0 };
  const replicas = startReplicas({
    count: options.replicas,
    order: {
      trace,
      place,
      slackApi: slack.apiUrl,
      discordApi: discord.apiUrl,
      clocks,
      lookFor: options.lookFor ?? chaosTimings.lookFor,
    },
    seed: options.seed,
    deaths: options.dying ? (options.most ?? Number.POSITIVE_INFINITY) : 0,
    random,
  });
  const { restartDatabase } = options;
  const world: World = { place, slack, discord, replicas, random, clocks: () => clocks, restartDatabase };
  const storm = startStorm(world, options);
  try {
    const meddling = options.meddle?.(world, store);
    const ends = createEnds(store, scenario);
    for (const moment of scenario.moments) {
      clocks = { world: aheadOf(moment), wrong: 0 };
      replicas.setClocks(clocks);
      const quiet = createQuiet(world);
      while (performance.now() - begun < options.within && !(await ends.until(moment).catch(notWhileAway))) {
        await sleep(100);
        if (!options.dying || !quiet.isLong()) continue;
        // A clock went ahead and back, and what was to rest for a second rests for hours: let it be that late.
        clocks = { ...clocks, wrong: AHEAD };
        replicas.setClocks(clocks);
      }
    }
    await meddling;
    await storm.stop();
    await replicas.stop();
    const found = await reportOn(scenario, { store, slack, discord });
    const wrong = [...found.doubled, ...found.partial, ...found.missing].slice(0, TRACED);
    return {
      ...found,
      trace: traceOf(wrong, { file: trace, slack, discord }),
      faults: storm.counts,
      diedIn: replicas.diedIn,
      killed: replicas.killed,
      seconds: (performance.now() - begun) / 1000,
      log: replicas.log,
    };
  } finally {
    await storm.stop();
    await replicas.stop();
    await Promise.all([slack.close(), discord.close()]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const aheadOf = (moment: Temporal.Instant | undefined): number =>
  moment === undefined ? 0 : moment.epochMilliseconds - systemClock.now().epochMilliseconds;

function openChannel({ slack, discord }: { readonly slack: SlackDouble; readonly discord: DiscordDouble }, channel: string): void {
  if (!channel.startsWith('C')) discord.rest.channels.set(channel, 'open');
  if (!channel.startsWith('C') || slack.history.refusal(channel) === null) return;
  slack.history.set(channel, null);
  // Slack's channels begin with the message that the bot has joined; one without any is taken for unreadable.
  slack.history.writeOther(channel, 'attache has joined the channel');
}

const callsSoFar = ({ slack, discord }: Pick<World, 'slack' | 'discord'>): number => slack.calls.length + discord.rest.exchanges.length;

/** Whether nobody has called a platform for longer than any hold or pause lasts. */
function createQuiet(world: World): { isLong(): boolean } {
  let [calls, since] = [callsSoFar(world), performance.now()];
  return {
    isLong: () => {
      const now = performance.now();
      if (callsSoFar(world) === calls && now - since > QUIET) {
        since = now;
        return true;
      }
      if (callsSoFar(world) !== calls) [calls, since] = [callsSoFar(world), now];
      return false;
    },
  };
}

interface Storm {
  readonly counts: Readonly<Record<string, number>>;
  /** Resolves when the last fault has passed. */
  stop(): Promise<void>;
}

/** Lets each fault happen now and then. Those of one kind do not overlap. */
function startStorm(
  world: World,
  { faults, pace = 1, most = Number.POSITIVE_INFINITY }: Pick<ChaosOptions, 'faults' | 'pace' | 'most'>,
): Storm {
  const stopping = new AbortController();
  const counts: Record<string, number> = {};
  const calls = (): number => callsSoFar(world);
  const blow = async ({ name, every, act }: ChaosFault): Promise<void> => {
    while ((counts[name] ?? 0) < most) {
      const next = calls() + every * pace * 2 * world.random();
      while (calls() < next && !stopping.signal.aborted) await sleep(20);
      if (stopping.signal.aborted) return;
      counts[name] = (counts[name] ?? 0) + 1;
      await act(world);
    }
  };
  const blowing = faults.filter(({ only }) => only?.(world) ?? true).map(blow);
  return {
    counts,
    stop: async () => {
      stopping.abort();
      await Promise.all(blowing);
      calm(world);
    },
  };
}

/** Nothing is over while the database is being restarted. */
function notWhileAway(thrown: unknown): boolean {
  if (thrown instanceof AttacheError && thrown.code === 'store-unavailable') return false;
  throw thrown;
}

/** Which of the expected occurrences have their end. */
function createEnds(store: Store, { expected }: Scenario): { until(moment: Temporal.Instant): Promise<boolean> } {
  const open = new Set(expected.keys());
  return {
    until: async (moment) => {
      const last = moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '').toLowerCase();
      for (const id of open) {
        if (slotOf(id) > last) continue;
        if ((await store.occurrence(id))?.finishedAt == null) return false;
        open.delete(id);
      }
      return true;
    },
  };
}

/** Sorts as the slots themselves do. */
const slotOf = (id: OccurrenceId): string => id.split('.')[1]?.replace('z', '00z') ?? '';

type Found = Omit<ChaosReport, 'faults' | 'diedIn' | 'killed' | 'seconds' | 'log' | 'trace'>;

async function reportOn(
  { expected, schedules }: Scenario,
  { store, slack, discord }: { readonly store: Store; readonly slack: SlackDouble; readonly discord: DiscordDouble },
): Promise<Found> {
  const states: Record<string, number> = {};
  const reasons = new Set<string>();
  let [tries, unforeseen] = [0, 0];
  for (const { id, destination } of schedules) {
    for (const { id: occurrence, state, reason, fingerprint } of await store.occurrences(id, 100)) {
      if (!expected.has(occurrence)) unforeseen += 1;
      else states[state] = (states[state] ?? 0) + 1;
      if (reason !== null) reasons.add(reason);
      if (fingerprint !== null) tries += (await store.delivery(destination, fingerprint))?.tries ?? 0;
    }
  }
  const seen: Seen[] = [
    ...slack.posted.map(({ channel, blocks }) => ({ channel, text: JSON.stringify(blocks ?? []) })),
    ...discord.rest.messages.map(({ channel, content, embeds }) => ({ channel, text: `${content} ${JSON.stringify(embeds)}` })),
  ];
  return {
    ...judge(expected, seen),
    expected: expected.size,
    states: unforeseen === 0 ? states : { ...states, unforeseen },
    reasons: [...reasons],
    tries,
    searches: slack.callsOf('conversations.history').length + discord.rest.exchanges.filter(({ method }) => method === 'GET').length,
    messages: seen.length,
    violations: [...slack.problems, ...discord.rest.violations],
  };
}
