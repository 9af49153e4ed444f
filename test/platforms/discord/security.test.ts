import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/model/clock.ts';
import { destination } from '../../../src/model/schedule.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import type { DoubleMessage } from '../../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { renderDiscordComponents } from '../../support/in-english.ts';
import { openRealApp } from '../../support/real-app.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { NASTY, sampleQuote } from '../../support/replies.ts';

let session: DiscordSession;
// Closing also finds every request that Discord would refuse, and every one that allows a mention.
afterEach(() => session.close());

const shown = ({ content, embeds }: Pick<DoubleMessage, 'content' | 'embeds'>): string => content + JSON.stringify(embeds);
const nasty = (text: string): Reply =>
  publicly(
    paragraph(text),
    { ...sampleQuote, segments: [text], speaker: text, sources: [{ outlet: text, date: text, url: `https://example.org/${text}` }] },
    actions(
      { kind: 'run', label: text, run: `/quote ${text}` },
      { kind: 'menu', name: 'outlet', label: text, run: '/quote x', choices: [{ label: text, adds: `outlet:"${text}"` }] },
      { kind: 'share', label: text, run: `/quote ${text}` },
    ),
  );

describe.each([
  ['embeds', undefined],
  ['components', renderDiscordComponents],
] as const)('other people’s words, in messages of %s', (_, renderComponents) => {
  it('mention nobody and break nothing, in answers, posts and threads', async () => {
    session = await openDiscordSession({
      renderComponents,
      handler: createRecordingHandler((line) => nasty(NASTY[Number(line.slice(5))] ?? '')),
    });
    const { double } = session;
    for (const index of NASTY.keys()) double.runs(`quote${index}`);
    const all = await eventually(() => double.rest.messages.length >= 2 * NASTY.length && double.rest.messages, 8000);
    for (const { body } of all) expect(body.allowed_mentions).toMatchObject({ parse: [] });
  });
});

describe('what is forged', () => {
  it('reaches no other server: whose digests are meant is said by Discord, never by a button', async () => {
    const app = await openRealApp(systemClock);
    session = await openDiscordSession({ wrap: () => app.handler });
    const { double } = session;
    const where = destination('discord', IDS.guild, IDS.channel);
    const elsewhere = { guild: '900000000000000099', channel: '900000000000000098' };
    double.runs('digest', { when: 'weekdays 8:00' }, { subcommand: 'schedule' });
    const made = await eventually(() => double.rest.messages.at(-1));
    const own = await app.digests.list(where);
    expect(own).toHaveLength(1);
    const before = double.rest.messages.length;
    for (const verb of ['pause', 'resume', 'remove'])
      double.forges(made, `run|/digest ${verb} ${own[0]?.schedule.id ?? ''}`, undefined, elsewhere);
    await eventually(() => double.rest.exchanges.filter(({ method }) => method === 'PATCH').length >= before + 3, 5000);
    expect(await app.digests.list(where)).toEqual(own);
    await app.close();
  });

  it('changes nothing for somebody who may not manage', async () => {
    const app = await openRealApp(systemClock);
    session = await openDiscordSession({ wrap: () => app.handler });
    const { double } = session;
    double.runs('digest', { when: 'weekdays 8:00' }, { subcommand: 'schedule', mayManage: false });
    const told = await eventually(() => double.rest.messages.at(-1));
    expect(shown(told)).toContain('right to manage');
    await app.close();
  });

  it('is no option, field or choice, whatever it is called', async () => {
    session = await openDiscordSession();
    const { double, handler } = session;
    double.runs('quote', { __proto__: 'x', constructor: 'y', words: 'z' });
    double.runs('__proto__', {});
    await eventually(() => handler.asked.length === 2);
    const modal = { custom_id: 'form|/quote', title: 't', components: [field('__proto__'), field('constructor'), field('words')] };
    double.submits(modal, { words: 'spending' });
    await eventually(() => handler.asked.length === 3);
    expect(handler.asked[2]).toMatchObject({ options: { words: 'spending' } });
    expect(Object.keys((handler.asked[2] as { readonly options: object }).options)).toEqual(['words']);
  });
});

