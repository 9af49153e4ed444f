import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { destination } from '../../src/model/schedule.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { type DiscordDouble, IDS, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { discordEnvironment, slackEnvironment } from '../support/double-environment.ts';
import { cleanEnvironment, ROOT } from '../support/process.ts';
import { slashCommand } from '../support/slack-double/payloads.ts';
import { type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { TEAM } from '../support/slack-double/web-api.ts';
import { limitOf, measureLimits } from './load-limits.ts';

/** One schedule in five is on Slack, where a workspace takes ten messages a second; the others on Discord, which takes fifty. */
const SLACK_SHARE = 5;
const DISCORD_LIMIT = 50;
const SLACK_LIMIT = 10;
/** Commands that people type meanwhile: one on each platform, every so many milliseconds. */
const ASK_EVERY = 250;
const QUESTIONS = ['hegseth', 'five eyes', 'nato', 'ukraine aid', 'starmer on trade'] as const;
const SAMPLE_EVERY = 500;
/** Without another delivery for so long it is over, one way or the other. */
const STALLED_AFTER = 60_000;

interface Doubles {
  readonly slack: SlackDouble;
  readonly discord: DiscordDouble;
}

/**
 * Measures the real process, between both doubles and on a file, while `--size` digests (200 by default) are due in the same minute, each
 * in a channel of its own: how fast they go out beside what the platforms allow, what memory that takes, and how soon people who type
 * commands meanwhile are answered. Node lets its heap grow while there is room; `--heap MB` forbids it, which shows what is really needed.
 */
export async function loadBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { size: { type: 'string', default: '200' }, heap: { type: 'string' } } });
  const size = Number(values.size);
  const heap = values.heap === undefined ? [] : [`--max-old-space-size=${Number(values.heap)}`];
  const limits = await measureLimits();
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-load-'));
  const file = path.join(folder, 'state.db');
  const [slack, discord] = await Promise.all([startSlackDouble(), startDiscordDouble()]);
  let bot: ChildProcess | null = null;
  try {
    discord.rest.limitTo(DISCORD_LIMIT);
    await fill(file, size, { slack, discord });
    bot = spawn(process.execPath, ['--max-semi-space-size=2', ...heap, path.join(ROOT, 'src/main.ts')], {
      cwd: ROOT,
      stdio: 'ignore',
      env: cleanEnvironment({
        ...discordEnvironment(discord),
        ...slackEnvironment(slack),
        DATABASE_URL: `sqlite:${file}`,
        LOG_LEVEL: 'warn',
      }),
    });
    const done = new AbortController();
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const [use, waits] = [sampleUse(bot, done.signal), askMeanwhile({ slack, discord }, done.signal)];
    const delivered = await drained(file, size);
    done.abort();
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(used);
    const rate = show(size, delivered, { slack, discord }, await use, await waits);
    const shares = { bot: (await use).processor / seconds, bench: (user + system) / 1e6 / seconds };
    console.log(`load        what limited it: ${limitOf(limits, rate, shares)}`);
  } finally {
    bot?.kill('SIGKILL');
    await Promise.all([slack.close(), discord.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Schedules that are all due this minute, written at once. */
async function fill(file: string, size: number, { slack, discord }: Doubles): Promise<void> {
  await (await openSqliteStore(file)).schedules();
  const database = new DatabaseSync(file);
  const slot = Temporal.Now.instant().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const { hour, minute } = slot.toZonedDateTimeISO('UTC');
  const recurrence = JSON.stringify({ kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour, minute, zone: 'UTC' });
  const schedule = database.prepare(
    `insert into schedules (id, destination, topic, recurrence, missed, when_empty, state, created_at, next_slot, origin)
     values (?, ?, 'transatlantic-relations', ?, 'once', 'archive', 'active', ?, ?, 'chat')`,
  );
  const channel = database.prepare(`insert into channels (destination, holder, held_until) values (?, '', 0)`);
  database.exec('begin');
  for (let index = 0; index < size; index++) {
    const onSlack = index % SLACK_SHARE === 0;
    const id = onSlack ? `C0LOAD${String(index).padStart(6, '0')}` : String(910000000000000000n + BigInt(index));
    if (onSlack) slack.history.set(id, null);
    else discord.rest.channels.set(id, 'open');
    const where = onSlack ? destination('slack', TEAM, id) : destination('discord', IDS.guild, id);
    schedule.run(`d-${index}`, where, recurrence, slot.epochMilliseconds - 86_400_000, slot.epochMilliseconds);
    channel.run(where);
  }
  database.exec('commit');
  database.close();
}

/** Resolves with how many were delivered when nothing is due or under way any more. */
async function drained(file: string, size: number): Promise<number> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    let [count, since] = [0, performance.now()];
    while (count < size && performance.now() - since < STALLED_AFTER) {
      await sleep(SAMPLE_EVERY);
      const now = Number(database.prepare(`select count(*) as count from occurrences where state = 'delivered'`).get()?.count ?? 0);
      if (now > count) since = performance.now();
      count = now;
    }
    return count;
  } finally {
    database.close();
  }
}

interface Use {
  /** Resident megabytes, again and again. */
  readonly memory: readonly number[];
  /** Seconds of processor time, from the start of the process on. */
  readonly processor: number;
}

/** What the process uses until the signal aborts. */
async function sampleUse({ pid }: ChildProcess, signal: AbortSignal): Promise<Use> {
  const memory: number[] = [];
  let processor = 0;
  while (!signal.aborted) {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,time=', '-p', String(pid)]);
    const [kilobytes = '0', time = '0'] = stdout.trim().split(/\s+/);
    memory.push(Number(kilobytes) / 1024);
    // Hours, minutes and seconds.
    processor = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
    await sleep(SAMPLE_EVERY);
  }
  return { memory, processor };
}

interface Waits {
  readonly slack: readonly number[];
  readonly discord: readonly number[];
}

/** Milliseconds between a command and its acknowledgement, from the first moment at which digests go out. */
async function askMeanwhile({ slack, discord }: Doubles, signal: AbortSignal): Promise<Waits> {
  const waits = { slack: [] as number[], discord: [] as number[] };
  while (!signal.aborted && (slack.posted.length === 0 || discord.rest.messages.length === 0)) await sleep(20);
  const asking: Promise<void>[] = [];
  for (let turn = 0; !signal.aborted; turn++) {
    const question = QUESTIONS[turn % QUESTIONS.length] ?? '';
    const sent = performance.now();
    const from = discord.rest.exchanges.length;
    const token = discord.runs('quote', { words: question });
    asking.push(acknowledgedAt(discord, token, from).then((at) => void waits.discord.push(at - sent)));
    const delivery = slack.deliver('slash_commands', slashCommand('/quote', question, slack.create()));
    const late = (): number => 3000;
    asking.push(
      delivery
        .acknowledged()
        .catch(late)
        .then((took) => void waits.slack.push(took)),
    );
    await sleep(ASK_EVERY);
  }
  await Promise.all(asking);
  return waits;
}

/** When the first answer to an interaction came; three seconds later when none did, Discord's limit. */
async function acknowledgedAt({ rest }: DiscordDouble, token: string, from: number): Promise<number> {
  const limit = performance.now() + 3000;
  for (let next = from; performance.now() < limit; await sleep(2)) {
    for (; next < rest.exchanges.length; next++) {
      const exchange = rest.exchanges[next];
      if (exchange?.path.startsWith('/interactions/') && exchange.path.includes(token)) return exchange.at;
    }
  }
  return limit;
}

/** Prints what was measured, and gives the messages in a second on Discord. */
function show(size: number, delivered: number, { slack, discord }: Doubles, { memory, processor }: Use, waits: Waits): number {
  const line = (what: string, figure: string): void => console.log(`load        ${what}: ${figure}`);
  line('digests due in one minute', `${delivered} of ${size} delivered`);
  const posts = discord.rest.exchanges.filter(({ method, path: to }) => method === 'POST' && to.startsWith('/channels/'));
  line(
    'Discord',
    pace(
      posts.map(({ at }) => at),
      DISCORD_LIMIT,
    ),
  );
  line('Discord turned away', `${posts.length - discord.rest.messages.filter(({ nonce }) => nonce !== null).length} messages`);
  line(
    'Slack',
    pace(
      slack.callsOf('chat.postMessage').map(({ at }) => at),
      SLACK_LIMIT,
    ),
  );
  const busy = memory.slice(Math.floor(memory.length / 10));
  const show = (megabytes: number | undefined): string => `${Math.round(megabytes ?? 0)} MB`;
  line('resident memory', `${show(busy[0])} after a tenth, ${show(Math.max(...memory))} at most, ${show(memory.at(-1))} at the end`);
  line('processor', `${processor} s in all, ${((processor * 1000) / size).toFixed(1)} ms a digest with everything else`);
  line('acknowledgement on Discord', shares(waits.discord));
  line('acknowledgement on Slack', shares(waits.slack));
  line('against the platforms’ rules', `${discord.rest.violations.length + slack.problems.length}`);
  return rateOf(posts.map(({ at }) => at));
}

const rateOf = (times: readonly number[]): number => (times.length - 1) / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000);

/** Messages in a second between the first and the last, and the most in any one second, beside the limit. */
function pace(times: readonly number[], limit: number): string {
  const span = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  const rate = rateOf(times);
  let [most, from] = [0, 0];
  for (const [index, at] of times.entries()) {
    while (at - (times[from] ?? at) >= 1000) from += 1;
    most = Math.max(most, index - from + 1);
  }
  const ratio = Math.round((100 * rate) / limit);
  return `${times.length} messages in ${span.toFixed(0)} s, ${rate.toFixed(1)} a second of ${limit} (${ratio} %), ${most} in the fullest second`;
}

function shares(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)} ms`;
  return `${at(0.5)} in the middle, ${at(0.99)} in 99 of 100, ${at(1)} at most, of ${sorted.length}`;
}
