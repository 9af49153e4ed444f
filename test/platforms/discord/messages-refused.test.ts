import { afterEach, describe, expect, it } from 'vitest';
import { paragraph, privately } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError } from '../../support/discord-double/limits.ts';
import type { DiscordSession } from '../../support/discord-session.ts';
import { ASK, ME, openWriting, passedOver, posts, shown } from '../../support/discord-writing.ts';
import { eventually } from '../../support/eventually.ts';

let session: DiscordSession;
// Closing also finds every request that Discord would refuse, and every one that allows a mention.
afterEach(() => session.close());

const open = async (...asked: Parameters<typeof openWriting>): Promise<DiscordSession> => {
  session = await openWriting(...asked);
  return session;
};

describe('where the bot may not do everything', () => {
  it('says nothing in a channel in which it may not write, and logs that without a name', async () => {
    const { double, logged } = await open(undefined, { denied: 1n << 11n });
    const id = double.writes(ASK);
    await eventually(() => logged.some((line) => line.includes('discord mention not answered')));
    expect(posts(session)).toHaveLength(0);
    expect(logged.join()).not.toMatch(new RegExp(`${id}|${IDS.user}|Healey`));
  });

  it('does so too when Discord says it only then, and goes on', async () => {
    const { double, logged } = await open();
    double.rest.channels.set(IDS.otherChannel, 'silenced');
    double.writes(ASK, { channel: IDS.otherChannel });
    await eventually(() => logged.some((line) => line.includes('discord message not answered')));
    expect(logged.join()).not.toContain('Healey');
    await passedOver(session);
  });

  it('says what it needs where it may not embed', async () => {
    const { double, handler } = await open(undefined, { denied: 1n << 14n });
    double.writes(ASK);
    const told = await eventually(() => double.rest.messages[0]);
    expect(told.content).toContain('Embed Links');
    expect(handler.asked).toEqual([]);
  });

  it('answers without a reply where it may not read what was said', async () => {
    const { double } = await open();
    double.rest.channels.setReadable(IDS.channel, false);
    double.writes(ASK);
    await eventually(() => double.rest.messages[0]);
    expect(posts(session).map(({ body }) => (body as Readonly<Record<string, unknown>>).message_reference !== undefined)).toEqual([
      true,
      false,
    ]);
  });
});

describe('trouble on the way', () => {
  it('an answer whose fate is not known is sent again under the same nonce, and is there once', async () => {
    const { double } = await open(undefined, { timings: { answerBackoff: [10, 10] } });
    double.rest.fail(/POST .*messages$/, 'cut');
    double.writes(ASK);
    await eventually(() => posts(session).length === 2);
    await passedOver(session);
    expect(double.rest.messages.filter((message) => !shown(message).includes('fence'))).toHaveLength(1);
    expect(
      new Set(
        posts(session)
          .slice(0, 2)
          .map(({ body }) => (body as { readonly nonce: string }).nonce),
      ).size,
    ).toBe(1);
  });

  it('a refused token ends the platform', async () => {
    const { double, discord } = await open();
    double.rest.failAlways(/POST .*messages$/, apiError(401, 0));
    double.writes(ASK);
    expect((await discord.failed).message).toContain('DISCORD_TOKEN');
    double.rest.mend();
  });

  it('what Discord says differently is passed over', async () => {
    const { double, handler, logged } = await open();
    for (const odd of [
      {},
      { author: null },
      { author: { id: '1' }, content: 5, type: 0 },
      { author: { id: '1' }, content: ME, type: 0, guild_id: '1' },
    ])
      double.gateway.dispatch('MESSAGE_CREATE', odd);
    double.gateway.dispatch('MESSAGE_UPDATE', { id: 5 });
    double.gateway.dispatch('MESSAGE_DELETE', {});
    double.gateway.dispatch('MESSAGE_DELETE_BULK', {});
    await passedOver(session);
    expect(handler.asked).toHaveLength(1);
    expect(logged.filter((line) => line.includes('discord client'))).toEqual([]);
  });

  it('more than can be answered at once gets a sentence', async () => {
    const gate = Promise.withResolvers<void>();
    const { double, handler } = await open(async (line) => {
      await gate.promise;
      return privately(paragraph(line));
    });
    for (let index = 0; index < 201; index += 1) double.writes(`${ME} quote ${index}`);
    await eventually(() => double.rest.messages.some((message) => shown(message).includes('many questions')), 5_000);
    expect(handler.asked).toHaveLength(200);
    gate.resolve();
    await eventually(() => double.rest.messages.length === 201, 10_000);
  }, 20_000);
});