const field = (name: string) => ({ label: name, component: { type: 4, custom_id: name, value: name } });

it('a completion that is cut has no half of a letter: Discord would refuse all of them', async () => {
  const label = `a${'😀'.repeat(80)}`;
  const suggest = () => [{ kind: 'speaker', label, value: label }] as const;
  session = await openDiscordSession({ wrap: (handler) => ({ ...handler, suggest }) });
  session.double.types('quote', 'speaker', 'a');
  const [choice] = await eventually(() => session.double.rest.choices[0]);
  expect([choice?.name.isWellFormed(), choice?.value.isWellFormed()]).toEqual([true, true]);
  expect(label.startsWith(choice?.value ?? '-')).toBe(true);
});

it('a completion is read in the order in which it is written, and hides nothing', async () => {
  const suggest = () => [{ kind: 'speaker', label: 'Ann\u202egreb\u{e0041} Lee', value: 'ann-lee' }] as const;
  session = await openDiscordSession({ wrap: (handler) => ({ ...handler, suggest }) });
  session.double.types('quote', 'speaker', 'a');
  expect(await eventually(() => session.double.rest.choices[0])).toEqual([{ name: 'Anngreb Lee', value: 'ann-lee' }]);
});

describe('a megabyte', () => {
  const MEGABYTE = 'x'.repeat(1_000_000);

  it('in an option, a button, a choice, a field or a message is answered like anything else', async () => {
    const app = await openRealApp(systemClock);
    session = await openDiscordSession({ wrap: () => app.handler });
    const { double } = session;
    double.runs('quote', { words: MEGABYTE });
    const first = await eventually(() => double.rest.messages[0]);
    double.forges(first, `run|/quote ${MEGABYTE}`);
    double.forges(first, 'menu.outlet|/quote x', [`+${MEGABYTE}`]);
    double.submits({ custom_id: 'form|/quote', title: 't', components: [field('words')] }, { words: MEGABYTE });
    double.asksAbout('Find quotes about this', MEGABYTE);
    double.types('quote', 'words', MEGABYTE);
    await eventually(() => double.rest.choices.length === 1, 10_000);
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => double.rest.messages.some((message) => shown(message).includes('Hegseth')), 10_000);
    const acknowledged = (): number => double.rest.exchanges.filter(({ path }) => path.endsWith('/callback')).length;
    await eventually(() => acknowledged() === 7, 10_000);
    await app.close();
  }, 30_000);
});

describe('an interaction that Discord says differently', () => {
  it('is passed over where it cannot be read, and the next one is answered', async () => {
    session = await openDiscordSession();
    const { double, handler } = session;
    const base = { application_id: IDS.application, token: 't', version: 1, guild_id: IDS.guild, channel_id: IDS.channel };
    const odd = [
      {},
      { data: null },
      { data: {} },
      { data: { custom_id: 7 } },
      { data: { type: 1, name: 'x', options: 5 } },
      { member: { permissions: 'no' } },
    ];
    for (const [index, rest] of odd.entries())
      for (const type of [2, 3, 4, 5]) double.gateway.dispatch('INTERACTION_CREATE', { id: `${index}${type}`, ...base, type, ...rest });
    double.runs('quote', { words: 'x' });
    await eventually(() => handler.asked.length === 1);
    expect(handler.lines).toEqual(['quote']);
  });
});

it('a private answer has no control that says who asked', async () => {
  session = await openDiscordSession({
    handler: createRecordingHandler((line) => privately(paragraph(line), actions({ kind: 'run', label: 'More', run: '/quote x page:2' }))),
  });
  session.double.runs('quote', { words: 'x' });
  const message = await eventually(() => session.double.rest.messages[0]);
  expect(JSON.stringify(message.body)).not.toContain(IDS.user);
  expect(session.logged.join()).not.toContain(IDS.user);
});
