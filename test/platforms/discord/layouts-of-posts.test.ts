import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { COMPONENTS_V2 } from '../../../src/platforms/discord/message.ts';
import { note, paragraph, publicly } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError, badGateway } from '../../support/discord-double/limits.ts';
import { type DiscordSession, discordFor, openDiscordSession } from '../../support/discord-session.ts';
import { createHurriedClock } from '../../support/hurried-clock.ts';
import { renderDiscord, renderDiscordComponents } from '../../support/in-english.ts';
import { sampleQuote } from '../../support/replies.ts';

const where = destination('discord', IDS.guild, IDS.channel);
const digest = publicly(
  ...Array.from({ length: 8 }, (_, at) => paragraph(`${at} ${'word '.repeat(350)}`)),
  sampleQuote,
  note('Edition 2026-01-05 · k7f3q9x2'),
);
const EMBEDS = renderDiscord(digest).payloads.length;
const COMPONENTS = renderDiscordComponents(digest).payloads.length;
const KEY = 'd-1.slot';
const POST = /POST \/channels\/\d+\/messages/;
let session: DiscordSession;
// Closing also finds every message that Discord would refuse.
afterEach(() => session.close());

const options = () => ({
  clock: createHurriedClock(),
  renderComponents: renderDiscordComponents,
  timings: { startDeadline: 60_000, callTimeout: 400, lookEvery: 60_000 },
});
const open = async (more: Parameters<typeof openDiscordSession>[0] = {}): Promise<DiscordSession> => {
  session = await openDiscordSession({ ...options(), ...more });
  return session;
};
const isComponents = (body: unknown): boolean => (Number((body as { readonly flags?: number } | null)?.flags ?? 0) & COMPONENTS_V2) !== 0;
const made = (): readonly string[] => session.double.rest.messages.map(({ body }) => (isComponents(body) ? 'components' : 'embeds'));
const all = (layout: string, parts: number): readonly string[] => Array.from({ length: parts }, () => layout);
const sends = () => session.double.rest.exchanges.filter(({ method, path }) => POST.test(`${method} ${path}`));
/** The bot dies after its first part has arrived, and another goes on. */
const dieAfterOne = async (): Promise<readonly string[]> => {
  let sent = 0;
  const first = await session.discord.post(where, digest, {
    key: KEY,
    mayGoOn: () => sent === 0,
    arrived: async () => {
      sent += 1;
    },
  });
  expect(first).toMatchObject({ kind: 'failed', fault: 'stopping', messages: [expect.any(String)] });
  return first.messages;
};
const goOn = async (sent: readonly string[]) => {
  const { discord } = discordFor(session.double, options());
  await discord.start(session.handler);
  const result = await discord.post(where, digest, { key: KEY, sent });
  await discord.stop(1000);
  return result;
};

