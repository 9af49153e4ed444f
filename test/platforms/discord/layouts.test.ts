import { afterEach, describe, expect, it } from 'vitest';
import { COMPONENTS_V2 } from '../../../src/platforms/discord/message.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { commands } from '../../support/commands.ts';
import { componentTexts } from '../../support/discord-component-rules.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError, badGateway, rateLimited } from '../../support/discord-double/limits.ts';
import type { DoubleMessage } from '../../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { ASK, ME, posts } from '../../support/discord-writing.ts';
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
const known = (): readonly string[] => [...session.handler.memos.keys()].filter((key) => key.startsWith('discord-layout'));

describe('where a server takes no components', () => {
  it.each([50035, 50006])('an answer that is refused with %i comes as embeds, and the next ones at once', async (code) => {
    const { double, handler } = await refusing(code);
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    expect(first.ephemeral).toBe(true);
    expect(shown(first)).toContain('Answer to quote');
    double.runs('quote', { words: 'healey' });
    await eventually(() => sent()[1]);
    expect(made()).toEqual(['embeds', 'embeds']);
    expect(tries()).toBe(1);
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
    expect(made()).toEqual(['embeds', 'embeds']);
    expect(tries()).toBe(1);
  });

  it('an answer of components stays as it is: what was to take its place stands below it', async () => {
    const { double } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    double.rest.refuseComponents(IDS.guild);
    double.presses(first, 'More');
    const below = await eventually(() => sent()[1]);
    expect(below.ephemeral).toBe(true);
    expect(shown(below)).toContain('page\\:2');
    double.presses(first, 'More');
    await eventually(() => sent()[2]);
    expect(made()).toEqual(['components', 'embeds', 'embeds']);
    expect(shown(sent()[0] ?? first)).toContain('Answer to quote');
  });

  it('an answer that was on its way when the server began to get embeds comes too', async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let turned = 0;
    const slow = async (line: string): Promise<Reply> => {
      if (line.includes('page')) await gates[turned++]?.promise;
      return answer(line);
    };
    const { double } = await open({ handler: createRecordingHandler(slow) });
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    for (const _ of gates) double.presses(first, 'More');
    await eventually(() => turned === 2);
    double.rest.refuseComponents(IDS.guild);
    for (const [at, { resolve }] of gates.entries()) {
      resolve();
      expect(shown(await eventually(() => sent()[at + 1]))).toContain('page\\:2');
    }
    expect([made(), tries()]).toEqual([['components', 'embeds', 'embeds'], 2]);
  });

  it('what is shared is shared once, as embeds', async () => {
    const { double } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    double.rest.refuseComponents(IDS.guild);
    double.presses(first, 'Share');
    const shared = await eventually(() => sent()[1]);
    expect(shared.ephemeral).toBe(false);
    expect(shown(shared)).toContain('Answer to');
    expect(made()).toEqual(['components', 'embeds']);
  });

  it('an answer for everyone comes as embeds, and is discussed in a thread', async () => {
    const { double } = await refusing();
    double.runs('digest', {}, { subcommand: 'preview' });
    const answered = await eventually(() => sent().find(({ ephemeral }) => !ephemeral));
    double.presses(answered, 'Discuss');
    const opening = await eventually(() => sent().find(({ channel }) => channel === answered.id));
    expect(shown(opening)).toContain('brief nato');
    await eventually(() => sent().some((message) => shown(message).includes('Opened')));
    expect(new Set(made())).toEqual(new Set(['embeds']));
    expect(tries()).toBe(1);
  });

  it('a mention is answered once, as a reply, and so is a direct message', async () => {
    const { double } = await refusing();
    double.writes(ASK);
    await eventually(() => sent()[0]);
    const [refused, taken] = posts(session).map(({ body }) => body as Readonly<Record<string, unknown>>);
    expect(taken).toMatchObject({ nonce: refused?.nonce, message_reference: refused?.message_reference });
    double.writes(`${ME} quote hegseth`);
    await eventually(() => sent()[1]);
    expect(tries()).toBe(1);
    double.rest.refuseComponents(IDS.user);
    double.writes('quote hegseth', { direct: IDS.user });
    await eventually(() => sent()[2]);
    expect(made()).toEqual(['embeds', 'embeds', 'embeds']);
    expect(tries()).toBe(2);
    expect(session.handler.asked).toHaveLength(3);
  });

  it('a mention where nothing may be embedded either gets a sentence that says what is needed', async () => {
    const { double, handler } = await open({ denied: 1n << 14n });
    double.rest.refuseComponents(IDS.guild);
    for (const at of [0, 1]) {
      double.writes(ASK);
      expect((await eventually(() => sent()[at])).content).toContain('Embed Links');
    }
    expect(handler.asked).toHaveLength(1);
    expect(tries()).toBe(1);
  });

  it('it is known after a restart', async () => {
    const { handler } = await refusing();
    session.double.runs('quote', { words: 'hegseth' });
    await eventually(() => sent()[0]);
    await session.close();
    await open({ handler });
    session.double.rest.refuseComponents(IDS.guild);
    session.double.runs('quote', { words: 'hegseth' });
    await eventually(() => sent()[0]);
    expect([made(), tries()]).toEqual([['embeds'], 0]);
  });

  it('a control is acknowledged in time while the store is silent', async () => {
    let silent = false;
    const wrap: NonNullable<Parameters<typeof open>[0]>['wrap'] = (handler) => ({
      ...handler,
      recall: (key) => (silent ? new Promise(() => {}) : handler.recall(key)),
    });
    const { double } = await open({ wrap });
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => sent()[0]);
    silent = true;
    const before = performance.now();
    double.presses(first, 'More');
    await eventually(() => shown(sent()[0] ?? first).includes('page\\:2'));
    const acknowledged = double.rest.exchanges.findLast(({ path }) => path.endsWith('/callback'));
    expect((acknowledged?.at ?? Number.POSITIVE_INFINITY) - before).toBeLessThan(500);
    expect(made()).toEqual(['components']);
  });

  it('an answer comes also while the store can say and keep nothing', async () => {
    const away = () => Promise.reject(new Error('the store is away'));
    const { double } = await open({ wrap: (handler) => ({ ...handler, recall: away, remember: away }) });
    double.rest.refuseComponents(IDS.guild);
    for (const at of [0, 1]) {
      double.runs('quote', { words: 'hegseth' });
      await eventually(() => sent()[at]);
    }
    expect([made(), tries()]).toEqual([['embeds', 'embeds'], 2]);
  });
});

