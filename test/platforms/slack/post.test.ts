import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../../src/model/clock.ts';
import { destination } from '../../../src/model/schedule.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { paragraph, publicly, type Reply } from '../../../src/reply/reply.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { CHANNEL } from '../../support/slack-double/payloads.ts';
import { type SlackDouble, startSlackDouble } from '../../support/slack-double/slack-double.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { slackFor } from '../../support/slack-session.ts';

const HERE = destination('slack', TEAM, CHANNEL);
const OTHER_CHANNEL = 'C0CHANNEL2';
const digest = (parts: number): Reply => publicly(...Array.from({ length: parts }, (_, at) => paragraph(`Part ${at + 1}`)));

/** Real time, but for waits that the sender asks for: those take no time, move the clock, and are kept. */
function hurriedClock(): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let ahead = 0;
  return {
    waits,
    now: () => systemClock.now().add({ milliseconds: ahead }),
    sleep: async (milliseconds, signal) => {
      // Deadlines come with a signal that is still to abort and are longer than any pause in these tests.
      if (milliseconds >= 10_000) return systemClock.sleep(milliseconds, signal);
      waits.push(Math.round(milliseconds / 100) * 100);
      ahead += milliseconds;
    },
  };
}

let double: SlackDouble;
let slack: Platform;
let clock: ReturnType<typeof hurriedClock>;

beforeEach(async () => {
  double = await startSlackDouble({ channels: [OTHER_CHANNEL] });
  clock = hurriedClock();
  ({ slack } = slackFor(double, { clock, timings: { startDeadline: 20_000, attemptTimeout: 20_000, callTimeout: 1_000 } }));
  await slack.start(createRecordingHandler());
});

afterEach(async () => {
  await slack.stop(20_000);
  await double.close();
  expect(double.problems).toEqual([]);
});

describe('a post', () => {
  it('arrives part after part, one a second, each with the key in its metadata', async () => {
    expect(await slack.post(HERE, digest(3), { key: 'key-1' })).toEqual({ kind: 'posted', messages: double.posted.map(({ ts }) => ts) });
    expect(double.posted.map(({ text, channel, metadata }) => ({ text, channel, metadata }))).toEqual(
      [1, 2, 3].map((part) => ({
        text: `Part ${part}`,
        channel: CHANNEL,
        metadata: { event_type: 'attache_digest', event_payload: { key: 'key-1', part } },
      })),
    );
    expect(clock.waits).toEqual([1000, 1000]);
    expect(double.callsOf('chat.postMessage')[0]?.args).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  it('with the same key twice, also at once, arrives once', async () => {
    const [first, second] = await Promise.all([slack.post(HERE, digest(2), { key: 'key' }), slack.post(HERE, digest(2), { key: 'key' })]);
    expect(second).toEqual(first);
    expect(await slack.post(HERE, digest(2), { key: 'key' })).toEqual(first);
    expect(double.posted).toHaveLength(2);
  });

  it('tried again goes on with the parts that are missing', async () => {
    await slack.post(HERE, digest(1), { key: 'warm-up' });
    double.failAlways('chat.postMessage', { kind: 'error', error: 'msg_too_long' });
    expect(await slack.post(HERE, digest(2), { key: 'key' })).toMatchObject({ kind: 'failed', permanent: false, messages: [] });
    double.failAlways('chat.postMessage', null);
    expect(await slack.post(HERE, digest(2), { key: 'key' })).toMatchObject({ kind: 'posted' });
    expect(double.posted.map(({ text }) => text)).toEqual(['Part 1', 'Part 1', 'Part 2']);
  });

  it('to another workspace is refused without a call', async () => {
    expect(await slack.post(destination('slack', 'T0OTHER001', CHANNEL), digest(1), { key: 'key' })).toMatchObject({
      kind: 'failed',
      permanent: true,
    });
    expect(double.callsOf('chat.postMessage')).toEqual([]);
  });

  it('after stopping is refused without a call', async () => {
    await slack.stop(10_000);
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'failed', permanent: false });
    expect(double.callsOf('chat.postMessage')).toEqual([]);
  });
});

