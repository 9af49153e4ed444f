import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../support/commands.ts';
import { buttonPress, CHANNEL, directMessage, mention, shortcut } from '../../support/slack-double/payloads.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { openSlackSession, SLACK_MODES, type SlackSession } from '../../support/slack-session.ts';

let session: SlackSession;
afterEach(() => session.close());

describe('a message', () => {
  it('that Slack tells of in two events is answered once, by one process', async () => {
    session = await openSlackSession({ commands });
    const asked: string[] = [];
    Object.assign(session.handler, { first: async (key: string) => !asked.includes(key) && asked.push(key) > 0 });
    const { double, handler } = session;
    const event = mention('hegseth');
    await double.deliver('events_api', event).acknowledged();
    await double.until('the answer', () => double.posted[0]);
    await double.deliver('events_api', { ...event, event_id: 'Ev0ANOTHER1' }).acknowledged();
    double.deliver('events_api', directMessage('healey'));
    await double.until('the next answer', () => double.posted[1]);
    expect(handler.lines).toEqual(['/quote hegseth', '/quote healey']);
    expect(asked[0]).toBe(`slack message ${CHANNEL} ${'ts' in event.event ? event.event.ts : ''}`);
  });

  it.each([
    ['file', { subtype: 'file_share', files: [] }],
    ['join', { subtype: 'channel_join' }],
    ['edit', { subtype: 'message_changed', message: { text: 'x' } }],
    ['deletion', { subtype: 'message_deleted' }],
    ['workflow', { subtype: 'bot_message', bot_id: 'B0WORKFLOW' }],
    ['channel of several people', { channel_type: 'mpim' }],
  ])('that is a %s is left alone', async (_, extra) => {
    session = await openSlackSession({ commands });
    const { double, handler } = session;
    await double.deliver('events_api', directMessage('one', extra)).acknowledged();
    double.deliver('events_api', directMessage('two'));
    await double.until('the answer', () => double.posted[0]);
    expect(handler.lines).toEqual(['/quote two']);
  });

  it('without any words, or without an author, is answered like any other', async () => {
    session = await openSlackSession({ commands });
    const { double, handler } = session;
    double.deliver('events_api', directMessage('', { text: undefined }));
    double.deliver('events_api', directMessage('healey 🇬🇧', { user: undefined }));
    await double.until('the answers', () => double.posted[1]);
    expect(handler.lines).toEqual(['/attache help', '/quote healey 🇬🇧']);
  });
});

describe('“Find quotes about this”', () => {
  it('reads what was forwarded', async () => {
    session = await openSlackSession({ commands });
    const { double, handler } = session;
    const url = double.create();
    const attachments = [{ text: 'Healey on <https://example.org|spending>' }, { fallback: 'a picture' }];
    double.deliver('interactive', shortcut('attache_find', { text: '', responseUrl: url, attachments }));
    await double.until('the answer', () => double.responsesTo(url)[0]);
    expect(handler.lines).toEqual(['about Healey on spending']);
  });
});

describe('a channel that is shared with another workspace', () => {
  it('answers whoever presses there, in the name of the workspace that has the bot', async () => {
    session = await openSlackSession({ commands });
    const { double, handler } = session;
    const url = double.create();
    const press = buttonPress('run|/quote x page:2', url, { ephemeral: false });
    double.deliver('interactive', { ...press, user: { ...press.user, team_id: 'T0STRANGER' } });
    const said = await double.until('the answer', () => double.responsesTo(url)[0]);
    expect(said).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(handler.asked[0]?.caller.destination).toBe(`slack:${TEAM}/${CHANNEL}`);
  });
});

describe('a token that is taken back', () => {
  it.each(SLACK_MODES)('is noticed in the middle of an answer over %s', async (over) => {
    session = await openSlackSession({ over, commands, timings: { refusalRetries: [10, 10] } });
    const { double, slack } = session;
    double.failAlways('auth.test', { kind: 'error', error: 'token_revoked' });
    double.failAlways('chat.postMessage', { kind: 'error', error: 'token_revoked' });
    double.deliver('events_api', mention('hegseth'));
    expect((await slack.failed).message).toMatch(/Slack refused the bot token \(token_revoked\)\. Install the app/);
    expect(slack.health().state).toBe('down');
  });

  it('was refused for a moment only, and the next answer is given', async () => {
    session = await openSlackSession({ commands, timings: { refusalRetries: [10, 10] } });
    const { double, slack } = session;
    double.fail('chat.postMessage', { kind: 'error', error: 'invalid_auth' });
    double.deliver('events_api', mention('hegseth'));
    await double.until('the token looked at again', () => double.callsOf('auth.test')[1]);
    double.deliver('events_api', mention('healey'));
    await double.until('the answer', () => double.posted[0]);
    expect(slack.health().state).toBe('ready');
  });
});
