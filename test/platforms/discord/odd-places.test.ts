import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError } from '../../support/discord-double/limits.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { shown } from '../../support/discord-writing.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

let session: DiscordSession;
// Closing also finds every request that Discord would refuse.
afterEach(() => session.close());

const open = async (reply?: (line: string) => Reply | Promise<Reply>): Promise<DiscordSession> => {
  session = await openDiscordSession({ handler: createRecordingHandler(reply) });
  return session;
};

describe('a conversation of people, to which somebody brought the app', () => {
  it('belongs to no channel, and gets no more messages than Discord takes there', async () => {
    const long = privately(...Array.from({ length: 60 }, (_, n) => paragraph(`${n} ${'word '.repeat(300)}`)));
    const { double, handler } = await open(() => long);
    double.runs('quote', {}, { inGroup: true });
    const last = await eventually(() => double.rest.messages[5]);
    expect(shown(last)).toContain('There is more');
    expect(double.rest.messages).toHaveLength(6);
    expect(handler.asked[0]?.caller).toMatchObject({ destination: null, mayManage: false });
  });

  it('shares nothing of which Discord would take a part only', async () => {
    const long = publicly(...Array.from({ length: 60 }, (_, n) => paragraph(`${n} ${'word '.repeat(300)}`)));
    const { double } = await open(() => long);
    double.runs('quote', {}, { inGroup: true });
    await eventually(() => double.rest.messages.some((message) => message.ephemeral && shown(message).includes('too long to share')));
    expect(double.rest.messages.every(({ ephemeral }) => ephemeral)).toBe(true);
  });

  it('is all of it in a direct message with the bot itself', async () => {
    const long = privately(...Array.from({ length: 60 }, (_, n) => paragraph(`${n} ${'word '.repeat(300)}`)));
    const { double } = await open(() => long);
    double.runs('quote', {}, { inDirectMessage: true });
    await eventually(() => double.rest.messages.some((message) => shown(message).includes('59 word')));
    expect(double.rest.messages.length).toBeGreaterThan(6);
  });
});

describe('a channel of another kind', () => {
  // Discord docs, "Channel Types": the text of a voice channel and of a stage, a post of a forum, a private thread.
  it.each([
    ['voice', 2, 1n << 11n, true],
    ['stage', 13, 1n << 11n, true],
    ['forum post', 11, 1n << 38n, true],
    ['forum post that is closed to it', 11, 1n << 11n, false],
    ['private thread', 12, 1n << 38n, true],
    ['kind nobody knows yet', 99, 1n << 11n, true],
  ])('%s takes commands and answers for everyone, where the bot may write', async (_, channelType, appPermissions, mayPost) => {
    const { double, handler } = await open(() => publicly(paragraph('For all.')));
    double.runs('digest', {}, { subcommand: 'list', channelType, appPermissions, channel: IDS.otherChannel });
    await eventually(() => double.rest.messages.some((message) => shown(message).includes('For all')));
    expect(double.rest.messages.some(({ ephemeral }) => !ephemeral)).toBe(mayPost);
    expect(handler.asked[0]?.caller.destination).toBe(destination('discord', IDS.guild, IDS.otherChannel));
  });
});

describe('an answer that comes too late', () => {
  // After a quarter of an hour Discord knows the token of an interaction no more, and says so as if the bot's were wrong.
  it('is given up, and the bot’s own token is not taken for refused', async () => {
    const { double, discord, logged } = await open();
    double.rest.fail(/PATCH \/webhooks/, apiError(401, 50027));
    double.runs('quote', { words: 'slow' });
    await eventually(() => logged.some((line) => line.includes('discord interaction not answered')));
    double.runs('quote', { words: 'next' });
    await eventually(() => double.rest.messages[0]);
    expect(discord.health().state).toBe('ready');
    expect(await discord.post(destination('discord', IDS.guild, IDS.channel), publicly(paragraph('News')), { key: 'k' })).toMatchObject({
      kind: 'posted',
    });
  });
});

describe('odd controls', () => {
  it('of kinds that are not ours get one sentence and run nothing', async () => {
    const { double, handler } = await open(() =>
      privately(paragraph('Found.'), actions({ kind: 'run', label: 'More', run: '/quote x page:2' })),
    );
    double.runs('quote', { words: 'x' });
    const message = await eventually(() => double.rest.messages[0]);
    for (const [customId, values] of [
      ['menu.speaker|/quote x', []],
      ['menu.speaker|/quote x', ['900000000000000040', '900000000000000041']],
      ['run|/quote x', ['+speaker:"x"']],
    ] as const)
      double.forges(message, customId, values);
    await eventually(() => double.rest.messages.filter((each) => shown(each).includes('not one of mine')).length >= 2);
    expect(handler.asked.length).toBeLessThanOrEqual(2);
  });
});

describe('“Find quotes about this”', () => {
  it('reads what was forwarded, and a message of components', async () => {
    const { double, handler } = await open();
    const forwarded = { message: { content: 'Healey on **spending**', embeds: [], timestamp: '2026-11-21T08:00:00Z', type: 0 } };
    double.asksAbout('Find quotes about this', '', { message_snapshots: [forwarded] });
    await eventually(() => handler.asked.length === 1);
    const components = [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: 'Hegseth on NATO' }] }];
    double.asksAbout('Find quotes about this', '', { flags: 1 << 15, components });
    await eventually(() => handler.asked.length === 2);
    expect(handler.lines).toEqual(['about Healey on spending', 'about Hegseth on NATO']);
  });
});
