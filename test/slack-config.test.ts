import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { parseKey, slackAddresses } from '../src/slack-config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-abc' };
const http = { SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: 'a-signing-secret' };
const many = {
  SLACK_APP_TOKEN: 'xapp-1-abc',
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: 'a-client-secret',
  SLACK_PUBLIC_URL: 'https://bot.example/',
  SLACK_TOKEN_KEY: '0f'.repeat(32),
};

const slackOf = (environment: Readonly<Record<string, string>>) => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.failure.join(' '));
  return { slack: read.value.slack, warnings: read.value.warnings, secrets: read.value.secrets };
};

describe('the configuration of Slack', () => {
  it('is Socket Mode with two tokens', () => {
    expect(slackOf(socket)).toMatchObject({
      slack: { botToken: 'xoxb-1-2-abc', appToken: 'xapp-1-abc', http: null, install: null },
      warnings: [],
    });
  });

  it('over HTTP needs the signing secret, and no token of the app', () => {
    expect(slackOf(http).slack).toMatchObject({ appToken: null, http: { port: 3000, signingSecret: 'a-signing-secret' } });
    expect(slackOf({ ...http, SLACK_PORT: '8080' }).slack?.http?.port).toBe(8080);
    const half = slackOf({ ...socket, SLACK_MODE: 'http' });
    expect(half.slack).toBeNull();
    expect(half.warnings).toEqual([expect.stringContaining('SLACK_SIGNING_SECRET is missing')]);
  });

  it('for many workspaces needs no bot token, and says so when there is one', () => {
    expect(slackOf(many).slack).toMatchObject({
      botToken: null,
      install: { clientId: '123.456', publicUrl: 'https://bot.example', keys: [Buffer.alloc(32, 15)] },
    });
    expect(slackOf({ ...many, SLACK_TOKEN_KEY_OLD: '01'.repeat(32) }).slack?.install?.keys).toHaveLength(2);
    expect(slackOf({ ...many, ...socket }).warnings).toEqual([expect.stringContaining('SLACK_BOT_TOKEN is not used')]);
    const { SLACK_TOKEN_KEY: _key, SLACK_PUBLIC_URL: _url, ...half } = many;
    expect(slackOf(half)).toMatchObject({
      slack: null,
      warnings: [expect.stringMatching(/SLACK_TOKEN_KEY and SLACK_PUBLIC_URL are missing/)],
    });
  });

  it('is absent without a word when nothing of it is set', () => {
    expect(slackOf({})).toMatchObject({ slack: null, warnings: [] });
    expect(slackOf({ SLACK_PUBLIC_URL: 'https://bot.example' })).toMatchObject({ slack: null, warnings: [] });
  });

  it('keeps every secret out of what is printed', () => {
    const { secrets } = slackOf({ ...many, SLACK_SIGNING_SECRET: 'a-signing-secret' });
    for (const secret of ['xapp-1-abc', 'a-client-secret', 'a-signing-secret', many.SLACK_TOKEN_KEY]) expect(secrets).toContain(secret);
    const bad = readConfig({ ...many, SLACK_TOKEN_KEY: 'too-short-a-key', SLACK_MODE: 'pigeon' });
    expect(bad).toMatchObject({
      ok: false,
      failure: expect.arrayContaining([expect.stringContaining('SLACK_MODE must be socket or http')]),
    });
    expect(JSON.stringify(bad)).not.toContain('too-short-a-key');
  });

  it('reads a key as hexadecimal digits or as Base64, and nothing shorter', () => {
    const key = new Uint8Array(32).fill(15);
    expect(parseKey('0F'.repeat(32))).toEqual(Buffer.from(key));
    expect(parseKey(Buffer.from(key).toString('base64'))).toEqual(Buffer.from(key));
    for (const bad of ['', '0f'.repeat(31), '0f'.repeat(33), Buffer.alloc(31).toString('base64'), 'z'.repeat(64)])
      expect(parseKey(bad)).toBeNull();
  });

  it('gives the manifest its addresses, and refuses one that Slack could not reach', () => {
    expect(slackAddresses({})).toEqual({});
    expect(slackAddresses({ SLACK_PUBLIC_URL: 'https://bot.example/' })).toEqual({
      redirectUrl: 'https://bot.example/slack/oauth_redirect',
    });
    expect(slackAddresses({ SLACK_PUBLIC_URL: 'https://bot.example', SLACK_MODE: 'http' })).toEqual({
      requestUrl: 'https://bot.example/slack/events',
      redirectUrl: 'https://bot.example/slack/oauth_redirect',
    });
    expect(() => slackAddresses({ SLACK_MODE: 'http' })).toThrow('SLACK_PUBLIC_URL');
    expect(() => slackAddresses({ SLACK_MODE: 'http', SLACK_PUBLIC_URL: 'http://bot.example' })).toThrow('https://');
  });
});
