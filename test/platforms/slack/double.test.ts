import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNEL, USER } from '../../support/slack-double/payloads.ts';
import { shapeProblems } from '../../support/slack-double/shapes.ts';
import { APP_TOKEN, BOT_TOKEN, type SlackDouble, startSlackDouble } from '../../support/slack-double/slack-double.ts';

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
    ] as const) {
      const schema = successOf(method);
      expect(schema, method).toBeDefined();
      expect(shapeProblems(await call(method, args), schema, specification), method).toEqual([]);
      expect(shapeProblems({ ok: true, surprise: 1 }, schema, specification), method).not.toEqual([]);
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
