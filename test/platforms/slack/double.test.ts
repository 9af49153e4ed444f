import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { paragraph, privately, publicly } from '../../../src/reply/reply.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { CHANNEL, homeOpened, slashCommand, submission, USER } from '../../support/slack-double/payloads.ts';
import { shapeProblems } from '../../support/slack-double/shapes.ts';
import { APP_TOKEN, BOT_TOKEN, type SlackDouble, startSlackDouble } from '../../support/slack-double/slack-double.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { slackFor } from '../../support/slack-session.ts';

/** Slack's own description of its Web API, of 2021; kept outside the repository. */
const SPECIFICATION = fileURLToPath(new URL('../../../../shared/specs/slack-web-api.swagger2.json', import.meta.url));

let double: SlackDouble;
beforeAll(async () => {
  double = await startSlackDouble();
});
afterAll(() => double.close());

async function call(method: string, args: Readonly<Record<string, string>>, token = BOT_TOKEN): Promise<unknown> {
  const response = await fetch(`${double.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return response.json();
}

/** What Slack has documented since the specification was made: cursors of histories, metadata of messages. */
function withoutNewer(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  const { response_metadata: _cursor, messages, ...rest } = answer as Readonly<Record<string, unknown>>;
  if (!Array.isArray(messages)) return rest;
  return { ...rest, messages: messages.map(({ metadata: _, ...message }) => message) };
}

describe('the double of Slack', () => {
  it.skipIf(!existsSync(SPECIFICATION))('answers in the shapes that Slack has published', async () => {
    const specification = JSON.parse(readFileSync(SPECIFICATION, 'utf8'));
    const successOf = (method: string): unknown =>
      Object.values<{ responses: Record<string, { schema: unknown }> }>(specification.paths[`/${method}`])[0]?.responses['200']?.schema;
    const message = { channel: CHANNEL, text: 'hello' };
    for (const [method, args] of [
      ['auth.test', {}],
      ['chat.postMessage', message],
      ['chat.postEphemeral', { ...message, user: USER }],
      ['conversations.history', { channel: CHANNEL, include_all_metadata: 'true' }],
      ['conversations.history', { channel: CHANNEL, limit: '1' }],
      ['conversations.open', { users: USER }],
      ['users.conversations', { user: USER }],
    ] as const) {
      const schema = successOf(method);
      expect(schema, method).toBeDefined();
      expect(shapeProblems(withoutNewer(await call(method, args)), schema, specification), method).toEqual([]);
      expect(shapeProblems({ ok: true, surprise: 1 }, schema, specification), method).not.toEqual([]);
    }
  });

  it.skipIf(!existsSync(SPECIFICATION))('is called with parameters that Slack has published', async () => {
    const specification = JSON.parse(readFileSync(SPECIFICATION, 'utf8'));
    // Documented since: metadata of messages, and the team of an organisation's token.
    const newer = ['metadata', 'include_all_metadata', 'team_id'];
    const { slack } = slackFor(double);
    const empty = privately(paragraph('Nothing yet'));
    await slack.start(Object.assign(createRecordingHandler(), { home: async () => ({ opening: empty, latest: null, channels: [] }) }));
    const where = destination('slack', TEAM, CHANNEL);
    const before = double.calls.length;
    await slack.post(where, publicly(paragraph('News')), { key: 'k' });
    await slack.findPost(where, { key: 'k', fingerprint: null, since: Temporal.Now.instant() });
    await slack.tell(where, USER, publicly(paragraph('News')));
    double.deliver('events_api', homeOpened());
    await double.until('the Home', () => double.views.homeOf(USER));
    double.deliver('slash_commands', slashCommand('/quote', '', double.create()));
    const form = await double.until('the form', () => double.views.opened[0]);
    double.deliver(
      'interactive',
      submission({ ...form, metadata: form.metadata.replace(/"url":"[^"]*"/, '"url":null') }, { words: 'nato' }),
    );
    await double.until('the answer', () => double.callsOf('views.update')[0]);
    await slack.stop(1000);
    const calls = double.calls.slice(before);
    expect(new Set(calls.map(({ method }) => method))).toEqual(
      new Set([
        'chat.postMessage',
        'conversations.history',
        'conversations.open',
        'users.conversations',
        'views.publish',
        'views.open',
        'views.update',
      ]),
    );
    for (const { method, args } of calls) {
      const [operation] = Object.values<{ parameters: readonly { name: string; required?: boolean; in: string }[] }>(
        specification.paths[`/${method}`],
      );
      const parameters = (operation?.parameters ?? []).filter((parameter) => parameter.in !== 'header');
      const known = [...parameters.map(({ name }) => name), ...newer];
      expect(
        Object.keys(args).filter((name) => !known.includes(name)),
        method,
      ).toEqual([]);
      const required = parameters.filter((parameter) => parameter.required && parameter.name !== 'token').map(({ name }) => name);
      expect(
        required.filter((name) => !Object.hasOwn(args, name)),
        method,
      ).toEqual([]);
    }
  });

  it('refuses foreign tokens, unknown channels and unknown methods in Slack’s words', async () => {
    expect(await call('auth.test', {}, 'xoxb-other')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('apps.connections.open', {}, BOT_TOKEN)).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('apps.connections.open', {}, APP_TOKEN)).toMatchObject({ ok: true, url: expect.stringMatching(/^ws:/) });
    expect(await call('chat.postMessage', { channel: 'C0NOWHERE1', text: 'x' })).toEqual({ ok: false, error: 'channel_not_found' });
    expect(await call('chat.burn', {})).toEqual({ ok: false, error: 'unknown_method' });
  });

  it('refuses messages that would mention everybody, or that have no plain reading', async () => {
    const before = double.posted.length;
    expect(await call('chat.postMessage', { channel: CHANNEL, text: 'hi <!channel>' })).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
    });
    const blocks = JSON.stringify([{ type: 'section', text: { type: 'mrkdwn', text: '<!here>' } }]);
    expect(await call('chat.postMessage', { channel: CHANNEL, text: 'hi', blocks })).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(await call('chat.postMessage', { channel: CHANNEL })).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(double.posted).toHaveLength(before);
  });

  it('shows what was written, newest first and page by page, with metadata only when asked', async () => {
    const metadata = JSON.stringify({ event_type: 'e', event_payload: { n: 1 } });
    for (const text of ['one', 'two', 'three']) await call('chat.postMessage', { channel: CHANNEL, text, metadata });
    const first = await call('conversations.history', { channel: CHANNEL, limit: '2', include_all_metadata: 'true' });
    expect(first).toMatchObject({
      has_more: true,
      messages: [
        { text: 'three', metadata: { event_type: 'e' } },
        { text: 'two', user: expect.stringMatching(/^U/) },
      ],
      response_metadata: { next_cursor: '2' },
    });
    const next = await call('conversations.history', { channel: CHANNEL, limit: '1', cursor: '2' });
    expect(next).toMatchObject({ messages: [{ text: 'one' }] });
    expect(JSON.stringify(next)).not.toContain('event_payload');
    expect(await call('conversations.history', { channel: 'C0NOWHERE1' })).toEqual({ ok: false, error: 'channel_not_found' });
    double.history.setReadable(false);
    expect(await call('conversations.history', { channel: CHANNEL })).toMatchObject({ ok: false, error: 'missing_scope' });
    double.history.setReadable(true);
  });

  it('takes a response_url five times, within half an hour', async () => {
    const use = async (url: string): Promise<number> => (await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'x' }) })).status;
    const url = double.create();
    const uses = [];
    for (let time = 0; time < 6; time += 1) uses.push(await use(url));
    expect(uses).toEqual([200, 200, 200, 200, 200, 404]);
    const old = double.create();
    double.age(old, 30 * 60_000 + 1);
    expect(await use(old)).toBe(404);
  });
});
