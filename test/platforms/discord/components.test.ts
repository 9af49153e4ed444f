import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { COMPONENTS_V2 } from '../../../src/platforms/discord/message.ts';
import { actions, heading, note, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { componentTexts } from '../../support/discord-component-rules.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import type { DoubleMessage } from '../../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { renderDiscord, renderDiscordComponents } from '../../support/in-english.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { sampleQuote } from '../../support/replies.ts';

let session: DiscordSession;
afterEach(() => session.close());

const shown = (message: DoubleMessage): string => componentTexts(message.components).join('\n');
const flags = ({ body }: DoubleMessage): number => Number(body.flags ?? 0) & COMPONENTS_V2;
const answer = (line: string): Reply =>
  privately(
    heading('Answer'),
    paragraph(`To ${line}`),
    sampleQuote,
    actions(
      { kind: 'run', label: 'More', run: '/quote hegseth page:2' },
      { kind: 'share', label: 'Share', run: '/quote hegseth' },
      { kind: 'form', label: 'Ask', run: '/quote' },
    ),
  );
const open = async (reply: (line: string) => Reply = answer): Promise<DiscordSession> => {
  session = await openDiscordSession({ handler: createRecordingHandler(reply), renderComponents: renderDiscordComponents });
  return session;
};

describe('a message of components', () => {
  it('answers, changes in place, is shared and takes what is filled in, as one of embeds does', async () => {
    const { double, handler } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => double.rest.messages[0]);
    expect(shown(first)).toContain('To quote');
    double.presses(first, 'More');
    await eventually(() => shown(double.rest.messages[0] ?? first).includes('page\\:2'));
    expect(double.rest.messages).toHaveLength(1);
    double.presses(double.rest.messages[0] ?? first, 'Share');
    const shared = await eventually(() => double.rest.messages[1]);
    expect(shared.ephemeral).toBe(false);
    double.presses(first, 'Ask');
    const modal = await eventually(() => double.rest.modals[0]);
    double.submits(modal, { words: 'spending', since: 'whenever' }, first);
    const told = await eventually(() => double.rest.messages[2]);
    expect(shown(told)).toContain('Since');
    expect(handler.asked).toHaveLength(3);
    expect(double.rest.messages.map(flags)).toEqual([COMPONENTS_V2, COMPONENTS_V2, COMPONENTS_V2]);
  });

  it('is a digest that is known again by its mark, and by its fingerprint', async () => {
    const { double, discord } = await open();
    const where = destination('discord', IDS.guild, IDS.channel);
    const long = publicly(...Array.from({ length: 30 }, () => sampleQuote), note('Edition 2026-01-05 · k7f3q9x2'));
    const posted = await discord.post(where, long, { key: 'occurrence' });
    expect(posted.kind).toBe('posted');
    const messages = posted.kind === 'posted' ? posted.messages : [];
    expect(messages.length).toBeGreaterThan(1);
    double.rest.channels.forgetNonces();
    const since = Temporal.Now.instant().subtract({ minutes: 5 });
    expect(await discord.findPost(where, { key: 'occurrence', fingerprint: null, since })).toEqual({ kind: 'found', messages });
  });

  it('is discussed in a thread named after its first line', async () => {
    const { double } = await open((line) =>
      line === 'digest'
        ? publicly(heading('Transatlantic relations'), actions({ kind: 'discuss', label: 'Discuss', run: '/brief x' }))
        : publicly(paragraph('Opening')),
    );
    double.runs('digest', {}, { subcommand: 'preview' });
    double.presses(await eventually(() => double.rest.messages.find(({ ephemeral }) => !ephemeral)), 'Discuss');
    const call = await eventually(() => double.rest.exchanges.find(({ path }) => path.endsWith('/threads')));
    expect(call.body).toMatchObject({ name: 'Transatlantic relations' });
  });
});

it.each([
  ['components', 'embeds', renderDiscordComponents, COMPONENTS_V2, 0],
  ['embeds', 'components', renderDiscord, 0, COMPONENTS_V2],
] as const)('an answer of %s is left alone by a bot that makes %s now: a press gets a new one', async (_, __, old, was, now) => {
  session = await openDiscordSession({
    handler: createRecordingHandler(answer),
    ...(was === 0 ? { renderComponents: renderDiscordComponents } : {}),
  });
  const { double } = session;
  const [message] = old(answer('before')).payloads;
  const base = { id: '920000000000000007', channel: IDS.channel, content: '', embeds: [], ephemeral: true, nonce: null };
  const components = [...(message?.components ?? [])] as unknown as DoubleMessage['components'];
  double.presses({ ...base, components, body: { flags: was } }, 'More');
  const fresh = await eventually(() => double.rest.messages[0]);
  expect(fresh.id).not.toBe(base.id);
  expect(fresh.ephemeral).toBe(true);
  expect(flags(fresh)).toBe(now);
});
