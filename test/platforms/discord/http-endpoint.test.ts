import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/model/clock.ts';
import { destination } from '../../../src/model/schedule.ts';
import { ENDPOINT_PATH } from '../../../src/platforms/discord/http-link.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { type DiscordDouble, IDS, startDiscordDouble } from '../../support/discord-double/discord-double.ts';
import { apiError } from '../../support/discord-double/limits.ts';
import { discordFor } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { renderDiscordComponents } from '../../support/in-english.ts';
import { createRecordingHandler, type RecordingHandler } from '../../support/recording-handler.ts';

let double: DiscordDouble;
let stop: () => Promise<void> = async () => {};
afterEach(async () => {
  await stop();
  stop = async () => {};
  await double.close();
  expect(double.rest.violations).toEqual([]);
});

const reply = (line: string): Reply =>
  privately(paragraph(`Answer to ${line}`), actions({ kind: 'run', label: 'More', run: '/quote hegseth page:2' }));

/** The platform behind an endpoint on loopback, and its address. */
async function open(handler: RecordingHandler = createRecordingHandler(reply), key?: string, more: Parameters<typeof discordFor>[1] = {}) {
  double = await startDiscordDouble();
  return beside(handler, key, more);
}

/** A further one for the same double, which sends to it from now on. */
async function beside(handler: RecordingHandler, key?: string, more: Parameters<typeof discordFor>[1] = {}) {
  let port = 0;
  const { discord, logged } = discordFor(double, {
    endpoint: { publicKey: key ?? double.key.publicKey, host: '127.0.0.1', port: 0 },
    listening: (at) => {
      port = at;
    },
    timings: { tokenEvery: 50, loginDelays: [10] },
    ...more,
  });
  const stopOthers = stop;
  stop = async () => void (await Promise.all([stopOthers(), discord.stop(1000)]));
  await discord.start(handler);
  const address = `http://127.0.0.1:${port}${ENDPOINT_PATH}`;
  double.sendTo(address);
  return { discord, handler, logged, address };
}

