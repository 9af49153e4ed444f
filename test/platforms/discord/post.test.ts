import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { paragraph, publicly } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';

let session: DiscordSession;
beforeEach(async () => {
  session = await openDiscordSession({ timings: { callTimeout: 400, postBackoff: [10, 10], longestRetryAfter: 1000 } });
});
afterEach(() => session.close());

const where = destination('discord', IDS.guild, IDS.channel);
const reply = publicly(paragraph('Good morning @everyone <@900000000000000030> **bold** `x`'));
const POST = /POST \/channels\/\d+\/messages/;
const post = (key = 'd-1.slot') => session.discord.post(where, reply, { key });
const sent = () => session.double.rest.messages;

describe('a post to a Discord channel', () => {
  it('carries an enforced nonce and mentions nobody', async () => {
    const result = await post();
    expect(result).toEqual({ kind: 'posted', messages: [sent()[0]?.id] });
    expect(sent()[0]?.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(sent()[0]?.nonce?.length).toBeLessThanOrEqual(25);
  });

  it('is made once however often it is tried', async () => {
    const [first, second] = [await post(), await post()];
    expect(second).toEqual(first);
    expect(sent()).toHaveLength(1);
    await post('d-1.other-slot');
    expect(sent()).toHaveLength(2);
  });

  it('is made once although the answer to the first try was lost', async () => {
    session.double.rest.fail(POST, 'hang');
    expect((await post()).kind).toBe('posted');
    session.double.rest.fail(POST, 'cut');
    expect((await post('d-1.next')).kind).toBe('posted');
    expect(sent()).toHaveLength(2);
  });

  it('is uncertain when no try is ever answered', async () => {
    for (let tries = 0; tries < 3; tries += 1) session.double.rest.fail(POST, 'hang');
    expect(await post()).toMatchObject({ kind: 'uncertain', messages: [] });
  });

  it('is tried again after 5xx, with a pause', async () => {
    session.double.rest.fail(POST, { status: 502, body: '<html>bad gateway</html>' });
    session.double.rest.fail(POST, { status: 503, body: '<html>busy</html>' });
    expect((await post()).kind).toBe('posted');
    expect(sent()).toHaveLength(1);
  });

  it('waits out a rate limit, and does not wait for ever', async () => {
    const limit = (seconds: number) => ({
      status: 429,
      body: { message: 'slow down', retry_after: seconds, global: false },
      headers: {
        'retry-after': String(seconds),
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String(seconds),
        'x-ratelimit-scope': 'user',
        'x-ratelimit-bucket': 'b',
      },
    });
    session.double.rest.fail(POST, limit(0.05));
    expect((await post()).kind).toBe('posted');
    session.double.rest.fail(POST, limit(600));
    expect(await post('d-1.later')).toMatchObject({ kind: 'failed', permanent: false, reason: expect.stringMatching(/60\d seconds/) });
  });

  it.each([
    [403, 50001, 'View Channel'],
    [403, 50013, 'Send Messages'],
    [404, 10003, 'deleted'],
  ])('fails for good on %i/%i, with what to do', async (status, code, remedy) => {
    session.double.rest.fail(POST, { status, body: { code, message: 'no' } });
    expect(await post()).toMatchObject({ kind: 'failed', permanent: true, reason: expect.stringContaining(remedy) });
  });

  it('does not suspend a channel for what Discord dislikes in a message', async () => {
    session.double.rest.fail(POST, { status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(await post()).toMatchObject({ kind: 'failed', permanent: false });
  });

  it('tells that the token is worth nothing any more', async () => {
    session.double.rest.fail(POST, { status: 401, body: { code: 0, message: '401: Unauthorized' } });
    expect(await post()).toMatchObject({ kind: 'failed', permanent: false });
    expect((await session.discord.failed).message).toContain('Reset the token');
  });

  it('says where a part failed', async () => {
    const long = publicly(...Array.from({ length: 12 }, (_, n) => paragraph(`${n} ${'word '.repeat(600)}`)));
    session.double.rest.fail(POST, { status: 502, body: 'x' });
    const result = await session.discord.post(where, long, { key: 'd-2.slot' });
    expect(result.kind).toBe('posted');
    expect(result.messages.length).toBeGreaterThan(1);
    expect(new Set(result.messages).size).toBe(result.messages.length);
    expect(sent()[0]?.content).toMatch(/^\(1\/\d+\)/);
  });
});
