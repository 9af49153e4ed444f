import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { paragraph, publicly, type Reply } from '../../../src/reply/reply.ts';
import { createHurriedClock, type HurriedClock } from '../../support/hurried-clock.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { CHANNEL, mention, slashCommand } from '../../support/slack-double/payloads.ts';
import { type SlackDouble, startSlackDouble } from '../../support/slack-double/slack-double.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { openSlackSession, slackFor } from '../../support/slack-session.ts';

const HERE = destination('slack', TEAM, CHANNEL);
const OTHER_CHANNEL = 'C0CHANNEL2';
const POST = 'chat.postMessage';
const digest = (parts: number): Reply => publicly(...Array.from({ length: parts }, (_, at) => paragraph(`Part ${at + 1}`)));

let double: SlackDouble;
let slack: Platform;
let clock: HurriedClock;

beforeEach(async () => {
  double = await startSlackDouble({ channels: [OTHER_CHANNEL] });
  clock = createHurriedClock();
  ({ slack } = slackFor(double, {
    clock,
    timings: { startDeadline: 60_000, attemptTimeout: 60_000, callTimeout: 1_000, refusalRetries: [10, 20] },
  }));
  await slack.start(createRecordingHandler());
});

afterEach(async () => {
  await slack.stop(20_000);
  await double.close();
  expect(double.problems).toEqual([]);
});

describe('a post to a Slack channel', () => {
  it('goes out part after part, one a second, each with its mark in the metadata and without previews', async () => {
    expect(await slack.post(HERE, digest(3), { key: 'key-1' })).toEqual({ kind: 'posted', messages: double.posted.map(({ ts }) => ts) });
    expect(double.posted.map(({ text, channel, metadata }) => ({ text, channel, metadata }))).toEqual(
      [1, 2, 3].map((part) => ({
        text: `Part ${part}`,
        channel: CHANNEL,
        metadata: { event_type: 'attache_digest', event_payload: { key: 'key-1', part, of: 3 } },
      })),
    );
    // What a request takes counts towards the second.
    expect(clock.waits.map((wait) => wait > 500 && wait <= 1000)).toEqual([true, true]);
    expect(double.callsOf(POST)[0]?.args).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  it('waits as long as Slack says, in whichever way it says so', async () => {
    double.fail(
      POST,
      { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
      { kind: 'error', error: 'ratelimited', retryAfter: 3 },
      { kind: 'error', error: 'ratelimited' },
      { kind: 'status', status: 429 },
    );
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'posted' });
    // Where Slack names no time, the wait doubles with each limit met.
    expect(clock.waits).toEqual([7000, 3000, 8000, 16_000]);
    expect(double.posted).toHaveLength(1);
  });

  it('that certainly did not arrive is tried again, and given back when that lasts', async () => {
    double.fail(POST, { kind: 'status', status: 503 }, { kind: 'error', error: 'service_unavailable' });
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'posted' });
    expect(clock.waits).toEqual([1000, 4000]);
    double.failAlways(POST, { kind: 'status', status: 503 });
    expect(await slack.post(HERE, digest(1), { key: 'key-2' })).toEqual({
      kind: 'failed',
      permanent: false,
      fault: 'unreachable',
      reason: 'Slack could not be reached (HTTP 503).',
      messages: [],
    });
    expect(double.callsOf(POST)).toHaveLength(6);
  });

  it.each([
    ['internal_error', { kind: 'error', error: 'internal_error' }],
    ['fatal_error', { kind: 'error', error: 'fatal_error', accepted: true }],
    ['a page of HTML', { kind: 'status', status: 502, body: '<html>' }],
  ] as const)('that may have arrived (%s) is uncertain and not sent again', async (_, fault) => {
    double.fail(POST, fault);
    expect(await slack.post(HERE, digest(2), { key: 'key' })).toMatchObject({
      kind: 'uncertain',
      reason: expect.stringMatching(/^It is not certain whether Slack took the message/),
    });
    expect(double.callsOf(POST)).toHaveLength(1);
  });

  it.each([
    ['not_in_channel', 'permission', /\/invite @Attaché/],
    ['channel_not_found', 'gone', /\/invite @Attaché/],
    ['is_archived', 'archived', /Unarchive/],
    ['restricted_action', 'permission', /administrator/],
    ['restricted_action_read_only_channel', 'permission', /administrator/],
    ['restricted_action_thread_only_channel', 'permission', /another channel/],
    ['missing_scope', 'permission', /scope/],
    ['team_access_not_granted', 'permission', /administrator/],
    ['ekm_access_denied', 'permission', /administrator/],
    ['invalid_auth', 'revoked', /SLACK_BOT_TOKEN/],
    ['account_inactive', 'revoked', /Install the app to the workspace again/],
    ['token_revoked', 'revoked', /Install the app to the workspace again/],
    ['token_expired', 'revoked', /SLACK_BOT_TOKEN/],
  ])('refused with %s is so for good, and says what to do', async (error, fault, remedy) => {
    double.fail(POST, { kind: 'error', error });
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({
      kind: 'failed',
      permanent: true,
      fault,
      reason: expect.stringMatching(new RegExp(`\\(${error}\\)\\.$`)),
      remedy: expect.stringMatching(remedy),
    });
  });

  it.each(['msg_too_long', 'invalid_blocks', 'msg_blocks_too_long', 'no_text', 'metadata_too_large'])(
    'refused with %s is the message’s fault, not the channel’s',
    async (error) => {
      double.fail(POST, { kind: 'error', error });
      expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'failed', permanent: false, fault: 'refused' });
    },
  );
});

