import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.ts';
import { type DiscordDouble, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { discordEnvironment, slackEnvironment } from '../support/double-environment.ts';
import { eventually } from '../support/eventually.ts';
import { inventArticles } from '../support/invented-store.ts';
import { readMetrics } from '../support/read-metrics.ts';
import { slashCommand } from '../support/slack-double/payloads.ts';
import { type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { inventQueries, inventQuotes } from './search-corpus.ts';

/** What people ask of the real data, one after the other: names, words, a mistyped name, a topic, a brief, a list. */
const REAL_QUESTIONS = ['hegseth', 'five eyes', 'hegsteh on nato', 'ukraine aid since 2020', 'what did Healey say about spending?'];
const USERS = [1, 50];
/** Acknowledgements of ours stay below this, whatever is asked; milliseconds. */
const LIMIT = 500;

interface Waits {
  readonly acknowledged: number[];
  readonly answered: number[];
}

interface Setting {
  readonly slack: SlackDouble;
  readonly discord: DiscordDouble;
  readonly port: number;
  readonly questions: readonly string[];
}

/**
 * Measures how long a person waits for the acknowledgement and for the answer, through both doubles to the real process, with one
 * user and with fifty at a time, over the real data and over `--quotes` invented ones (100,000 by default; 0 leaves that out).
 * `--rounds`: questions of each user (20 by default). Also how long the event loop of the process stood still.
 */
export async function latencyBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { quotes: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '20' } },
  });
  const [size, rounds] = [Number(values.quotes), Number(values.rounds)];
  console.log(
    'latency: milliseconds from the event to its acknowledgement and to the answer, p50 / p99; event loop of the process, p99 / longest',
  );
  await measure('the real data', 0, REAL_QUESTIONS, rounds);
  if (size === 0) return;
  const invented = inventQueries(inventQuotes(size)).map(({ words }) => words);
  await measure(`${size.toLocaleString('en')} invented quotes beside it`, size, invented, rounds);
}

async function measure(name: string, quotes: number, questions: readonly string[], rounds: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-latency-'));
  const file = path.join(folder, 'state.db');
  const [slack, discord, port] = await Promise.all([startSlackDouble(), startDiscordDouble(), freePort()]);
  let bot: BotProcess | null = null;
  try {
    if (quotes > 0) await fill(file, quotes);
    const begun = performance.now();
    bot = startBotProcess(
      {
        ...discordEnvironment(discord),
        ...slackEnvironment(slack),
        DATABASE_URL: `sqlite:${file}`,
        LOG_LEVEL: 'warn',
        PORT: String(port),
      },
      ['--max-semi-space-size=2'],
    );
    const setting: Setting = { slack, discord, port, questions };
    await isReady(setting);
    console.log(`${name}: ready after ${Math.round(performance.now() - begun)} ms, ${await resident(port)} MB resident`);
    // The first answer loads what is loaded late.
    await Promise.all([askSlack(setting, 0, newWaits()), askDiscord(setting, 0, newWaits())]);
    for (const users of USERS) {
      for (const [platform, ask] of [
        ['Slack', askSlack],
        ['Discord', askDiscord],
      ] as const) {
        await metricsOf(port);
        const waits = newWaits();
        await Promise.all(Array.from({ length: users }, (_, user) => asksOn(setting, ask, user, rounds, waits)));
        const loop = await metricsOf(port);
        const delay = (quantile: string): string => (loop.sum('attache_event_loop_delay_seconds', { quantile }) * 1000).toFixed(0);
        const missed = percentile(waits.acknowledged, 0.99) < LIMIT ? '' : ` (over ${LIMIT})`;
        console.log(
          `  ${platform}, ${users} at a time: acknowledged ${shown(waits.acknowledged)}${missed}, answered ${shown(waits.answered)}; event loop ${delay('0.99')} / ${delay('1')}; ${waits.answered.length} answers`,
        );
      }
    }
  } finally {
    await bot?.end();
    await Promise.all([slack.close(), discord.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(file: string, quotes: number): Promise<void> {
  const store = await openSqliteStore(file);
  for (const article of inventArticles(quotes)) await store.putArticle(article);
  await store.close();
}

type Ask = (setting: Setting, at: number, waits: Waits) => Promise<void>;

/** One user: the next question comes when the one before is answered. */
async function asksOn(setting: Setting, ask: Ask, user: number, rounds: number, waits: Waits): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await ask(setting, user * rounds + round, waits);
}

const questionAt = ({ questions }: Setting, at: number): string => questions[at % questions.length] ?? '';
/** A person for each question: nobody is asked to wait for having asked too much. */
let people = 0;

async function askSlack(setting: Setting, at: number, waits: Waits): Promise<void> {
  const { slack } = setting;
  people += 1;
  const url = slack.create();
  const sent = performance.now();
  const delivery = slack.deliver(
    'slash_commands',
    slashCommand('/quote', questionAt(setting, at), url, { user: `U0BENCH${String(people).padStart(6, '0')}` }),
  );
  const answered = slack.until('an answer', () => (slack.responsesTo(url).length > 0 ? performance.now() : null), 60_000);
  // Not within Slack's three seconds: the person sees an error.
  waits.acknowledged.push(await delivery.acknowledged().catch(() => Number.POSITIVE_INFINITY));
  waits.answered.push((await answered) - sent);
}

async function askDiscord(setting: Setting, at: number, waits: Waits): Promise<void> {
  const { discord } = setting;
  people += 1;
  const from = discord.rest.exchanges.length;
  const sent = performance.now();
  const token = discord.runs('quote', { words: questionAt(setting, at) }, { person: String(300000000000000000n + BigInt(people)) });
  const when = (path: RegExp): number | undefined =>
    discord.rest.exchanges.slice(from).find((each) => each.path.includes(token) && path.test(each.path))?.at;
  const answered = await eventually(() => when(/@original$/), 60_000);
  waits.acknowledged.push((when(/\/callback$/) ?? Number.POSITIVE_INFINITY) - sent);
  waits.answered.push(answered - sent);
}

const newWaits = (): Waits => ({ acknowledged: [], answered: [] });
const percentile = (waits: readonly number[], share: number): number =>
  waits.toSorted((a, b) => a - b)[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Number.NaN;
const shown = (waits: readonly number[]): string => `${percentile(waits, 0.5).toFixed(0)} / ${percentile(waits, 0.99).toFixed(0)}`;

const metricsOf = async (port: number) => readMetrics(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
const resident = async (port: number): Promise<number> =>
  Math.round((await metricsOf(port)).sum('process_resident_memory_bytes') / 2 ** 20);

async function isReady({ port }: Setting): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    const status = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the bot did not get ready');
}
