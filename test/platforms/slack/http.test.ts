import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/model/clock.ts';
import { serveHttp } from '../../../src/platforms/http-server.ts';
import { silentPlatformLog } from '../../../src/platforms/platform-log.ts';
import { makeBolt } from '../../../src/platforms/slack/bolt-app.ts';
import { boltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { createHttpEvents } from '../../../src/platforms/slack/http-events.ts';
import { paragraph, privately, type Reply } from '../../../src/reply/reply.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { buttonPress, directMessage, mention, slashCommand } from '../../support/slack-double/payloads.ts';
import { postSigned, signatureOf, type Tampering } from '../../support/slack-double/signed-request.ts';
import { startSlackDouble } from '../../support/slack-double/slack-double.ts';
import { openSlackSession, portIn, SIGNING_SECRET, type SlackSession, slackFor } from '../../support/slack-session.ts';

const now = (): number => Math.floor(Date.now() / 1000);

let session: SlackSession;
let gate: PromiseWithResolvers<Reply> | null = null;
beforeEach(async () => {
  gate = null;
  const handler = createRecordingHandler((line) => gate?.promise ?? privately(paragraph(`Answer to ${line}`)));
  session = await openSlackSession({ over: 'http', handler });
});
afterEach(() => session.close());

const target = () => ({ port: portIn(session.logged), signingSecret: SIGNING_SECRET });
const send = (payload: object, tampering?: Tampering) => postSigned(target(), payload, undefined, tampering);
const command = (text = 'hegseth') => slashCommand('/quote', text, session.double.create());

describe('Slack over HTTP', () => {
  it('is ready without a socket and without a token of the app', () => {
    expect(session.slack.health()).toMatchObject({ state: 'ready', detail: expect.stringContaining('Listening for Slack on port') });
    expect(session.double.callsOf('apps.connections.open')).toEqual([]);
  });

  it('is told the challenge of its address', async () => {
    expect(await send({ type: 'url_verification', challenge: 'echo' })).toEqual({ status: 200, payload: { challenge: 'echo' } });
  });

  it('takes a form whose content type a proxy has completed', async () => {
    expect(await send(command(), { contentType: 'application/x-www-form-urlencoded; charset=utf-8' })).toMatchObject({ status: 200 });
    expect(await send(directMessage('healey'), { contentType: 'application/json; charset=utf-8' })).toMatchObject({ status: 200 });
    await session.double.until('both', () => (session.handler.lines.length === 2 ? true : null));
  });

  it.each<readonly [string, Tampering]>([
    ['a forged signature', { signature: `v0=${'0'.repeat(64)}` }],
    ['a signature with another secret', { signature: signatureOf('another-secret', now(), 'x') }],
    ['no signature', { signature: null }],
    ['a signature of another length', { signature: 'v0=12' }],
    ['a signature of nonsense', { signature: 'ÿ'.repeat(67) }],
    ['two signatures', { signature: `v0=${'0'.repeat(64)}, v0=${'0'.repeat(64)}` }],
    ['a signature of an older kind', { signature: `v1=${'0'.repeat(64)}` }],
    ['a time below nothing', { timestamp: -now() }],
    ['half a second in its time', { timestamp: now() + 0.5 }],
    ['a time six minutes ago', { timestamp: now() - 360 }],
    ['a time six minutes ahead', { timestamp: now() + 360 }],
    ['a time a day ahead', { timestamp: now() + 86_400 }],
    ['no time at all', { timestamp: Number.NaN }],
    ['a body that was not signed', { body: 'command=%2Fquote&text=other' }],
  ])('refuses a request with %s, and runs nothing', async (_, tampering) => {
    const sent = await postSigned(target(), command(), undefined, tampering);
    expect(sent.status).toBe(401);
    expect(session.handler.lines).toEqual([]);
  });

  it('takes times within five minutes either way', async () => {
    for (const off of [-290, 290]) expect(await send(command(String(off)), { timestamp: now() + off })).toMatchObject({ status: 200 });
  });

  it('runs the same request once, however often it comes', async () => {
    const payload = command();
    const timestamp = now();
    expect(await send(payload, { timestamp })).toMatchObject({ status: 200 });
    expect(await send(payload, { timestamp })).toMatchObject({ status: 200 });
    // Signed anew, as Slack repeats what it believes to be lost, it is acknowledged and not run again.
    expect(await send(payload, { timestamp: timestamp - 1 })).toMatchObject({ status: 200 });
    await session.double.until('the answer', () => (session.handler.lines.length > 0 ? true : null));
    expect(session.handler.lines).toEqual(['/quote hegseth']);
  });

  describe('beside another process', () => {
    /** Sends a command to one process, then to another; gives what the other was asked, and how long it took to acknowledge. */
    const replayed = async (first: (key: string) => Promise<boolean>) => {
      const handlers = [session.handler, createRecordingHandler()].map((handler) => Object.assign(handler, { first }));
      const http = { host: '127.0.0.1', port: 0, signingSecret: SIGNING_SECRET };
      const { slack, logged } = slackFor(session.double, { http, appToken: undefined });
      await slack.start(handlers[1] ?? session.handler);
      const payload = command();
      const timestamp = now();
      await send(payload, { timestamp });
      const began = Date.now();
      const { status } = await postSigned({ ...target(), port: portIn(logged) }, payload, undefined, { timestamp });
      const milliseconds = Date.now() - began;
      await slack.stop(1_000);
      return { status, milliseconds, asked: handlers.map(({ lines }) => lines.length) };
    };

    it('does not run what that one has run', async () => {
      const taken = new Set<string>();
      const { status, asked } = await replayed(async (key) => taken.size < taken.add(key).size);
      expect(status).toBe(200);
      expect(asked).toEqual([1, 0]);
    });

    it.each([
      ['fails', () => Promise.reject(new Error('away'))],
      ['says nothing', () => new Promise<never>(() => {})],
    ])('acknowledges soon, and runs, where the store %s', async (_, first) => {
      const { status, milliseconds, asked } = await replayed(first);
      expect(status).toBe(200);
      expect(milliseconds).toBeLessThan(1_000);
      expect(asked).toEqual([1, 1]);
    });
  });

  it('acknowledges a repeated event and answers it once', async () => {
    const event = mention('hegseth');
    await send(event);
    expect(await postSigned(target(), event, { attempt: 1, reason: 'http_timeout' }, { timestamp: now() - 1 })).toMatchObject({
      status: 200,
    });
    expect(session.handler.lines).toHaveLength(1);
  });

  it('refuses what is no readable payload', async () => {
    const raw = (body: string, contentType: string) => {
      const timestamp = now();
      return send({}, { body, contentType, timestamp, signature: signatureOf(SIGNING_SECRET, timestamp, body) });
    };
    expect((await raw('{', 'application/json')).status).toBe(400);
    expect((await raw('payload=%7B', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await raw('[]', 'application/json')).status).toBe(400);
    expect((await raw('x', 'text/plain')).status).toBe(400);
    expect((await raw('{"type":"unheard_of"}', 'application/json')).status).toBe(404);
  });

  it('takes a megabyte, and refuses three before it has read them', async () => {
    expect(await send(command('x'.repeat(1_000_000)))).toMatchObject({ status: 200 });
    expect(await send(command('x'.repeat(3_000_000))).catch(() => ({ status: 413 }))).toMatchObject({ status: 413 });
    expect(await send(command())).toMatchObject({ status: 200 });
  });

  it('serves nothing else', async () => {
    const at = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${target().port}${path}`, { method });
    expect((await at('/slack/events')).status).toBe(404);
    expect((await at('/', 'POST')).status).toBe(404);
    expect((await at('/slack/install')).status).toBe(404);
    expect((await at('/__proto__')).status).toBe(404);
  });

  it('answers a look at its certificate, which nobody signs, without running anything', async () => {
    const form = 'application/x-www-form-urlencoded';
    expect((await send({}, { body: 'ssl_check=1&token=x', contentType: form, signature: null })).status).toBe(200);
    expect(
      (await send({}, { body: `ssl_check=1&command=%2Fquote&text=${'x'.repeat(300)}`, contentType: form, signature: null })).status,
    ).toBe(401);
    expect(session.handler.lines).toEqual([]);
  });

  it('finishes the answers under way when it stops, and takes no more requests', async () => {
    gate = Promise.withResolvers<Reply>();
    const url = session.double.create();
    await send(slashCommand('/quote', 'slow', url));
    const stopped = session.slack.stop(2_000);
    gate.resolve(privately(paragraph('In time')));
    await stopped;
    expect(session.double.responsesTo(url)[0]).toMatchObject({ text: 'In time' });
    await expect(send(command())).rejects.toThrow();
  });

  it('on a port that is taken does not start, and says which variable to change', async () => {
    const double = await startSlackDouble();
    const http = { host: '127.0.0.1', port: target().port, signingSecret: SIGNING_SECRET };
    const { slack } = slackFor(double, { http });
    await expect(slack.start(session.handler)).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringContaining('SLACK_PORT'),
    });
    await slack.stop(100);
    await double.close();
  });
});

describe('an acknowledgement over HTTP', () => {
  it('given twice counts once, and the second is logged', async () => {
    const logged: string[] = [];
    const log = { ...silentPlatformLog, warn: (event: string) => void logged.push(event) };
    const events = createHttpEvents({ signingSecret: SIGNING_SECRET, handler: createRecordingHandler(), clock: systemClock, log });
    const workspaces = {
      find: async () => ({ team: 'T0TEAM0001', user: 'U0', bot: 'B0', enterprise: null, token: 'xoxb-x' }),
      absence: { permanent: true, fault: 'revoked', reason: 'away', remedy: 'install' } as const,
      refused: () => {},
    };
    const app = await makeBolt({ receiver: events, workspaces, clientOptions: {}, logger: boltLogger(log), log });
    app.command('/quote', async ({ ack }) => {
      await ack('first');
      await ack('second');
    });
    const server = await serveHttp({
      host: '127.0.0.1',
      port: 0,
      setting: 'SLACK_PORT',
      maxBody: 10_000,
      routes: { 'POST /slack/events': events.route },
      clock: systemClock,
      log,
    });
    const answer = await postSigned(
      { port: server.port, signingSecret: SIGNING_SECRET },
      slashCommand('/quote', 'x', 'http://127.0.0.1:1/'),
    );
    await server.close(100);
    expect(answer).toEqual({ status: 200, payload: 'first' });
    expect(logged).toEqual(['slack acknowledged twice']);
  });

  it('of a press that no listener knows fails visibly', async () => {
    expect(await send(buttonPress('run|/quote x', session.double.create(), { actionId: 'other:1' }))).toMatchObject({ status: 404 });
    expect(session.handler.lines).toEqual([]);
  });
});
