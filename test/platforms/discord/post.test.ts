import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { paragraph, publicly } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError, badGateway, blocked, rateLimited } from '../../support/discord-double/limits.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createHurriedClock, type HurriedClock } from '../../support/hurried-clock.ts';

const TIMINGS = { startDeadline: 60_000, callTimeout: 400, lookEvery: 60_000 };
let session: DiscordSession;
let clock: HurriedClock;
beforeEach(async () => {
  clock = createHurriedClock();
  session = await openDiscordSession({ clock, timings: TIMINGS });
});
afterEach(() => session.close());

const here = destination('discord', IDS.guild, IDS.channel);
const there = destination('discord', IDS.guild, IDS.otherChannel);
const reply = publicly(paragraph('Good morning @everyone <@900000000000000030> **bold** `x`'));
const long = publicly(...Array.from({ length: 12 }, (_, n) => paragraph(`${n} ${'word '.repeat(600)}`)));
const POST = /POST \/channels\/\d+\/messages/;
const post = (key = 'd-1.slot') => session.discord.post(here, reply, { key });
const sent = () => session.double.rest.messages;

describe('a post to a Discord channel', () => {
  it('carries an enforced nonce and a printed mark, and mentions nobody', async () => {
    expect(await post()).toEqual({ kind: 'posted', messages: [sent()[0]?.id] });
    expect(sent()[0]?.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(sent()[0]?.nonce?.length).toBeLessThanOrEqual(25);
    expect(sent()[0]?.content).toMatch(/\n-# Post [0-9a-f]{10}$/);
  });

  it('in several parts says in each which part of which post it is', async () => {
    const result = await session.discord.post(here, long, { key: 'd-2.slot' });
    expect(result.messages.length).toBeGreaterThan(2);
    const footers = sent().map((message) => JSON.stringify(message.embeds.at(-1)));
    for (const [at, footer] of footers.entries()) expect(footer).toMatch(new RegExp(`Post [0-9a-f]{10} · ${at + 1}/${footers.length}"`));
    expect(sent()[0]?.content).toMatch(/^\(1\/\d+\)/);
  });

  it('is refused a second time by Discord itself, as long as it knows the nonce', async () => {
    const [first, second] = [await post(), await post()];
    expect(second).toEqual(first);
    expect(sent()).toHaveLength(1);
    session.double.rest.channels.forgetNonces();
    await post();
    expect(sent()).toHaveLength(2);
  });

  it('is found by its nonce where the history shows it and the mark was taken away', async () => {
    const { rest } = session.double;
    rest.fail(POST, 'cut');
    const since = clock.now();
    expect((await post()).kind).toBe('uncertain');
    const [made] = sent();
    if (made === undefined) throw new Error('nothing was made');
    rest.channels.write({ ...made, content: '', embeds: [] });
    const search = { key: 'd-1.slot', fingerprint: null, since };
    expect(await session.discord.findPost(here, search)).toEqual({ kind: 'found', messages: [] });
    rest.channels.showNonces(true);
    expect(await session.discord.findPost(here, search)).toEqual({ kind: 'found', messages: [made.id] });
  });
});

describe('a refusal by Discord', () => {
  it.each([
    [403, 50001, 'permission', /View Channel/],
    [403, 50013, 'permission', /Send Messages/],
    [404, 10003, 'gone', /another channel/],
    [404, 10004, 'gone', /Add the bot/],
    [403, 160005, 'archived', /Unlock/],
    [400, 50083, 'archived', /Reopen/],
    [400, 50008, 'refused', /another channel/],
    [403, 99999, 'permission', /Check the bot’s permissions/],
  ])('%i/%i is for good, and says what to do', async (status, code, fault, remedy) => {
    session.double.rest.fail(POST, apiError(status, code));
    const result = await post();
    expect(result).toMatchObject({ kind: 'failed', permanent: true, fault, remedy: expect.stringMatching(remedy) });
    expect(result.kind === 'failed' && result.reason).toMatch(new RegExp(`\\(${code}\\)\\.$`));
  });

  it('for want of a permission names the one that the server’s settings take away', async () => {
    const denied = PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks;
    const { double, discord, close } = await openDiscordSession({ clock, timings: TIMINGS, denied });
    double.rest.channels.set(IDS.channel, 'silenced');
    expect(await discord.post(here, reply, { key: 'k' })).toMatchObject({ remedy: 'Give the bot Embed Links and Send Messages there.' });
    await close();
  });

  it('of the message itself is not held against the channel', async () => {
    session.double.rest.fail(POST, apiError(400, 50035));
    expect(await post()).toMatchObject({ kind: 'failed', permanent: false, fault: 'refused' });
    session.double.rest.fail(POST, apiError(400, 200000));
    expect(await post()).toMatchObject({ kind: 'failed', permanent: false, remedy: expect.stringContaining('AutoMod') });
  });

  it('of the token ends the connection with what to do', async () => {
    session.double.rest.fail(POST, apiError(401, 0));
    expect(await post()).toMatchObject({
      kind: 'failed',
      permanent: true,
      fault: 'revoked',
      remedy: expect.stringMatching(/DISCORD_TOKEN/),
    });
    expect((await session.discord.failed).message).toContain('Reset the token');
    // The library has dropped the token: nothing is sent any more, and that is not taken for an uncertain outcome.
    expect(await post()).toMatchObject({ kind: 'failed', fault: 'revoked' });
    expect(sent()).toEqual([]);
    expect(session.discord.health().state).toBe('down');
  });
});

describe('Discord’s limits', () => {
  // The library keeps limits by the machine's clock, so these tests do too.
  let real: DiscordSession;
  beforeEach(async () => {
    real = await openDiscordSession({ timings: { blockedWait: 300 } });
  });
  afterEach(() => real.close());
  const calls = () => real.double.rest.exchanges.filter(({ method, path }) => POST.test(`${method} ${path}`));
  /** Posts to one channel, and to another as soon as the first has met its limit; the moments of all calls, from the first on. */
  const both = async (): Promise<readonly number[]> => {
    const first = real.discord.post(here, reply, { key: 'one' });
    await eventually(() => calls().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const results = await Promise.all([first, real.discord.post(there, reply, { key: 'two' })]);
    expect(results.map(({ kind }) => kind)).toEqual(['posted', 'posted']);
    return calls().map(({ at }) => at - (calls()[0]?.at ?? 0));
  };

  it.each([
    ['of the whole bot', rateLimited(0.3, { global: true })],
    ['of the network before Discord', blocked(0.3)],
    ['of the network before Discord, without a time,', blocked(null)],
  ])('%s hold every channel back', async (_, limit) => {
    real.double.rest.fail(POST, limit);
    const [, ...later] = await both();
    expect(later).toHaveLength(2);
    for (const moment of later) expect(moment).toBeGreaterThan(290);
  });

  it('of one channel hold no other back', async () => {
    real.double.rest.fail(POST, rateLimited(1.5));
    const [, other = 0, again = 0] = await both();
    expect(other).toBeLessThan(1000);
    expect(again).toBeGreaterThan(1490);
  });

  it('told beforehand are kept to without a call that would be refused', async () => {
    real.double.rest.answerWith(POST, {
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '0.2',
      'x-ratelimit-bucket': 'messages',
    });
    for (const key of ['a', 'b', 'c']) expect((await real.discord.post(here, reply, { key })).kind).toBe('posted');
    // The first answer changes the bucket's name, and the library begins to count with the next.
    const [, second, third] = calls().map(({ at }) => at);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(190);
    expect(calls()).toHaveLength(3);
  });
});

describe('many posts at once', () => {
  it('keep to Discord’s fifty a second, and hold up no answer', async () => {
    const { double, discord, close } = await openDiscordSession();
    double.rest.limitTo(50);
    const begun = performance.now();
    const channels = Array.from({ length: 150 }, (_, at) => String(930_000_000_000_000_000n + BigInt(at)));
    for (const channel of channels) double.rest.channels.set(channel, 'open');
    const posts = channels.map((channel) => discord.post(destination('discord', IDS.guild, channel), reply, { key: channel }));
    const asked = performance.now();
    double.runs('quote', { words: 'x' });
    await eventually(() => double.rest.messages.find(({ ephemeral }) => ephemeral));
    expect(performance.now() - asked).toBeLessThan(1000);
    for (const result of await Promise.all(posts)) expect(result.kind).toBe('posted');
    const seconds = (performance.now() - begun) / 1000;
    expect(seconds).toBeGreaterThan(2.8);
    expect(seconds).toBeLessThan(15);
    // Hardly a call was turned away; on a busy machine timers bunch.
    expect(double.rest.exchanges.filter(({ path }) => /^\/channels\/93\d+\/messages$/.test(path)).length).toBeLessThanOrEqual(153);
    await close();
  });

  it('beyond what may wait are turned away with a time to come back', async () => {
    const { double, discord, close } = await openDiscordSession();
    double.rest.failAlways(POST, rateLimited(30, { global: true }));
    const posts = Array.from({ length: 1001 }, (_, at) => discord.post(here, reply, { key: String(at) }));
    expect(await posts.at(-1)).toMatchObject({ kind: 'failed', permanent: false, fault: 'limited', retryAfter: expect.any(Number) });
    const stopped = discord.stop(2000);
    for (const result of await Promise.all(posts.slice(0, -1))) expect(result).toMatchObject({ kind: 'failed' });
    await stopped;
    await close();
  });

  it('while Discord answers with 5xx are each tried once', async () => {
    const { rest } = session.double;
    rest.failAlways(POST, badGateway());
    const results = await Promise.all(['a', 'b', 'c'].map(post));
    expect(results.map(({ kind }) => kind)).toEqual(['uncertain', 'uncertain', 'uncertain']);
    expect(rest.exchanges.filter(({ method, path }) => POST.test(`${method} ${path}`))).toHaveLength(3);
  });
});
