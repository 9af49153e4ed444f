import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { classifyFailure } from '../../../src/platforms/slack/api-failure.ts';
import { explainRefusal, refusal } from '../../../src/platforms/slack/refusals.ts';
import { english } from '../../../src/texts/english.ts';

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const http = (status: number) => new webApi.WebAPIHTTPError(status, '', {});
const network = (code: string) =>
  new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));

describe('a failed call', () => {
  it.each([
    ['a limit', new webApi.WebAPIRateLimitedError(7), { kind: 'limited', wait: 7000 }],
    ['a limit in the body', platform('ratelimited'), { kind: 'limited', wait: null }],
    ['no such channel', platform('channel_not_found'), { kind: 'refused', code: 'channel_not_found' }],
    ['an error that may have left something behind', platform('fatal_error'), { kind: 'unclear', code: 'fatal_error' }],
    ['a page of HTML', platform('<html>Bad gateway</html>'), { kind: 'unclear', code: 'unreadable-answer' }],
    ['an outage', http(503), { kind: 'unavailable', code: 'HTTP 503' }],
    ['a broken gateway', http(504), { kind: 'unclear', code: 'HTTP 504' }],
    ['a wrong address', http(404), { kind: 'refused', code: 'HTTP 404' }],
    ['a refused connection', network('ECONNREFUSED'), { kind: 'unavailable', code: 'ECONNREFUSED' }],
    ['a name that does not resolve', network('ENOTFOUND'), { kind: 'unavailable', code: 'ENOTFOUND' }],
    ['a reset connection', network('ECONNRESET'), { kind: 'unclear', code: 'ECONNRESET' }],
    ['a time-out', new webApi.WebAPIRequestError(new DOMException('late', 'TimeoutError')), { kind: 'unclear', code: 'time-out' }],
    ['nothing that we know', 'boom', { kind: 'unclear', code: 'broken-connection' }],
  ])('by %s is read', (_, thrown, failure) => {
    expect(classifyFailure(thrown)).toEqual(failure);
  });
});

describe('a refusal', () => {
  it('of a token names the variable and the page', () => {
    expect(refusal('invalid_auth', 'app')).toMatchObject({ code: 'platform-rejected', message: expect.stringMatching(/SLACK_APP_TOKEN/) });
    expect(refusal('invalid_auth', 'bot').message).toMatch(/OAuth & Permissions.*SLACK_BOT_TOKEN/);
  });

  it('of content is not held against the channel', () => {
    expect(explainRefusal('invalid_blocks', english)).toEqual({
      permanent: false,
      fault: 'refused',
      reason: 'Slack did not take the message (invalid_blocks).',
    });
    expect(explainRefusal('is_archived', english).permanent).toBe(true);
  });
});
