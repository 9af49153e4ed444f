import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { createLayouts } from '../../../src/platforms/discord/layouts.ts';
import { COMPONENTS_V2 } from '../../../src/platforms/discord/message.ts';
import { silentPlatformLog } from '../../../src/platforms/platform-log.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { commands } from '../../support/commands.ts';
import { componentTexts } from '../../support/discord-component-rules.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError, badForm, badGateway, rateLimited } from '../../support/discord-double/limits.ts';
import type { DoubleMessage } from '../../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { ASK } from '../../support/discord-writing.ts';
import { eventually } from '../../support/eventually.ts';
import { renderDiscordComponents } from '../../support/in-english.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { sampleQuote } from '../../support/replies.ts';

const OTHER_GUILD = { guild: '900000000000000011' };
const ANSWER = /PATCH \/webhooks/;
let session: DiscordSession;
// Closing also finds every message that changes its layout.
afterEach(() => session.close());

const answer = (line: string): Reply =>
  (line.startsWith('digest') ? publicly : privately)(
    paragraph(`Answer to ${line}`),
    sampleQuote,
    actions(
      { kind: 'run', label: 'More', run: '/quote hegseth page:2' },
      { kind: 'share', label: 'Share', run: '/quote hegseth' },
      { kind: 'form', label: 'Ask', run: '/quote' },
      { kind: 'discuss', label: 'Discuss', run: '/brief nato' },
    ),
  );
const open = async (more: Parameters<typeof openDiscordSession>[0] = {}): Promise<DiscordSession> => {
  session = await openDiscordSession({
    handler: createRecordingHandler(answer),
    commands,
    renderComponents: renderDiscordComponents,
    timings: { answerBackoff: [5] },
    ...more,
  });
  return session;
};
const refusing = async (code?: number): Promise<DiscordSession> => {
  await open();
  session.double.rest.refuseComponents(IDS.guild, code);
  return session;
};

const sent = (): readonly DoubleMessage[] => session.double.rest.messages;
const shown = ({ content, embeds, components }: DoubleMessage): string => content + JSON.stringify(embeds) + componentTexts(components);
const isComponents = (body: unknown): boolean => (Number((body as { readonly flags?: number } | null)?.flags ?? 0) & COMPONENTS_V2) !== 0;
const made = (): readonly string[] => sent().map(({ body }) => (isComponents(body) ? 'components' : 'embeds'));
/** Requests to write a message of components. */
const tries = (): number => session.double.rest.exchanges.filter(({ body }) => isComponents(body)).length;

describe('what one person asked is made of components', () => {
  it('and changes in place, and takes what is filled in', async () => {
    const { double, handler } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    expect(shown(first)).toContain('Answer to quote');
    double.presses(first, 'More');
    await eventually(() => shown(sent()[0] ?? first).includes('page\\:2'));
    double.presses(first, 'Ask');
    const modal = await eventually(() => double.rest.modals[0]);
    double.submits(modal, { words: 'spending', since: 'whenever' }, first);
    const told = await eventually(() => sent()[1]);
    expect(shown(told)).toContain('Since');
    expect(handler.asked).toHaveLength(2);
    expect(made()).toEqual(['components', 'components']);
  });

  it('with the flag where the message is written: a promise of one takes none', async () => {
    const { double } = await open();
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => sent()[0]);
    const [promised, written] = double.rest.exchanges.filter(({ path }) => /callback$|webhooks/.test(path));
    expect(promised?.body).toEqual({ type: 5, data: { flags: 64 } });
    expect(written?.body).toMatchObject({ flags: COMPONENTS_V2 });
  });

  it('and what others see, or a telephone rings for, has content', async () => {
    const { double, discord } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    double.presses(first, 'Share');
    const shared = await eventually(() => sent()[1]);
    double.presses(shared, 'Discuss');
    const opening = await eventually(() => sent().find(({ channel }) => channel === shared.id));
    double.writes(ASK);
    const mentioned = await eventually(() => sent().find(({ body }) => body.message_reference !== undefined));
    const where = destination('discord', IDS.guild, IDS.channel);
    await discord.post(where, answer('digest'), { key: 'd-1.slot' });
    await discord.tell(where, IDS.user, answer('told'));
    for (const message of [shared, opening, mentioned, ...sent().slice(-2)]) expect(message.content).toContain('Answer to');
    expect(tries()).toBe(2);
  });
});

