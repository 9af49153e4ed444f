import { MessageType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { actions, heading, paragraph, privately, publicly } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { componentsIn } from '../../support/discord-double/shapes.ts';
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
const intentsOf = ({ gateway }: DiscordSession['double']): unknown =>
  (gateway.received.find(({ op }) => op === 2)?.d as { readonly intents?: number } | undefined)?.intents;

describe('a mention in a channel', () => {
  it('is answered as a reply that rings nobody, through the same reading of plain words', async () => {
    const { double, handler } = await open();
    const id = double.writes(ASK);
    const answer = await eventually(() => double.rest.messages[0]);
    expect(handler.lines[0]?.toLowerCase()).toContain('healey');
    expect(handler.lines[0]).toMatch(/^\/quote /);
    expect(answer.channel).toBe(IDS.channel);
    expect(posts(session)[0]?.body).toMatchObject({
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
    const bodies = posts(session).map(({ body }) => body as { readonly nonce: string; readonly message_reference?: unknown });
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
    await passedOver(session);
    expect(handler.asked).toHaveLength(1);
    expect(posts(session)).toHaveLength(1);
  });

  it('is answered once, however often it is delivered', async () => {
    const { double, handler } = await open();
    const id = double.writes(ASK);
    double.writes(ASK, { id });
    await eventually(() => double.rest.messages[0]);
    double.writes(ASK, { id });
    await passedOver(session);
    expect(handler.asked).toHaveLength(2);
    expect(posts(session)).toHaveLength(2);
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
    await passedOver(session);
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

it('without mentions Discord is asked for no messages', async () => {
  const { double } = await open(undefined, { mentions: false });
  expect(intentsOf(double)).toBe(1);
});