describe('a token that Slack refuses', () => {
  it('for a moment is kept', async () => {
    double.fail(POST, { kind: 'error', error: 'invalid_auth' });
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ fault: 'revoked' });
    await double.until('the second look', () => double.callsOf('auth.test')[1]);
    expect(slack.health().state).toBe('ready');
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'posted' });
  });

  it('again and again ends the connection with what to do', async () => {
    double.failAlways(POST, { kind: 'error', error: 'token_revoked' });
    double.failAlways('auth.test', { kind: 'error', error: 'token_revoked' });
    await slack.post(HERE, digest(1), { key: 'key' });
    expect(await slack.failed).toMatchObject({
      code: 'platform-rejected',
      message: expect.stringMatching(/token_revoked.*Install the app/),
    });
    expect(slack.health()).toMatchObject({ state: 'down', detail: expect.stringContaining('token_revoked') });
  });
});

describe('reading a channel’s history', () => {
  const since = Temporal.Instant.from('2026-01-05T08:00:00Z');

  it('begins with the newest, with their metadata, and goes back no further than the post can be old', async () => {
    await slack.findPost(HERE, { key: 'key', fingerprint: null, since });
    const asked = double.callsOf('conversations.history')[0]?.args;
    expect(asked).toMatchObject({ channel: CHANNEL, include_all_metadata: true, limit: '100' });
    expect(asked).not.toHaveProperty('oldest');
    for (let count = 0; count < 150; count++) double.history.writeOther(CHANNEL, 'chatter');
    await slack.findPost(HERE, { key: 'key', fingerprint: null, since: clock.now().add({ hours: 1 }) });
    expect(double.callsOf('conversations.history').filter(({ args }) => args.cursor !== undefined)).toEqual([]);
  });

  it('finds a post that was begun while the clock of the machine was hours ahead', async () => {
    await slack.post(HERE, digest(2), { key: 'key' });
    const found = await slack.findPost(HERE, { key: 'key', fingerprint: null, since: clock.now().add({ hours: 2 }) });
    expect(found).toMatchObject({ kind: 'found', messages: [expect.any(String), expect.any(String)] });
  });

  it('is tried again when Slack stumbles, since reading does no harm', async () => {
    await slack.post(HERE, digest(1), { key: 'key' });
    double.fail('conversations.history', { kind: 'status', status: 500 }, { kind: 'cut' });
    expect(await slack.findPost(HERE, { key: 'key', fingerprint: null, since })).toMatchObject({
      kind: 'found',
      messages: [expect.any(String)],
    });
    double.failAlways('conversations.history', { kind: 'hang' });
    expect(await slack.findPost(HERE, { key: 'key', fingerprint: null, since })).toMatchObject({
      kind: 'unknown',
      reason: 'Slack did not answer, or not readably.',
    });
  });
});

describe('scheduled posts and answers to people', () => {
  it('do not wait for each other', async () => {
    const session = await openSlackSession();
    const limit = { kind: 'status', status: 429, headers: { 'retry-after': '30' } } as const;
    session.double.fail(POST, limit);
    const posting = session.slack.post(HERE, digest(1), { key: 'key' });
    await session.double.until('the limit', () => session.double.callsOf(POST)[0]);
    const url = session.double.create();
    const asked = performance.now();
    await session.double.deliver('slash_commands', slashCommand('/quote', 'x', url)).acknowledged();
    await session.double.until('the answer to the command', () => session.double.responsesTo(url)[0]);
    session.double.deliver('events_api', mention('quote x'));
    await session.double.until('the answer in the same channel', () => session.double.posted[0]);
    expect(performance.now() - asked).toBeLessThan(1000);
    await session.close();
    expect(await posting).toMatchObject({ kind: 'failed', fault: 'stopping' });
  });

  it('to many channels keep to what a workspace takes', async () => {
    const channels = Array.from({ length: 30 }, (_, at) => `C0MANY${String(at).padStart(4, '0')}`);
    for (const channel of channels) double.history.set(channel, null);
    const begun = clock.now();
    const posts = channels.map((channel) => slack.post(destination('slack', TEAM, channel), digest(1), { key: channel }));
    for (const result of await Promise.all(posts)) expect(result.kind).toBe('posted');
    // Five at once, and then ten a second.
    expect(clock.now().since(begun).total('seconds')).toBeGreaterThan(2.4);
  });
});
