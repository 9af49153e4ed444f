import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { paragraph, privately, publicly } from '../../../src/reply/reply.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { buttonPress, CHANNEL, mention, slashCommand } from '../../support/slack-double/payloads.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { openSlackSession, SLACK_MODES } from '../../support/slack-session.ts';

const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);
beforeEach(() => {
  rejections.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

describe('an answer that throws', () => {
  it('is acknowledged all the same, and the next one is given', async () => {
    let broken = true;
    const session = await openSlackSession({
      handler: createRecordingHandler(() => {
        if (broken) throw new Error('no such thing');
        return Promise.resolve(privately(paragraph('Fine.')));
      }),
    });
    const { double, logged } = session;
    await double.deliver('slash_commands', slashCommand('/quote', 'x', double.create())).acknowledged();
    await double.deliver('interactive', buttonPress('run|/quote x', double.create())).acknowledged();
    await double.deliver('events_api', mention('quote x')).acknowledged();
    await double.until('three reports', () => {
      return logged.filter((line) => line.includes('no such thing')).length === 3 ? true : null;
    });
    broken = false;
    const url = double.create();
    await double.deliver('slash_commands', slashCommand('/quote', 'x', url)).acknowledged();
    expect(await double.until('the answer', () => double.responsesTo(url)[0])).toMatchObject({ text: 'Fine.' });
    await session.close();
  });
});

describe('a client of the library', () => {
  it('tries once, also after the receiver has changed the options that it was given', async () => {
    const session = await openSlackSession();
    const { double } = session;
    // The client of a listener, which Bolt makes after the receiver was made; its own default is a hundred tries.
    double.failAlways('chat.postMessage', { kind: 'status', status: 500 });
    await double.deliver('events_api', mention('hegseth')).acknowledged();
    await eventually(() => session.logged.some((line) => line.includes('slack answer refused')));
    expect(double.callsOf('chat.postMessage')).toHaveLength(1);
    double.failAlways('views.open', { kind: 'status', status: 503 });
    const url = double.create();
    await double.deliver('slash_commands', slashCommand('/quote', '', url)).acknowledged();
    await double.until('the answer in its place', () => double.responsesTo(url)[0]);
    expect(double.callsOf('views.open')).toHaveLength(1);
    await session.close();
  });
});

describe('what is too much', () => {
  it('a megabyte in a command, a button or a message, is one question like any other', async () => {
    const session = await openSlackSession();
    const { double, handler } = session;
    const much = 'x'.repeat(1_000_000);
    const url = double.create();
    expect(await double.deliver('slash_commands', slashCommand('/quote', much, url)).acknowledged()).toBeLessThan(500);
    await double.until('the answer', () => double.responsesTo(url)[0]);
    expect(await double.deliver('interactive', buttonPress(`run|/quote ${much}`, double.create())).acknowledged()).toBeLessThan(500);
    expect(await double.deliver('events_api', mention(much)).acknowledged()).toBeLessThan(500);
    await eventually(() => handler.lines.length === 3);
    const next = double.create();
    await double.deliver('slash_commands', slashCommand('/quote', 'small', next)).acknowledged();
    await double.until('the next answer', () => double.responsesTo(next)[0]);
    await session.close();
  });

  it.each(SLACK_MODES)('deep and odd payloads over %s are left alone, and the next question is answered', async (over) => {
    const session = await openSlackSession({ over });
    const { double, handler } = session;
    const press = buttonPress('run|/quote x', double.create());
    for (const action_id of ['attache:', 'attache:1:menu.x', `attache:1:${'['.repeat(10_000)}`, 'attache-suggest:quote:']) {
      const actions = [{ ...press.actions[0], action_id, value: '|||' }];
      double.deliver('interactive', { ...press, trigger_id: action_id.slice(0, 40), actions });
    }
    double.deliver('interactive', { type: 'view_submission', view: null });
    // In Socket Mode such an event from Slack itself would break the library.
    if (over === 'http') double.deliver('events_api', { type: 'event_callback', event: null });
    const url = double.create();
    await double.deliver('slash_commands', slashCommand('/quote', 'after', url)).acknowledged();
    await double.until('the answer', () => double.responsesTo(url)[0]);
    expect(handler.lines).toEqual(['/quote after']);
    await session.close();
  });
});

describe('the end', () => {
  it('waits for a post that is being sent, and knows that it arrived', async () => {
    const { double, slack } = await openSlackSession();
    const gate = Promise.withResolvers<void>();
    double.fail('chat.postMessage', { kind: 'late', gate: gate.promise });
    const posting = slack.post(destination('slack', TEAM, CHANNEL), publicly(paragraph('News')), { key: 'k' });
    await double.until('the post', () => double.callsOf('chat.postMessage')[0]);
    const stopped = slack.stop(3000);
    gate.resolve();
    expect(await posting).toMatchObject({ kind: 'posted' });
    await stopped;
    await double.close();
  });
});
