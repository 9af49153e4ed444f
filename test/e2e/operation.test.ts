import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.ts';
import { type DiscordDouble, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { discordEnvironment, slackEnvironment } from '../support/double-environment.ts';
import { eventually } from '../support/eventually.ts';
import { readMetrics } from '../support/read-metrics.ts';
import { slashCommand } from '../support/slack-double/payloads.ts';
import { type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let discord: DiscordDouble;
let slack: SlackDouble;
let port: number;
let bot: BotProcess | null = null;

const WITHOUT_SLACK = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' };
const WITHOUT_DISCORD = { DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' };

function start(more: Readonly<Record<string, string>> = {}, args: readonly string[] = []): BotProcess {
  bot = startBotProcess(
    {
      ...discordEnvironment(discord),
      ...slackEnvironment(slack),
      DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}`,
      PORT: String(port),
      ...more,
    },
    args,
  );
  return bot;
}

/** Asks until the answer passes; the page may not be there yet. */
async function page(at: string, passes: (status: number, body: string) => boolean, milliseconds = 15_000): Promise<string> {
  const until = performance.now() + milliseconds;
  let last = 'nobody answered';
  while (performance.now() < until) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${at}`);
      const body = await response.text();
      if (passes(response.status, body)) return body;
      last = `${response.status} ${body}`;
    } catch {
      last = 'nobody answered';
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${at}: ${last}`);
}
const isReady = (): Promise<string> => page('/readyz', (status) => status === 200);
const connected = (platform: string) =>
  eventually(() => bot?.events().some((event) => event.msg === 'platform connected' && event.platform === platform), 15_000);
const asksDiscord = async (): Promise<void> => {
  const before = discord.rest.messages.length;
  discord.runs('quote', { words: 'five eyes' });
  await eventually(() => discord.rest.messages.length > before, 10_000);
};
const asksSlack = async (): Promise<number> => {
  const url = slack.create();
  const took = await slack.deliver('slash_commands', slashCommand('/quote', 'five eyes', url)).acknowledged();
  await eventually(() => slack.responsesTo(url).length > 0, 10_000);
  return took;
};

beforeEach(async () => {
  folder = temporaryFolder('operation');
  [discord, slack, port] = await Promise.all([startDiscordDouble(), startSlackDouble(), freePort()]);
});
afterEach(async () => {
  await bot?.end();
  bot = null;
  await Promise.all([discord.close(), slack.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('the pages for those who watch', () => {
  it('say that it is alive, ready in each part, and count what it does', async () => {
    start();
    const ready = JSON.parse(await isReady());
    expect(Object.keys(ready.parts)).toEqual(['discord', 'slack', 'database', 'index', 'schedule']);
    expect(ready.parts.index.detail).toMatch(/^\d+ articles and \d+ quotes are held/);
    expect(JSON.parse(await page('/healthz', (status) => status === 200))).toMatchObject({ status: 'alive' });
    await page('/readyz/slack', (status) => status === 200);
    await page('/readyz/nobody', (status) => status === 404);
    await page('/', (status) => status === 404);

    expect(await asksSlack()).toBeLessThan(500);
    await asksDiscord();
    const read = readMetrics(
      await page('/metrics', (_, body) => readMetrics(body).sum('attache_answer_duration_seconds_count', { step: 'answered' }) >= 2),
    );
    expect(read.sum('attache_commands_total', { command: 'quote', result: 'answered', platform: 'slack' })).toBe(1);
    expect(read.sum('attache_commands_total', { command: 'quote', result: 'answered', platform: 'discord' })).toBe(1);
    for (const platform of ['slack', 'discord']) {
      expect(read.sum('attache_answer_duration_seconds_count', { step: 'acknowledged', platform })).toBe(1);
      expect(read.sum('attache_platform_up', { platform })).toBe(1);
    }
    expect(read.sum('attache_store_duration_seconds_count')).toBeGreaterThan(0);
    expect(read.sum('attache_index_records', { kind: 'quote' })).toBeGreaterThan(50);
    expect(read.sum('attache_schedules_due')).toBe(0);
    // Nothing that is somebody's stands in a label.
    expect(JSON.stringify(read.samples.map(({ labels }) => labels))).not.toMatch(/[UTCD]0[A-Z0-9]{6,}|\d{15,}/);
  }, 60_000);

  it('say which platform is not ready, while the other goes on', async () => {
    discord.gateway.away = 503;
    start();
    await page('/readyz/slack', (status) => status === 200);
    const body = JSON.parse(await page('/readyz', (status) => status === 503));
    expect(body.status).toBe('not ready');
    expect(body.parts.discord.ready).toBe(false);
    expect(body.parts.slack.ready).toBe(true);
  }, 40_000);

  it('end a start with one sentence when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    expect(await start({ PORT: String(taken) }).ended).toBe(1);
    expect(bot?.log()).toMatch(/^Attaché stops: PORT \d+ on 127\.0\.0\.1 cannot be listened on \(EADDRINUSE\)/m);
    other.close();
  }, 40_000);
});

describe('a platform that is lost', () => {
  it('comes back with a new client, while the other answers on', async () => {
    start();
    await isReady();
    await asksDiscord();
    // The library never connects again after this code.
    discord.gateway.close(4012);
    await eventually(() => bot?.events().some(({ msg }) => msg === 'platform lost'), 10_000);
    expect(await asksSlack()).toBeLessThan(500);
    await isReady();
    await asksDiscord();
    const read = readMetrics(await page('/metrics', (status) => status === 200));
    expect(read.sum('attache_platform_restarts_total', { platform: 'discord' })).toBe(1);
    expect(bot?.child.exitCode).toBeNull();
  }, 60_000);

  it('is waited for when it cannot be reached at the start, and nothing else is needed', async () => {
    discord.gateway.away = 503;
    start(WITHOUT_SLACK);
    await page('/readyz', (status) => status === 503);
    discord.gateway.away = null;
    await isReady();
    await asksDiscord();
  }, 60_000);

  it('ends the process only when nothing else is left and its token is refused', async () => {
    discord.gateway.refuse = 4004;
    start();
    await connected('slack');
    await eventually(() => bot?.events().some(({ msg, platform }) => msg === 'platform given up' && platform === 'discord'), 15_000);
    expect(await asksSlack()).toBeLessThan(500);
    expect(bot?.child.exitCode).toBeNull();
    slack.failAlways('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    slack.failAlways('auth.test', { kind: 'error', error: 'invalid_auth' });
    slack.askToReconnect();
    expect(await bot?.ended).toBe(1);
    expect(bot?.log()).toMatch(/^Attaché stops: .*(?:SLACK_APP_TOKEN|app token|app-level token).*$/im);
  }, 60_000);
});

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s drains the answers under way, within ten seconds',
    async (signal) => {
      start(WITHOUT_DISCORD);
      await isReady();
      const gate = Promise.withResolvers<void>();
      const url = slack.create();
      slack.failResponse({ kind: 'late', gate: gate.promise });
      await slack.deliver('slash_commands', slashCommand('/quote', 'five eyes', url)).acknowledged();
      const asked = performance.now();
      bot?.child.kill(signal);
      await eventually(() => bot?.events().some(({ msg }) => msg === 'stopping'), 2_000);
      gate.resolve();
      expect(await bot?.ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(10_000);
      expect(slack.responsesTo(url)).toHaveLength(1);
    },
    40_000,
  );

  it('is not held up by a peer that answers nothing any more', async () => {
    start();
    await isReady();
    discord.gateway.mute = true;
    slack.behave({ answers: false });
    const asked = performance.now();
    bot?.child.kill('SIGTERM');
    expect(await bot?.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
  }, 40_000);

  it('works while platforms are still being connected', async () => {
    discord.gateway.mute = true;
    slack.behave({ greets: false });
    start();
    await eventually(() => discord.gateway.opened > 0, 15_000);
    expect(bot?.events()[0]).toMatchObject({ msg: 'starting', platforms: ['discord', 'slack'] });
    const asked = performance.now();
    bot?.child.kill('SIGTERM');
    expect(await bot?.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
  }, 40_000);

  it('happens at once at the second signal', async () => {
    start();
    await isReady();
    discord.gateway.mute = true;
    slack.behave({ answers: false });
    bot?.child.kill('SIGTERM');
    await eventually(() => bot?.events().some(({ msg }) => msg === 'stopping'), 2_000);
    const asked = performance.now();
    bot?.child.kill('SIGTERM');
    expect(await bot?.ended).toBe(1);
    expect(performance.now() - asked).toBeLessThan(1_000);
  }, 40_000);
});

describe('an error that nobody caught', () => {
  it.each([
    ['a rejection', 'Promise.reject(new TypeError(["his", "words"].join(" ")))'],
    ['an exception', 'throw new TypeError(["his", "words"].join(" "))'],
  ])(
    'ends the process with 1, a line of the log and a sentence, and none of its words: %s',
    async (_, act) => {
      const fault = `data:text/javascript,process.on('SIGUSR2', () => setImmediate(() => { ${act} }))`;
      start({}, ['--import', fault]);
      await isReady();
      bot?.child.kill('SIGUSR2');
      expect(await bot?.ended).toBe(1);
      expect(bot?.events().at(-1)).toMatchObject({ level: 50, msg: 'uncaught error', error: { name: 'TypeError' } });
      expect(bot?.log()).toMatch(/^Attaché stops: an error that nobody caught/m);
      expect(bot?.log()).not.toContain('his words');
    },
    40_000,
  );
});
