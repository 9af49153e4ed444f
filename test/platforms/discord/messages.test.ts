import { MessageType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { systemClock } from '../../../src/model/clock.ts';
import { destination } from '../../../src/model/schedule.ts';
import { renderDiscordComponents } from '../../../src/platforms/discord/render-components.ts';
import { actions, heading, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError } from '../../support/discord-double/limits.ts';
import { componentsIn, type DoubleMessage } from '../../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { openRealApp } from '../../support/real-app.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

let session: DiscordSession;
// Closing also finds every request that Discord would refuse, and every one that allows a mention.
afterEach(() => session.close());

const ME = `<@${IDS.bot}>`;
const ASK = `${ME} what has Healey said about spending?`;
const shown = ({ content, embeds }: Pick<DoubleMessage, 'content' | 'embeds'>): string => content + JSON.stringify(embeds);
const open = async (
  reply?: (line: string) => Reply | Promise<Reply>,
  more: Parameters<typeof openDiscordSession>[0] = {},
): Promise<DiscordSession> => {
  session = await openDiscordSession({ commands, handler: createRecordingHandler(reply), ...more });
  return session;
};
const posts = () => session.double.rest.exchanges.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
const intentsOf = ({ gateway }: DiscordSession['double']): unknown =>
  (gateway.received.find(({ op }) => op === 2)?.d as { readonly intents?: number } | undefined)?.intents;
/** Whatever was to be passed over has been: the next mention is answered. */
const passedOver = async (): Promise<void> => {
  session.double.writes(`${ME} quote fence`);
  await eventually(() => session.double.rest.messages.some((message) => shown(message).includes('fence')));
};

describe('a mention in a channel', () => {
  it('is answered as a reply that rings nobody, through the same reading of plain words', async () => {
    const { double, handler } = await open();
    const id = double.writes(ASK);
    const answer = await eventually(() => double.rest.messages[0]);
    expect(handler.lines[0]?.toLowerCase()).toContain('healey');
    expect(handler.lines[0]).toMatch(/^\/quote /);
    expect(answer.channel).toBe(IDS.channel);
    expect(posts()[0]?.body).toMatchObject({
      message_reference: { message_id: id },
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
    });
    expect(handler.asked[0]?.caller).toMatchObject({
      platform: 'discord',
      person: IDS.user,
      destination: destination('discord', IDS.guild, IDS.channel),
    });
  });

  it('needs two intents, and none that Discord must grant', async () => {
    const { double } = await open();
    expect(intentsOf(double)).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  it('shows everybody nothing that is for one person only', async () => {
    const { double } = await open(() =>
      privately(
        paragraph('Found.'),
        actions(
          { kind: 'run', label: 'More', run: '/quote x page:2' },
          { kind: 'share', label: 'Share', run: '/quote x' },
          { kind: 'menu', name: 'outlet', label: 'Outlet', run: '/quote x', choices: [{ label: 'Any', adds: '' }] },
        ),
      ),
    );
    double.writes(ASK);
    const answer = await eventually(() => double.rest.messages[0]);
    expect(answer.components.flatMap(componentsIn).flatMap(({ label, placeholder }) => label ?? placeholder ?? [])).toEqual(['More']);
    expect(answer.ephemeral).toBe(false);
  });

  it('sends a long answer in order, each part under a nonce of its own, the first as the reply', async () => {
    const { double } = await open(() =>
      publicly(heading('Long'), ...Array.from({ length: 12 }, (_, index) => paragraph(`${index} ${'x'.repeat(900)}`))),
    );
    double.writes(ASK);
    await eventually(() => double.rest.messages.some((message) => shown(message).includes('11 xxx')));
    const bodies = posts().map(({ body }) => body as { readonly nonce: string; readonly message_reference?: unknown });
    expect(bodies.length).toBeGreaterThan(1);
    expect(new Set(bodies.map(({ nonce }) => nonce)).size).toBe(bodies.length);
    expect(bodies.map((body) => body.message_reference !== undefined)).toEqual(bodies.map((_, index) => index === 0));
    const order = double.rest.messages
      .map(shown)
      .join('')
      .matchAll(/(\d+) xxx/g);
    expect([...order].map(([, number]) => Number(number))).toEqual(Array.from({ length: 12 }, (_, index) => index));
  });

  it.each([
    ['of everybody', '@everyone what has Healey said?', {}],
    ['of a role', '<@&900000000000000077> what has Healey said?', {}],
    ['of somebody else', `<@${IDS.user}> what has Healey said?`, {}],
    ['in a quotation', `> ${ASK}\nI had asked that before`, {}],
    ['in a quotation to the end', `As I said:\n>>> hello\n${ASK}`, {}],
    ['in code', `type \`${ASK}\` in the channel`, {}],
    ['in code, beside one in a quotation', `> ${ME}\ntype \`${ASK}\``, {}],
    ['in a block of code', `\`\`\`\n${ASK}\n\`\`\``, {}],
    ['by another bot', ASK, { by: 'bot' }],
    ['by a webhook', ASK, { by: 'webhook' }],
    ['by itself', ASK, { by: 'itself' }],
    ['that only a reply rings', 'thanks!', { rings: true }],
    ['in a notice of Discord', ASK, { type: MessageType.ChannelPinnedMessage }],
  ] as const)('%s is not for us', async (_, content, more) => {
    const { double, handler } = await open();
    double.writes(content, more);
    await passedOver();
    expect(handler.asked).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  it('is answered once, however often it is delivered', async () => {
    const { double, handler } = await open();
    const id = double.writes(ASK);
    double.writes(ASK, { id });
    await eventually(() => double.rest.messages[0]);
    double.writes(ASK, { id });
    await passedOver();
    expect(handler.asked).toHaveLength(2);
    expect(posts()).toHaveLength(2);
  });

  it('is answered by one process, where several hear it', async () => {
    const asked: string[] = [];
    const { double, handler } = await open(undefined, {
      wrap: (inner) => ({
        ...inner,
        first: async (key) => {
          asked.push(key);
          return asked.length > 1;
        },
      }),
    });
    const id = double.writes(ASK);
    await passedOver();
    expect(asked[0]).toBe(`discord message ${id}`);
    expect(handler.asked).toHaveLength(1);
  });

  it('keeps other mentions and marks out of the question', async () => {
    const { double, handler } = await open();
    double.writes(`> somebody else's words\n**${ME}** quote <@${IDS.user}> <#${IDS.otherChannel}> __hegseth__ @everyone`);
    await eventually(() => handler.asked.length === 1);
    expect(handler.lines[0]).toBe('/quote hegseth @everyone');
  });

  it('of four thousand characters is cut and answered', async () => {
    const { double, handler } = await open((line) => privately(paragraph(`Answer to ${line.length} characters`)));
    for (const filler of ['x', '`', '<@', '> ', '[](', '*_'])
      double.writes(`${ME} ${filler.repeat(4_000)}`.slice(0, 3_999) + (filler === '`' ? 'x' : ''));
    await eventually(() => handler.asked.length >= 5, 5_000);
    for (const line of handler.lines) expect(line.length).toBeLessThan(1_100);
    await eventually(() => double.rest.messages.length === handler.asked.length);
  });

  it('in a thread belongs to the thread', async () => {
    const { double, handler } = await open();
    const thread = '900000000000000555';
    double.rest.channels.set(thread, 'open');
    double.writes(ASK, { channel: thread });
    const answer = await eventually(() => double.rest.messages[0]);
    expect(answer.channel).toBe(thread);
    expect(handler.asked[0]?.caller.destination).toBe(destination('discord', IDS.guild, thread));
  });
});

describe('where the bot may not do everything', () => {
  it('says nothing in a channel in which it may not write, and logs that without a name', async () => {
    const { double, logged } = await open(undefined, { denied: 1n << 11n });
    const id = double.writes(ASK);
    await eventually(() => logged.some((line) => line.includes('discord mention not answered')));
    expect(posts()).toHaveLength(0);
    expect(logged.join()).not.toMatch(new RegExp(`${id}|${IDS.user}|Healey`));
  });

  it('does so too when Discord says it only then, and goes on', async () => {
    const { double, logged } = await open();
    double.rest.channels.set(IDS.otherChannel, 'silenced');
    double.writes(ASK, { channel: IDS.otherChannel });
    await eventually(() => logged.some((line) => line.includes('discord message not answered')));
    expect(logged.join()).not.toContain('Healey');
    await passedOver();
  });

  it('says what it needs where it may not embed, unless its messages are of components', async () => {
    const { double, handler } = await open(undefined, { denied: 1n << 14n });
    double.writes(ASK);
    const told = await eventually(() => double.rest.messages[0]);
    expect(told.content).toContain('Embed Links');
    expect(handler.asked).toEqual([]);
    await session.close();
    await open(undefined, { denied: 1n << 14n, layout: 'components', render: renderDiscordComponents });
    session.double.writes(ASK);
    await eventually(() => session.handler.asked.length === 1);
    await eventually(() => session.double.rest.messages[0]);
  });

  it('answers without a reply where it may not read what was said', async () => {
    const { double } = await open();
    double.rest.channels.setReadable(IDS.channel, false);
    double.writes(ASK);
    await eventually(() => double.rest.messages[0]);
    expect(posts().map(({ body }) => (body as Readonly<Record<string, unknown>>).message_reference !== undefined)).toEqual([true, false]);
  });
});

describe('the right to manage', () => {
  const OTHER = '900000000000000040';
  const ROLE = '900000000000000050';
  const [MANAGE_CHANNELS, ADMINISTRATOR] = [1n << 4n, 1n << 3n];
  /** Gives the role its rights, and the first channel its overwrites, as Discord tells it. */
  const tell = ({ gateway }: DiscordSession['double'], rights: bigint, overwrites: readonly object[] = []): void => {
    const role = {
      id: ROLE,
      name: 'desk',
      color: 0,
      hoist: false,
      position: 1,
      permissions: String(rights),
      managed: false,
      mentionable: false,
      flags: 0,
    };
    gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: IDS.guild, role });
    const channel = { id: IDS.channel, type: 0, name: 'channel-20', position: 0, guild_id: IDS.guild, permission_overwrites: overwrites };
    gateway.dispatch('CHANNEL_UPDATE', channel);
  };
  const rule = (id: string, type: 0 | 1, allow: bigint, deny: bigint) => ({ id, type, allow: String(allow), deny: String(deny) });

  it.each([
    ['nobody’s by itself', 0n, [], [], false],
    ['that of a role', MANAGE_CHANNELS, [], [ROLE], true],
    ['not that of somebody else’s role', MANAGE_CHANNELS, [], [], false],
    ['taken from everybody in this channel', MANAGE_CHANNELS, [rule(IDS.guild, 0, 0n, MANAGE_CHANNELS)], [ROLE], false],
    ['given to a role in this channel', 0n, [rule(IDS.guild, 0, 0n, MANAGE_CHANNELS), rule(ROLE, 0, MANAGE_CHANNELS, 0n)], [ROLE], true],
    ['taken from the person in this channel', MANAGE_CHANNELS, [rule(OTHER, 1, 0n, MANAGE_CHANNELS)], [ROLE], false],
    ['given to the person in this channel', 0n, [rule(OTHER, 1, MANAGE_CHANNELS, 0n)], [], true],
    ['an administrator’s, whatever a channel says', ADMINISTRATOR, [rule(OTHER, 1, 0n, MANAGE_CHANNELS)], [ROLE], true],
  ] as const)('is %s', async (_, rights, overwrites, roles, expected) => {
    const { double, handler } = await open();
    tell(double, rights, overwrites);
    double.writes(`${ME} digest list`, { person: OTHER, roles });
    await eventually(() => handler.asked.length === 1);
    expect(handler.asked[0]?.caller.mayManage).toBe(expected);
  });

  it('is the owner’s, and that of whom the server’s settings expressly let use the command', async () => {
    const { double, handler } = await open(undefined, { managing: new Set(['digest']) });
    double.writes(`${ME} digest list`);
    await eventually(() => handler.asked.length === 1);
    expect(handler.asked[0]?.caller.mayManage).toBe(true);
    double.rest.permit('digest', [{ id: ROLE, type: 1, permission: true }]);
    double.writes(`${ME} digest list`, { person: OTHER, roles: [ROLE] });
    await eventually(() => handler.asked.length === 2);
    expect(handler.asked[1]?.caller.mayManage).toBe(true);
  });
});

describe('with the real commands', () => {
  it('is slowed down by the person, and changes no digest for whoever may not', async () => {
    const app = await openRealApp(systemClock);
    await open(undefined, { wrap: () => app.handler });
    const { double } = session;
    double.writes(`${ME} schedule a digest about trade every weekday at 8:00`, { person: '900000000000000041' });
    await eventually(() => double.rest.messages.some((message) => shown(message).includes('right to manage')));
    expect(await app.digests.list(destination('discord', IDS.guild, IDS.channel))).toEqual([]);
    const before = double.rest.messages.length;
    for (let index = 0; index < 14; index += 1) double.writes(`${ME} flibbertigibbet`, { person: '900000000000000042' });
    const all = await eventually(() => double.rest.messages.length >= before + 14 && double.rest.messages.slice(before), 10_000);
    const words = all.map(shown).filter((text) => !text.includes('flibbertigibbet'));
    expect(words.length).toBeGreaterThanOrEqual(3);
    await app.close();
  }, 20_000);
});

describe('a direct message', () => {
  it('is answered without a mention, with everything, and belongs to no channel', async () => {
    const { double, handler } = await open(() =>
      privately(
        paragraph('Found.'),
        actions(
          { kind: 'run', label: 'More', run: '/quote x page:2' },
          { kind: 'menu', name: 'outlet', label: 'Outlet', run: '/quote x', choices: [{ label: 'Any', adds: '' }] },
        ),
      ),
    );
    double.writes('brief me on Ukraine', { direct: IDS.user });
    const answer = await eventually(() => double.rest.messages[0]);
    expect(handler.asked[0]).toEqual({
      form: 'line',
      line: '/brief Ukraine',
      caller: { platform: 'discord', destination: null, mayManage: false, person: IDS.user },
    });
    expect(answer.channel).toBe(double.rest.channels.directOf(IDS.user));
    expect(answer.components.flatMap(componentsIn).some(({ placeholder }) => placeholder === 'Outlet')).toBe(true);
  });

  it('without words is answered with help, and a button under an answer works', async () => {
    const { double, handler } = await open(() =>
      privately(paragraph('Help.'), actions({ kind: 'run', label: 'More', run: '/attache status' })),
    );
    double.writes('', { direct: IDS.user });
    const answer = await eventually(() => double.rest.messages[0]);
    expect(handler.lines).toEqual(['/attache help']);
    double.presses(answer, 'More');
    await eventually(() => handler.lines[1] === '/attache status');
  });

  it('of a program is not answered', async () => {
    const { double, handler } = await open();
    double.writes('hello', { direct: '900000000000000088', by: 'bot' });
    await passedOver();
    expect(handler.asked).toHaveLength(1);
  });
});

describe('trouble on the way', () => {
  it('an answer whose fate is not known is sent again under the same nonce, and is there once', async () => {
    const { double } = await open(undefined, { timings: { answerBackoff: [10, 10] } });
    double.rest.fail(/POST .*messages$/, 'cut');
    double.writes(ASK);
    await eventually(() => posts().length === 2);
    await passedOver();
    expect(double.rest.messages.filter((message) => !shown(message).includes('fence'))).toHaveLength(1);
    expect(
      new Set(
        posts()
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
    await passedOver();
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

it('without mentions Discord is asked for no messages', async () => {
  const { double } = await open(undefined, { mentions: false });
  expect(intentsOf(double)).toBe(1);
});