describe('Slack’s limits', () => {
  it('given as status 429 are waited out', async () => {
    double.fail('chat.postMessage', { kind: 'status', status: 429, headers: { 'retry-after': '7' } });
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'posted' });
    expect(clock.waits).toEqual([7000]);
    expect(double.posted).toHaveLength(1);
  });

  it('given in the body, or without a time, are waited out', async () => {
    double.fail(
      'chat.postMessage',
      { kind: 'error', error: 'ratelimited', retryAfter: 3 },
      { kind: 'error', error: 'ratelimited' },
      { kind: 'status', status: 429 },
    );
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'posted' });
    expect(clock.waits).toEqual([3000, 4000, 8000]);
    expect(double.posted).toHaveLength(1);
  });

  it('of one channel hold up no other', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow: Clock = {
      now: clock.now,
      sleep: (milliseconds, signal) => (milliseconds > 5_000 && milliseconds < 10_000 ? promise : clock.sleep(milliseconds, signal)),
    };
    const { slack: second } = slackFor(double, { clock: slow, timings: { startDeadline: 20_000, attemptTimeout: 20_000 } });
    await second.start(createRecordingHandler());
    double.fail('chat.postMessage', { kind: 'status', status: 429, headers: { 'retry-after': '9' } });
    const limited = second.post(HERE, digest(1), { key: 'one' });
    await double.until('the refusal', () => double.callsOf('chat.postMessage')[0]);
    expect(await second.post(destination('slack', TEAM, OTHER_CHANNEL), digest(1), { key: 'two' })).toMatchObject({ kind: 'posted' });
    expect(double.posted.map(({ channel }) => channel)).toEqual([OTHER_CHANNEL]);
    resolve();
    // The wait ended early here, so the sender waits for the rest before it tries again.
    await second.stop(20_000);
    await limited;
  });

  it('that are too long or never end become a failure that may be tried again', async () => {
    double.fail('chat.postMessage', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } });
    expect(await slack.post(HERE, digest(1), { key: 'long' })).toMatchObject({
      kind: 'failed',
      permanent: false,
      reason: expect.stringContaining('3600 seconds'),
    });
    double.failAlways('chat.postMessage', { kind: 'error', error: 'ratelimited', retryAfter: 1 });
    expect(await slack.post(HERE, digest(1), { key: 'endless' })).toMatchObject({ kind: 'failed', permanent: false });
    expect(double.callsOf('chat.postMessage')).toHaveLength(6);
    expect(double.posted).toEqual([]);
  });
});

describe('a failure', () => {
  it('that certainly posted nothing is tried again', async () => {
    double.fail('chat.postMessage', { kind: 'status', status: 503 }, { kind: 'error', error: 'service_unavailable' });
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({ kind: 'posted' });
    expect(clock.waits).toEqual([1000, 4000]);
    expect(double.posted).toHaveLength(1);
  });

  it('that lasts becomes a failure that may be tried again', async () => {
    double.failAlways('chat.postMessage', { kind: 'status', status: 503 });
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toEqual({
      kind: 'failed',
      permanent: false,
      reason: 'Slack could not be reached (HTTP 503).',
      messages: [],
    });
    expect(double.callsOf('chat.postMessage')).toHaveLength(3);
  });

  it.each([
    ['no answer', { kind: 'hang' }, 'a time-out'],
    ['a cut connection', { kind: 'cut' }, 'UND_ERR_SOCKET'],
    ['status 500', { kind: 'status', status: 500 }, 'HTTP 500'],
    ['an error in the middle', { kind: 'error', error: 'internal_error' }, 'internal_error'],
  ] as const)('that may have posted (%s) is uncertain, and is never sent again', async (_, fault, said) => {
    double.fail('chat.postMessage', fault);
    const first = await slack.post(HERE, digest(2), { key: 'key' });
    expect(first).toEqual({ kind: 'uncertain', reason: `It is not certain whether Slack took the message (${said}).`, messages: [] });
    expect(await slack.post(HERE, digest(2), { key: 'key' })).toEqual(first);
    expect(double.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('in a later part names the messages that are there', async () => {
    const posting = slack.post(HERE, digest(3), { key: 'key' });
    await double.until('the first part', () => double.posted[0]);
    double.failAlways('chat.postMessage', { kind: 'error', error: 'is_archived' });
    const result = await posting;
    expect(result).toMatchObject({ kind: 'failed', permanent: true, messages: double.posted.map(({ ts }) => ts) });
  });

  it.each([
    ['not_in_channel', /Invite the bot with \/invite @Attaché/],
    ['channel_not_found', /Invite the bot with \/invite @Attaché/],
    ['is_archived', /archived/],
    ['account_inactive', /Install the app to the workspace again/],
    ['token_revoked', /Install the app to the workspace again/],
    ['missing_scope', /scope/],
  ])('of the kind %s is permanent and says the remedy', async (error, remedy) => {
    double.fail('chat.postMessage', { kind: 'error', error });
    expect(await slack.post(HERE, digest(1), { key: 'key' })).toMatchObject({
      kind: 'failed',
      permanent: true,
      reason: expect.stringMatching(remedy),
      messages: [],
    });
  });

  it('of an unknown channel is permanent', async () => {
    expect(await slack.post(destination('slack', TEAM, 'C0UNKNOWN1'), digest(1), { key: 'key' })).toMatchObject({
      kind: 'failed',
      permanent: true,
    });
  });
});