describe('where a server takes no components', () => {
  it.each([50035, 50006])('an answer that is refused with %i comes as embeds, and the next ones at once', async (code) => {
    const { double, handler } = await refusing(code);
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    expect(first.ephemeral).toBe(true);
    expect(shown(first)).toContain('Answer to quote');
    double.runs('quote', { words: 'healey' });
    await eventually(() => sent()[1]);
    expect([made(), tries()]).toEqual([['embeds', 'embeds'], 1]);
    expect(handler.asked).toHaveLength(2);
    expect(session.logged.join()).not.toContain(IDS.guild);
  });

  it('another server and direct messages go on getting components', async () => {
    const { double } = await refusing();
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => sent()[0]);
    double.runs('quote', { words: 'hegseth' }, OTHER_GUILD);
    await eventually(() => sent()[1]);
    double.runs('quote', { words: 'hegseth' }, { inDirectMessage: true });
    await eventually(() => sent()[2]);
    expect(made()).toEqual(['embeds', 'components', 'components']);
  });

  it('an answer of embeds changes in place, is shared, and takes what is filled in', async () => {
    const { double } = await refusing();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    double.presses(first, 'More');
    const changed = await eventually(() => sent().find((message) => shown(message).includes('page\\:2')));
    expect(changed.id).toBe(first.id);
    double.presses(changed, 'Ask');
    const modal = await eventually(() => double.rest.modals[0]);
    double.submits(modal, { words: 'spending' }, changed);
    await eventually(() => session.handler.asked.length === 3);
    await eventually(() => !shown(sent()[0] ?? changed).includes('page'));
    double.presses(changed, 'Share');
    const shared = await eventually(() => sent()[1]);
    expect(shared.ephemeral).toBe(false);
    expect([made(), tries()]).toEqual([['embeds', 'embeds'], 1]);
  });

  it('an answer of components stays as it is: what was to take its place stands below it', async () => {
    const { double } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    double.rest.refuseComponents(IDS.guild);
    for (const at of [1, 2]) {
      double.presses(first, 'More');
      const below = await eventually(() => sent()[at]);
      expect(below.ephemeral).toBe(true);
      expect(shown(below)).toContain('page\\:2');
    }
    expect(made()).toEqual(['components', 'embeds', 'embeds']);
    expect(shown(sent()[0] ?? first)).toContain('Answer to quote');
  });

  it('an answer for everyone comes once, with its sentence for whoever asked', async () => {
    const { double } = await refusing();
    double.runs('digest', {}, { subcommand: 'preview' });
    await eventually(() => sent()[1]);
    expect(sent().map(({ ephemeral }) => ephemeral)).toEqual([true, false]);
    expect([made(), tries()]).toEqual([['embeds', 'embeds'], 1]);
  });
});

describe('what is no lack of components', () => {
  it.each([
    ['a text that is too long', badForm('components.0.content', 'BASE_TYPE_MAX_LENGTH')],
    ['too many components', badForm('components', 'BASE_TYPE_BAD_LENGTH')],
    ['a form that is refused without a word', apiError(400, 50035)],
    ['somebody’s words for it', { ...apiError(400, 50035), body: { code: 50035, message: 'not "code":"UNION_TYPE_CHOICES"' } }],
  ])('%s makes this answer one of embeds, and the next one of components', async (_, fault) => {
    const { double } = await open();
    double.rest.fail(ANSWER, fault);
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => sent()[0]);
    double.runs('quote', { words: 'healey' });
    await eventually(() => sent()[1]);
    expect(made()).toEqual(['embeds', 'components']);
  });

  it.each([
    ['a status of 5xx', badGateway()],
    ['a missing permission', apiError(403, 50013)],
    ['a form that is refused with another status', apiError(403, 50035)],
    ['another refusal', apiError(400, 200000)],
    ['a limit', rateLimited(0.05, { shared: true })],
  ])('%s changes no layout', async (_, fault) => {
    const { double } = await open();
    double.rest.fail(ANSWER, fault);
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => tries() > 0);
    double.runs('quote', { words: 'healey' });
    await eventually(() => sent().length > 0 && tries() > 1);
    expect(new Set(made())).toEqual(new Set(['components']));
  });

  it('the form of a further message is refused, and no more of the answer is sent', async () => {
    const long = privately(...Array.from({ length: 30 }, () => sampleQuote));
    const { double, logged } = await open({ handler: createRecordingHandler(() => long) });
    double.rest.failAlways(/POST \/webhooks/, apiError(400, 50035));
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => logged.some((line) => line.includes('discord interaction not answered')));
    expect(made()).toEqual(['components']);
    double.rest.mend();
  });
});

describe('where embeds are asked for', () => {
  it('no components are tried, and a refused form is final', async () => {
    const { double } = await open({ renderComponents: undefined });
    double.rest.fail(ANSWER, apiError(400, 50035));
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => session.logged.some((line) => line.includes('discord interaction not answered')));
    double.runs('quote', { words: 'healey' });
    double.presses(await eventually(() => sent()[0]), 'More');
    await eventually(() => shown(sent()[0] as DoubleMessage).includes('page\\:2'));
    expect(tries()).toBe(0);
  });

  it('an answer of before changes in the layout in which it was made', async () => {
    const { double } = await open();
    const [message] = renderDiscordComponents(answer('before')).payloads;
    const components = [...(message?.components ?? [])] as unknown as DoubleMessage['components'];
    const old = { id: '920000000000000007', channel: IDS.channel, content: '', embeds: [], ephemeral: true, nonce: null };
    double.presses({ ...old, components, body: { flags: COMPONENTS_V2 } }, 'More');
    const changed = await eventually(() => sent()[0]);
    expect(changed.id).toBe(old.id);
    expect(made()).toEqual(['components']);
  });
});

it('of very many places that lack components the first is forgotten', async () => {
  await open();
  const layouts = createLayouts({ components: true, log: silentPlatformLog });
  for (let place = 0; place <= 5_000; place += 1) layouts.lacks(String(place));
  expect([layouts.at('0'), layouts.at('1'), layouts.at('5000')]).toEqual(['components', 'embeds', 'embeds']);
});
