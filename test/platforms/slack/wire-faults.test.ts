import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { paragraph, privately, publicly } from '../../../src/reply/reply.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { buttonPress, CHANNEL, mention, slashCommand } from '../../support/slack-double/payloads.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { openSlackSession } from '../../support/slack-session.ts';

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
