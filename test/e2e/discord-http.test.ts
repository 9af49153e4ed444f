import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { ENDPOINT_PATH } from '../../src/platforms/discord/http-link.ts';
import { type BotProcess, freePort, startConnectedBot } from '../support/bot-process.ts';
import { componentTexts } from '../support/discord-component-rules.ts';
import { type DiscordDouble, IDS, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { discordEnvironment } from '../support/double-environment.ts';
import { saveDueSchedule } from '../support/due-schedule.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let discord: DiscordDouble;
let bot: BotProcess | null = null;
let address: string;

const database = (): string => path.join(folder, 'state.db');

async function startBot(): Promise<void> {
  const port = await freePort();
  address = `http://127.0.0.1:${port}${ENDPOINT_PATH}`;
  discord.sendTo(address);
  bot = await startConnectedBot({
    ...discordEnvironment(discord),
    DISCORD_PUBLIC_KEY: discord.key.publicKey,
    DISCORD_PORT: String(port),
    DATABASE_URL: `sqlite:${database()}`,
  });
}

const PING = JSON.stringify({ id: '1', application_id: IDS.application, type: 1, token: 't', version: 1 });
const send = (body: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(address, { method: 'POST', headers, body });
const shown = ({ components }: { readonly components: unknown }): string => componentTexts(components).join();

beforeEach(async () => {
  folder = temporaryFolder('discord-http');
  discord = await startDiscordDouble();
});
afterEach(async () => {
  await bot?.end();
  bot = null;
  await discord.close();
  rmSync(folder, { recursive: true, force: true });
  expect(discord.rest.violations).toEqual([]);
});

describe('the real process behind Discord’s interactions endpoint', () => {
  it('answers a ping and a command, posts what is due, and knows its buttons after a restart, all without a gateway', async () => {
    await saveDueSchedule(database(), 'd-http', destination('discord', IDS.guild, IDS.channel));
    await startBot();
    const pong = await send(PING, discord.key.headers(PING));
    expect([pong.status, pong.headers.get('content-type'), await pong.json()]).toEqual([200, 'application/json', { type: 1 }]);
    await eventually(() => discord.rest.messages.find(({ nonce }) => nonce !== null), 15_000);

    discord.runs('quote', { words: 'hegsteh' });
    const answer = await eventually(() => discord.rest.messages.find(({ ephemeral }) => ephemeral), 10_000);
    expect(shown(answer)).toContain('Pete Hegseth');
    expect(await bot?.stop()).toBe(0);

    await startBot();
    const more = answer.components.flatMap(({ components = [] }) => components).find(({ label }) => label?.startsWith('More'));
    discord.presses(answer, more?.label ?? '');
    await eventually(() => discord.rest.messages.some((message) => message.id === answer.id && shown(message) !== shown(answer)), 10_000);
    expect(discord.rest.messages.filter(({ nonce }) => nonce !== null)).toHaveLength(1);
    expect(discord.gateway.opened).toBe(0);
    expect(discord.answered.every(({ status }) => status === 200)).toBe(true);
  }, 60_000);

  it('does nothing for what is unsigned, altered or stale', async () => {
    await startBot();
    const now = Math.floor(Date.now() / 1000);
    const body = JSON.stringify({ ...JSON.parse(PING), type: 2, data: { id: '1', type: 1, name: 'quote' } });
    for (const headers of [{}, discord.key.headers(PING), discord.key.headers(body, now - 600), discord.key.headers(body, now + 600)])
      expect((await send(body, headers)).status).toBe(401);
    expect((await send(PING, discord.key.headers(PING))).status).toBe(200);
    expect(discord.rest.exchanges.filter(({ path: route }) => route.startsWith('/webhooks'))).toEqual([]);
  }, 40_000);

  it('finishes the answer under way when it is told to stop, and takes no further one', async () => {
    await startBot();
    const gate = Promise.withResolvers<void>();
    discord.rest.fail(/PATCH \/webhooks/, { gate: gate.promise });
    discord.runs('quote', { words: 'hegseth' });
    await eventually(() => discord.rest.exchanges.some(({ method }) => method === 'PATCH'), 10_000);
    const stopped = bot?.stop();
    // The signal takes a moment; from then on a request is told to come back.
    for (let status = 200; status === 200; ) {
      const before = discord.answered.length;
      discord.runs('quote', { words: 'ukraine' });
      ({ status } = await eventually(() => discord.answered[before]));
    }
    expect(discord.answered.at(-1)?.status).toBe(503);
    expect(bot?.child.exitCode).toBeNull();
    gate.resolve();
    expect(await stopped).toBe(0);
    expect(bot?.log()).not.toMatch(/under way/);
  }, 40_000);
});