describe('a post where the server takes no components', () => {
  it('is made of embeds, which are cut differently, under the same nonces, and is found again', async () => {
    expect(EMBEDS).not.toBe(COMPONENTS);
    expect(Math.min(EMBEDS, COMPONENTS)).toBeGreaterThan(1);
    const { double, discord } = await open();
    double.rest.refuseComponents(IDS.guild);
    const since = Temporal.Now.instant().subtract({ minutes: 5 });
    const posted = await discord.post(where, digest, { key: KEY });
    expect(posted).toEqual({ kind: 'posted', messages: double.rest.messages.map(({ id }) => id) });
    expect(made()).toEqual(all('embeds', EMBEDS));
    expect(sends()).toHaveLength(EMBEDS + 1);
    const [refused, taken] = sends().map(({ body }) => (body as { readonly nonce: string }).nonce);
    expect(taken).toBe(refused);
    double.rest.channels.forgetNonces();
    expect(await discord.findPost(where, { key: KEY, fingerprint: null, since })).toEqual({ kind: 'found', messages: posted.messages });
    await discord.post(where, publicly(paragraph('Tomorrow')), { key: 'd-1.next' });
    expect(sends()).toHaveLength(EMBEDS + 2);
  });

  it('goes on as embeds in another process, from the first part that is missing', async () => {
    await open();
    session.double.rest.refuseComponents(IDS.guild);
    const sent = await dieAfterOne();
    const result = await goOn(sent);
    expect(result).toMatchObject({ kind: 'posted', messages: [...sent, ...Array.from({ length: EMBEDS - 1 }, () => expect.any(String))] });
    expect(made()).toEqual(all('embeds', EMBEDS));
  });

  it('is sent by a process that knows from another that it is to be embeds', async () => {
    await open();
    const { discord: other } = discordFor(session.double, options());
    await other.start(session.handler);
    await session.discord.post(where, publicly(paragraph('Yesterday')), { key: 'd-0.slot' });
    session.double.rest.refuseComponents(IDS.guild);
    await other.post(where, publicly(paragraph('Today')), { key: 'd-1.slot' });
    await other.stop(1000);
    await session.discord.post(where, publicly(paragraph('Tomorrow')), { key: 'd-2.slot' });
    expect(made()).toEqual(['components', 'embeds', 'embeds']);
    expect(sends().filter(({ body }) => isComponents(body))).toHaveLength(2);
  });

  it.each(['recall', 'remember'] as const)('is not sent, and not lost, while the store cannot %s', async (what) => {
    let away = true;
    const wrap: NonNullable<Parameters<typeof openDiscordSession>[0]>['wrap'] = (handler) => ({
      ...handler,
      recall: async (key) => (away && what === 'recall' ? Promise.reject(new Error('away')) : handler.recall(key)),
      remember: async (key, value) => (away && what === 'remember' ? Promise.reject(new Error('away')) : handler.remember(key, value)),
    });
    const { double, discord } = await open({ wrap });
    double.rest.refuseComponents(IDS.guild);
    expect(await discord.post(where, digest, { key: KEY })).toMatchObject({ kind: 'failed', permanent: false, messages: [] });
    expect(made()).toEqual([]);
    away = false;
    expect((await discord.post(where, digest, { key: KEY })).kind).toBe('posted');
    expect(made()).toEqual(all('embeds', EMBEDS));
  });

  it('is told to a person as embeds, once', async () => {
    const { double, discord } = await open();
    double.rest.refuseComponents(IDS.user);
    expect(await discord.tell(where, IDS.user, publicly(paragraph('The digest is suspended.')))).toBe('told');
    expect(await discord.tell(where, IDS.user, publicly(paragraph('The digest is active again.')))).toBe('told');
    await discord.post(where, publicly(paragraph('Today')), { key: KEY });
    expect(made()).toEqual(['embeds', 'embeds', 'components']);
    expect(sends().filter(({ body }) => isComponents(body))).toHaveLength(2);
  });
});

describe('a post that began as components', () => {
  it('goes on as components in another process, also when the server gets embeds meanwhile', async () => {
    const { double, discord } = await open();
    const sent = await dieAfterOne();
    double.rest.fail(POST, apiError(400, 50035));
    await discord.post(where, publicly(paragraph('Something else')), { key: 'd-2.slot' });
    expect((await goOn(sent)).kind).toBe('posted');
    expect(made()).toEqual(['components', 'embeds', ...all('components', COMPONENTS - 1)]);
  });

  it('does not change when the form of a later part is refused', async () => {
    const { double } = await open();
    const sent = await dieAfterOne();
    double.rest.refuseComponents(IDS.guild);
    expect(await goOn(sent)).toMatchObject({ kind: 'failed', fault: 'refused', messages: sent });
    expect(made()).toEqual(['components']);
    expect([...session.handler.memos.values()]).not.toContain('embeds');
  });

  it.each([
    ['a status of 5xx', badGateway()],
    ['a missing permission', apiError(403, 50013)],
    ['another refusal', apiError(400, 50008)],
  ])('stays so after %s', async (_, fault) => {
    const { double, discord } = await open();
    double.rest.fail(POST, fault);
    expect((await discord.post(where, digest, { key: KEY })).kind).not.toBe('posted');
    expect((await discord.post(where, digest, { key: KEY })).kind).toBe('posted');
    expect(made()).toEqual(all('components', COMPONENTS));
  });
});

it('a post of embeds whose form is refused is tried once', async () => {
  const { double, discord } = await open({ renderComponents: undefined });
  double.rest.fail(POST, apiError(400, 50035));
  expect(await discord.post(where, digest, { key: KEY })).toMatchObject({ kind: 'failed', fault: 'refused', messages: [] });
  expect(sends()).toHaveLength(1);
  expect(session.handler.memos.size).toBe(0);
});