const post = (address: string, body: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(address, { method: 'POST', headers, body });
const PING = JSON.stringify({ id: '1', application_id: IDS.application, type: 1, token: 't', version: 1 });

describe('the interactions endpoint', () => {
  it('answers Discord’s ping, and needs no gateway', async () => {
    const { discord, address } = await open();
    const response = await post(address, PING, double.key.headers(PING));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ type: 1 });
    expect(double.gateway.opened).toBe(0);
    expect(discord.health()).toMatchObject({ state: 'ready', detail: expect.stringContaining('Interactions Endpoint URL') });
  });

  it('answers commands, buttons and completion as the gateway does', async () => {
    const { handler } = await open();
    double.runs('quote', { words: 'hegseth' });
    const message = await eventually(() => double.rest.messages[0]);
    expect(message).toMatchObject({ ephemeral: true, content: expect.stringContaining('Answer to quote') });
    double.presses(message, 'More');
    await eventually(() => handler.lines[1] === '/quote hegseth page:2');
    double.types('quote', 'speaker', 'heg');
    await eventually(() => double.rest.choices.length === 1);
    await eventually(() => double.answered.length === 3);
    expect(double.answered.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(double.answered.map(({ body }) => JSON.parse(body).type)).toEqual([5, 6, 8]);
  });

  it('shows an answer for everyone', async () => {
    await open(createRecordingHandler(() => publicly(paragraph('For all.'))));
    double.runs('digest', {}, { subcommand: 'list' });
    await eventually(() => double.rest.messages.some(({ ephemeral, content }) => !ephemeral && content.includes('For all.')));
  });

  it('asks again when Discord has not read the first answer yet', async () => {
    await open();
    double.rest.fail(/PATCH \/webhooks/, apiError(404, 10015));
    double.runs('quote', { words: 'x' });
    await eventually(() => double.rest.messages[0]);
  });

  it('posts digests without a gateway', async () => {
    const { discord } = await open();
    const where = destination('discord', IDS.guild, IDS.channel);
    expect(await discord.post(where, publicly(paragraph('News')), { key: 'k' })).toMatchObject({ kind: 'posted' });
  });

  it('answers 401 to what Discord did not sign, or not now, and does nothing', async () => {
    const { address, handler } = await open();
    const body = JSON.stringify({ ...JSON.parse(PING), type: 2, data: { type: 1, name: 'quote', id: '1' } });
    const good = double.key.headers(body);
    const now = Math.floor(Date.now() / 1000);
    const { 'x-signature-ed25519': signature = '', ...unsigned } = good;
    const other = { ...double.key.headers(PING), 'x-signature-timestamp': good['x-signature-timestamp'] ?? '' };
    for (const headers of [
      unsigned,
      { ...unsigned, 'x-signature-ed25519': 'zz' },
      { ...unsigned, 'x-signature-ed25519': signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
      { ...unsigned, 'x-signature-ed25519': signature.slice(2) },
      { ...unsigned, 'x-signature-ed25519': `${signature}, ${signature}` },
      { ...good, 'x-signature-timestamp': `${good['x-signature-timestamp']}.0` },
      { ...good, 'x-signature-timestamp': `+${good['x-signature-timestamp']}` },
      { ...good, 'x-signature-timestamp': String(now + 1) },
      { ...good, 'x-signature-timestamp': 'now' },
      other,
      double.key.headers(body, now - 301),
      // A slow machine may take some seconds to come to it.
      double.key.headers(body, now + 330),
    ]) {
      const response = await post(address, body, headers);
      expect(response.status).toBe(401);
      expect(await response.text()).toBe('');
    }
    expect(handler.asked).toEqual([]);
  });

  it('does a repeated request once', async () => {
    const { address, handler } = await open();
    double.runs('quote', { words: 'x' });
    await eventually(() => double.rest.messages[0]);
    const interaction = { id: '915000000000000009', application_id: IDS.application, type: 2, token: 'again', version: 1 };
    const body = JSON.stringify({
      ...interaction,
      data: { id: '1', type: 1, name: 'quote' },
      user: { id: IDS.user },
      channel: { id: IDS.channel, type: 1 },
      authorizing_integration_owners: {},
    });
    double.rest.open('again', IDS.channel, null);
    const headers = double.key.headers(body);
    expect((await post(address, body, headers)).status).toBe(200);
    expect((await post(address, body, headers)).status).toBe(409);
    expect(handler.asked).toHaveLength(2);
  });

  describe('beside another process', () => {
    /** Asks one process, then sends the same interaction to another, as whoever has read the request could; gives what each was asked. */
    const replayed = async (first: (key: string) => Promise<boolean>) => {
      const one = await open(Object.assign(createRecordingHandler(reply), { first }));
      const id = double.runs('quote', { words: 'x' }).replace('token-', '');
      await eventually(() => double.answered[0]);
      const other = await beside(Object.assign(createRecordingHandler(reply), { first }));
      const began = Date.now();
      double.runs('quote', { words: 'x' }, { id });
      await eventually(() => double.answered[1]);
      return { one: one.handler, other: other.handler, milliseconds: Date.now() - began };
    };

    it('does not do what that one has done', async () => {
      const taken = new Set<string>();
      const { one, other } = await replayed(async (key) => taken.size < taken.add(key).size);
      await eventually(() => double.rest.messages[0]);
      await systemClock.sleep(150);
      expect(double.answered.map(({ status }) => status)).toEqual([200, 200]);
      expect(one.lines).toEqual(['quote']);
      expect(other.lines).toEqual([]);
      expect(double.rest.messages).toHaveLength(1);
    });

    it.each([
      ['fails', () => Promise.reject(new Error('away'))],
      ['says nothing', () => new Promise<never>(() => {})],
    ])('answers as quickly where the store %s', async (_, first) => {
      const { one, other, milliseconds } = await replayed(first);
      expect(milliseconds).toBeLessThan(500);
      await eventually(() => one.lines.length === 1 && other.lines.length === 1);
    });
  });

  it('refuses what is too large, no JSON, no interaction or at another address, and goes on', async () => {
    const { address, handler } = await open();
    const large = JSON.stringify({ type: 2, text: 'x'.repeat(1_000_000) });
    const status = await post(address, large, double.key.headers(large)).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    for (const body of ['{', 'null', '[]', '{}', '{"type":99,"id":"1"}', '{"type":2}', '{"type":3,"id":"2","data":null}']) {
      expect((await post(address, body, double.key.headers(body))).status).toBe(400);
    }
    expect((await fetch(address)).status).toBe(404);
    expect((await post(`${address}/..`, PING, double.key.headers(PING))).status).toBe(404);
    expect(handler.asked).toEqual([]);
    expect((await post(address, PING, double.key.headers(PING))).status).toBe(200);
  });

  it('does not start with the key or the id of another application, or a refused token', async () => {
    await expect(open(createRecordingHandler(), 'ab'.repeat(32))).rejects.toThrow(/DISCORD_PUBLIC_KEY is not/);
    await double.close();
    double = await startDiscordDouble();
    double.rest.fail(/applications\/@me/, apiError(401, 0));
    const endpoint = { publicKey: double.key.publicKey, host: '127.0.0.1', port: 0 };
    const { discord } = discordFor(double, { endpoint });
    await expect(discord.start(createRecordingHandler())).rejects.toThrow(/Reset the token/);
  });

  it('says which setting to change when the port is taken', async () => {
    const { address } = await open();
    const port = Number(new URL(address).port);
    const { discord } = discordFor(double, { endpoint: { publicKey: double.key.publicKey, host: '127.0.0.1', port } });
    await expect(discord.start(createRecordingHandler())).rejects.toThrow(/DISCORD_PORT/);
  });

  it('notices that its token was taken back', async () => {
    const { discord } = await open();
    double.rest.failAlways(/applications\/@me/, apiError(401, 0));
    expect((await discord.failed).message).toMatch(/Reset the token/);
    expect(discord.health().state).toBe('down');
  });

  it('answers with embeds where components are refused, also when nobody hears of the refusal', async () => {
    const { handler } = await open(undefined, undefined, { renderComponents: renderDiscordComponents });
    double.rest.refuseComponents(IDS.guild);
    double.runs('quote', { words: 'hegseth' });
    const message = await eventually(() => double.rest.messages[0]);
    expect(message).toMatchObject({ ephemeral: true, content: expect.stringContaining('Answer to quote') });
    double.presses(message, 'More');
    await eventually(() => handler.lines[1] === '/quote hegseth page:2');
    // The answer to the request is all that there is: whether Discord took it nobody is told.
    double.forges(message, 'form|/no such command');
    expect((await eventually(() => double.rest.messages[1])).ephemeral).toBe(true);
  });

  it('finishes the answers under way before it stops', async () => {
    let release: () => void = () => {};
    const { discord, handler } = await open(
      createRecordingHandler(() => new Promise((resolve) => (release = () => resolve(privately(paragraph('Still answered.')))))),
    );
    double.runs('quote', { words: 'slow' });
    await eventually(() => handler.asked.length === 1);
    const stopped = discord.stop(3000);
    release();
    await stopped;
    expect(double.rest.messages[0]?.content).toContain('Still answered.');
  });
});