describe('what is no refusal of components', () => {
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
    expect(known()).toEqual([]);
  });

  it('the form of a further message is refused, and no more of the answer is sent', async () => {
    const long = privately(...Array.from({ length: 30 }, () => sampleQuote));
    const { double, logged } = await open({ handler: createRecordingHandler(() => long) });
    double.rest.failAlways(/POST \/webhooks/, apiError(400, 50035));
    double.runs('quote', { words: 'hegseth' });
    await eventually(() => logged.some((line) => line.includes('discord interaction not answered')));
    expect(made()).toEqual(['components']);
    expect(known()).toEqual([]);
    double.rest.mend();
  });
});

it('where embeds are asked for no components are tried, and nothing is looked up', async () => {
  const asked: string[] = [];
  await open({
    renderComponents: undefined,
    wrap: (handler) => ({
      ...handler,
      recall: async (key) => {
        asked.push(key);
        return handler.recall(key);
      },
    }),
  });
  const { double } = session;
  double.rest.fail(ANSWER, apiError(400, 50035));
  double.runs('quote', { words: 'hegseth' });
  await eventually(() => session.logged.some((line) => line.includes('discord interaction not answered')));
  double.runs('quote', { words: 'healey' });
  double.presses(await eventually(() => sent()[0]), 'More');
  await eventually(() => shown(sent()[0] as DoubleMessage).includes('page\\:2'));
  expect(tries()).toBe(0);
  expect([asked, known()]).toEqual([[], []]);
});
