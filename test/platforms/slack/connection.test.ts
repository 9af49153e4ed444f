import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttacheError } from '../../../src/model/errors.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { paragraph, privately, type Reply } from '../../../src/reply/reply.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { slashCommand } from '../../support/slack-double/payloads.ts';
import { type SlackDouble, startSlackDouble } from '../../support/slack-double/slack-double.ts';
import { slackFor } from '../../support/slack-session.ts';

const QUICK = {
  startDeadline: 4_000,
  callTimeout: 2_000,
  attemptTimeout: 3_000,
  reconnectDelays: [10, 20],
  lostAfter: 60_000,
  refusalRetries: [10, 20],
  closeGrace: 100,
  pingTimeout: 5_000,
} as const;

let double: SlackDouble;
const started: Platform[] = [];
const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);

beforeEach(async () => {
  rejections.length = 0;
  process.on('unhandledRejection', note);
  double = await startSlackDouble();
});

/** Whatever happened in a test, no promise of the library was left without an owner. */
afterEach(async () => {
  for (const slack of started.splice(0)) await slack.stop(500);
  await double.close();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

function create(options: Parameters<typeof slackFor>[1] = {}) {
  const made = slackFor(double, { timings: QUICK, ...options });
  started.push(made.slack);
  return made;
}

/** True when a command is answered over the connection as it is now. */
async function answers(): Promise<boolean> {
  const url = double.create();
  await double.deliver('slash_commands', slashCommand('/quote', 'x', url)).acknowledged();
  await double.until('the answer', () => double.responsesTo(url)[0]);
  return true;
}

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing went wrong',
    (thrown: unknown) => thrown,
  );

describe('starting', () => {
  it('connects, says so, and answers', async () => {
    const { slack } = create();
    expect(slack.health().state).toBe('connecting');
    await slack.start(createRecordingHandler());
    expect(slack.health().state).toBe('ready');
    expect(double.callsOf('auth.test')).toHaveLength(1);
    expect(await answers()).toBe(true);
    expect(double.callsOf('auth.test')).toHaveLength(1);
  });

  it('with a bad bot token fails at once, and says where the right one is', async () => {
    const { slack, logged } = create({ botToken: 'xoxb-wrong-token-000' });
    const error = await errorOf(slack.start(createRecordingHandler()));
    expect(error).toBeInstanceOf(AttacheError);
    expect(error).toMatchObject({
      code: 'platform-rejected',
      message: expect.stringMatching(/bot token \(invalid_auth\).*SLACK_BOT_TOKEN/),
    });
    expect(slack.health().state).toBe('down');
    expect(logged.join()).not.toContain('wrong-token');
  });

  it('with a bad app token fails at once, and says where the right one is', async () => {
    const { slack } = create({ appToken: 'xapp-wrong-token-000' });
    expect(await errorOf(slack.start(createRecordingHandler()))).toMatchObject({
      code: 'platform-rejected',
      message: expect.stringMatching(/app token \(invalid_auth\).*SLACK_APP_TOKEN/),
    });
    expect(double.callsOf('apps.connections.open')).toHaveLength(1);
  });

  it('waits for a Slack that has trouble', async () => {
    double.fail('auth.test', { kind: 'status', status: 500 }, { kind: 'cut' });
    double.fail('apps.connections.open', { kind: 'status', status: 503 }, { kind: 'error', error: 'internal_error' }, { kind: 'hang' });
    const { slack } = create({ timings: { ...QUICK, callTimeout: 500 } });
    await slack.start(createRecordingHandler());
    expect(await answers()).toBe(true);
  });

  it('gives up at its deadline when Slack never greets, and leaves no socket behind', async () => {
    double.behave({ greets: false });
    const { slack } = create({ timings: { ...QUICK, startDeadline: 300, attemptTimeout: 200 } });
    expect(await errorOf(slack.start(createRecordingHandler()))).toMatchObject({ code: 'platform-unreachable' });
    await double.until('the sockets to close', () => (double.sockets === 0 ? true : null));
  });

  it('gives up at its deadline when nothing answers, and does not connect afterwards', async () => {
    double.failAlways('auth.test', { kind: 'hang' });
    const { slack } = create({ timings: { ...QUICK, startDeadline: 150 } });
    expect(await errorOf(slack.start(createRecordingHandler()))).toMatchObject({
      code: 'platform-unreachable',
      message: expect.stringContaining('SLACK_API_URL'),
    });
    expect(double.callsOf('apps.connections.open')).toEqual([]);
  });
});

describe('a connection', () => {
  it('that Slack asks to renew is back within a moment', async () => {
    const { slack } = create();
    await slack.start(createRecordingHandler());
    const before = performance.now();
    double.askToReconnect();
    await double.until('the second greeting', () => (double.greeted === 2 ? true : null));
    expect(performance.now() - before).toBeLessThan(1_500);
    expect(await answers()).toBe(true);
    expect(slack.health().state).toBe('ready');
  });

  it('that Slack asks to renew without closing it is cut and renewed', async () => {
    const { slack } = create();
    await slack.start(createRecordingHandler());
    double.behave({ answers: false });
    double.askToReconnect();
    await double.until('the second greeting', () => (double.greeted === 2 ? true : null));
    double.behave({ answers: true });
    expect(await answers()).toBe(true);
  });

  it('that is cut comes back, also when Slack has trouble meanwhile', async () => {
    const { slack } = create();
    await slack.start(createRecordingHandler());
    double.fail(
      'apps.connections.open',
      { kind: 'status', status: 500 },
      { kind: 'cut' },
      { kind: 'error', error: 'ratelimited', retryAfter: 1 },
    );
    double.cutSockets();
    await double.until('the second greeting', () => (double.greeted === 2 ? true : null));
    expect(await answers()).toBe(true);
  });

  it('that no longer answers pings is replaced', async () => {
    const { slack } = create({ timings: { ...QUICK, pingTimeout: 300 } });
    await slack.start(createRecordingHandler());
    double.behave({ answers: false });
    await double.until('the second greeting', () => (double.greeted >= 2 ? true : null));
    double.behave({ answers: true });
  });

  it('refused for a moment comes back', async () => {
    const { slack } = create();
    await slack.start(createRecordingHandler());
    double.fail('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    double.cutSockets();
    await double.until('the second greeting', () => (double.greeted === 2 ? true : null));
    expect(await answers()).toBe(true);
  });

  it.each(['account_inactive', 'invalid_auth'])('refused for good (%s) resolves `failed` and lets the process live', async (error) => {
    const { slack } = create();
    await slack.start(createRecordingHandler());
    double.failAlways('apps.connections.open', { kind: 'error', error });
    double.askToReconnect();
    const failure = await slack.failed;
    expect(failure).toMatchObject({ code: 'platform-rejected', message: expect.stringContaining(error) });
    expect(slack.health()).toEqual({ state: 'down', detail: failure.message });
    expect(double.callsOf('apps.connections.open')).toHaveLength(4);
  });

  it('that stays away too long resolves `failed`', async () => {
    const { slack } = create({ timings: { ...QUICK, lostAfter: 100 } });
    await slack.start(createRecordingHandler());
    double.failAlways('apps.connections.open', { kind: 'status', status: 502 });
    double.cutSockets();
    expect(await slack.failed).toMatchObject({ code: 'platform-unreachable' });
  });
});

describe('stopping', () => {
  it('waits for answers under way and closes the socket', async () => {
    const gate = Promise.withResolvers<Reply>();
    const { slack } = create();
    await slack.start(createRecordingHandler(() => gate.promise));
    const url = double.create();
    await double.deliver('slash_commands', slashCommand('/quote', 'x', url)).acknowledged();
    const stopped = slack.stop(2_000);
    await double.until('the socket to close', () => (double.sockets === 0 ? true : null));
    gate.resolve(privately(paragraph('Late but here')));
    await stopped;
    expect(double.responsesTo(url)[0]).toMatchObject({ text: 'Late but here' });
    expect(slack.health().state).toBe('stopped');
  });

  it('is bounded when an answer never comes and Slack never closes', async () => {
    const { slack } = create();
    await slack.start(createRecordingHandler(() => new Promise<Reply>(() => {})));
    await double.deliver('slash_commands', slashCommand('/quote', 'x', double.create())).acknowledged();
    double.behave({ answers: false });
    const before = performance.now();
    await slack.stop(300);
    expect(performance.now() - before).toBeLessThan(900);
    await double.until('the socket to close', () => (double.sockets === 0 ? true : null));
  });

  it('in the middle of a reconnect leaves no connection behind', async () => {
    const { slack } = create();
    await slack.start(createRecordingHandler());
    double.behave({ greets: false });
    double.cutSockets();
    await double.until('the new socket', () =>
      double.callsOf('apps.connections.open').length === 2 && double.sockets === 1 ? true : null,
    );
    await slack.stop(500);
    await double.until('the socket to close', () => (double.sockets === 0 ? true : null));
    expect(await Promise.race([slack.failed, Promise.resolve('still open')])).toBe('still open');
  });

  it('while Slack still thinks about a new connection does not connect afterwards', async () => {
    const gate = Promise.withResolvers<void>();
    const { slack } = create();
    await slack.start(createRecordingHandler());
    double.fail('apps.connections.open', { kind: 'late', gate: gate.promise });
    double.cutSockets();
    await double.until('the second call', () => double.callsOf('apps.connections.open')[1]);
    await slack.stop(100);
    gate.resolve();
    await double.until('the connection that comes too late', () => (double.greeted === 2 ? true : null));
    await double.until('the socket to close', () => (double.sockets === 0 ? true : null));
    expect(slack.health().state).toBe('stopped');
  });

  it('before anything was started does nothing', async () => {
    const { slack } = create();
    await slack.stop(100);
    expect(slack.health().state).toBe('stopped');
  });
});
